package dev.aludel.testing;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One random foreign key from one table to another. */
final class Link {

    private final SchemaMaker maker;
    private final String place;
    private final Table table;
    private final Table target;

    Link(SchemaMaker maker, String place, Table table, Table target) {
        this.maker = maker;
        this.place = place;
        this.table = table;
        this.target = target;
    }

    /** The table with the key and its columns. */
    Table add(List<String> referenced) {
        var columns = new ArrayList<>(table.columns());
        var referring = new ArrayList<String>();
        for (String column : referenced) {
            String name = "ref_" + target.name().toString().replace("_", "") + "_" + column;
            if (table.column(name).isPresent()) {
                return table;
            }
            columns.add(new Column(
                    name,
                    target.column(column).orElseThrow().type(),
                    maker.dice.chance(place + " nullable " + column, 70),
                    new ColumnValue.None(),
                    target.column(column).orElseThrow().collation(),
                    Optional.empty()));
            referring.add(name);
        }
        String name = name();
        var keys = new ArrayList<>(table.foreignKeys());
        keys.add(new ForeignKey(
                name,
                referring,
                target.name(),
                referenced,
                maker.dice.pick(place + " on delete", List.of(ReferentialAction.values())),
                maker.dice.pick(place + " on update", List.of(ReferentialAction.values())),
                maker.dice.pick(place + " deferral", List.of(Deferral.values())),
                maker.dice.chance(place + " match full", 10)));
        return table.withColumns(columns).withForeignKeys(keys);
    }

    private String name() {
        var names = SchemaMaker.constraintNames(table);
        String wished = maker.dice.pick(place + " name", List.of("f1", "f2", "f3", "f4"));
        for (int number = 0; ; number++) {
            String name = number == 0 ? wished : wished + "x" + number;
            if (names.add(name)) {
                return name;
            }
        }
    }
}

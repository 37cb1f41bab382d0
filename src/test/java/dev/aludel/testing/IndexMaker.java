package dev.aludel.testing;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One random index on some columns. */
final class IndexMaker {

    private static final Set<String> TEXTS = Set.of("text", "character varying");

    private final SchemaMaker maker;
    private final Dice dice;
    private final String at;
    private final List<Column> columns;

    IndexMaker(SchemaMaker maker, String at, List<Column> columns) {
        this.maker = maker;
        this.dice = maker.dice;
        this.at = at;
        this.columns = columns;
    }

    Optional<Index> make(Supplier<String> name) {
        List<Column> inverted = columns.stream().filter(IndexMaker::invertible).toList();
        if (!inverted.isEmpty() && dice.chance(at + " gin", 25)) {
            return Optional.of(inverted(name.get(), dice.pick(at + " gin column", inverted)));
        }
        List<Column> sortable = columns.stream()
                .filter(TableMaker::isSortable)
                .filter(each -> !(each.value() instanceof ColumnValue.Generated))
                .toList();
        if (sortable.isEmpty()) {
            return Optional.empty();
        }
        Column first = dice.pick(at + " column", sortable);
        if (dice.chance(at + " hash", 8)) {
            return Optional.of(plain(name.get(), "hash", first));
        }
        if (dice.chance(at + " gist", 50) && first.type().name().name().endsWith("range")) {
            return Optional.of(plain(name.get(), "gist", first));
        }
        if (dice.chance(at + " brin", 5) && first.name().startsWith("d")) {
            return Optional.of(plain(name.get(), "brin", first));
        }
        return Optional.of(btree(name.get(), first, sortable));
    }

    private static boolean invertible(Column column) {
        return !column.name().startsWith("m")
                && (column.type().isArray() || column.type().equals(Type.parse("jsonb")));
    }

    private Index inverted(String name, Column column) {
        boolean path = !column.type().isArray() && dice.chance(at + " path ops", 50);
        var key = new IndexKey(
                column.name(),
                false,
                Optional.empty(),
                path ? Optional.of("jsonb_path_ops") : Optional.empty(),
                SortOrder.ASC);
        return new Index(name, false, "gin", List.of(key), List.of(), false, Optional.empty(), List.of());
    }

    private Index plain(String name, String method, Column column) {
        return new Index(
                name,
                false,
                method,
                List.of(IndexKey.column(column.name())),
                List.of(),
                false,
                Optional.empty(),
                List.of());
    }

    private Index btree(String name, Column first, List<Column> sortable) {
        var keys = new ArrayList<IndexKey>();
        keys.add(key(at + " first", first));
        if (dice.chance(at + " second", 30)) {
            keys.add(key(at + " second", dice.pick(at + " second column", sortable)));
        }
        boolean unique = dice.chance(at + " unique", 25);
        List<String> include = dice.chance(at + " include", 15)
                ? List.of(dice.pick(at + " included", sortable).name())
                : List.of();
        Optional<String> predicate = dice.chance(at + " partial", 25)
                ? Optional.of(
                        Identifier.quote(dice.pick(at + " predicate", sortable).name()) + " IS NOT NULL")
                : Optional.empty();
        return new Index(
                name,
                unique,
                Index.BTREE,
                keys,
                include,
                unique && maker.version >= 150000 && dice.chance(at + " nulls not distinct", 30),
                predicate,
                dice.chance(at + " fill", 15)
                        ? dice.pick(
                                at + " filled",
                                List.of(List.of("fillfactor=70"), List.of("deduplicate_items=off", "fillfactor=80")))
                        : List.of());
    }

    private IndexKey key(String place, Column column) {
        SortOrder order = dice.chance(place + " sorted", 40)
                ? dice.pick(place + " order", List.of(SortOrder.values()))
                : SortOrder.ASC;
        String type = column.type().name().name();
        if (TEXTS.contains(type) && dice.chance(place + " lower", 25)) {
            String text = "lower((" + Identifier.quote(column.name()) + ")::text)";
            return new IndexKey(text, true, collation(place, column), Optional.empty(), order);
        }
        if (type.equals("integer") && dice.chance(place + " sum", 20)) {
            String text = Identifier.quote(column.name()) + " + 1";
            return new IndexKey(text, true, Optional.empty(), Optional.empty(), order);
        }
        Optional<String> pattern = type.equals("text") && dice.chance(place + " pattern", 15)
                ? Optional.of("text_pattern_ops")
                : Optional.empty();
        return new IndexKey(column.name(), false, collation(place, column), pattern, order);
    }

    /** One that is not the column's own. */
    private Optional<String> collation(String place, Column column) {
        return maker.collation(place + " collated", column.type())
                .filter(each -> !column.collation().equals(Optional.of(each)));
    }
}

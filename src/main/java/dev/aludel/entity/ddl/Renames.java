package dev.aludel.entity.ddl;

import dev.aludel.entity.bridge.FormerName;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Former names in PostgreSQL's words, as renames from today's names to the former ones. */
final class Renames {

    private final Home home;
    private final Schema schema;
    private final Notes notes;

    Renames(Home home, Schema schema, Notes notes) {
        this.home = home;
        this.schema = schema;
        this.notes = notes;
    }

    /** What is about something that is not in the picture is left out; of an enum that is no native type it is noted. */
    List<Rename> of(List<FormerName> formerNames) {
        var renames = new LinkedHashSet<Rename>();
        formerNames.forEach(each ->
                rename(each).filter(rename -> !rename.old().equals(rename.to())).ifPresent(renames::add));
        return new ArrayList<>(renames);
    }

    private Optional<Rename> rename(FormerName each) {
        QualifiedName object = new Cursor(each.object(), home).qualifiedName();
        Optional<EnumType> type =
                schema.enums().stream().filter(one -> one.name().equals(object)).findFirst();
        switch (each.kind()) {
            case TABLE:
                return schema.table(object).map(table -> new Rename.OfTable(object, name(each.former())));
            case COLUMN:
                String column = name(each.part());
                return schema.table(object)
                        .flatMap(table -> table.column(column))
                        .map(there -> new Rename.OfColumn(new ColumnName(object, column), name(each.former())));
            case TYPE:
                noteUnless(type, each);
                return type.map(there -> new Rename.OfType(object, name(each.former())));
            case VALUE:
                noteUnless(type, each);
                return type.filter(there -> there.values().contains(each.part()))
                        .map(there -> new Rename.OfValue(object, each.part(), each.former()));
        }
        throw new IllegalStateException(each.toString());
    }

    private void noteUnless(Optional<EnumType> type, FormerName each) {
        if (type.isEmpty()) {
            notes.add("@RenamedFrom(\"%s\") stands at an enum that is no native type, but %s: nothing is renamed"
                    .formatted(each.former(), each.object()));
        }
    }

    private String name(String identifier) {
        return new Cursor(identifier, home).name();
    }
}

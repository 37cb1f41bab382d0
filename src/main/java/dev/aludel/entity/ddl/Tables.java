package dev.aludel.entity.ddl;

import dev.aludel.entity.bridge.MappedTable;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Optional;

/** Reads {@code create table}, and the statements that add to a table. */
final class Tables {

    /** The type of a column that cannot be read. */
    private static final Type STAND_IN = Type.parse("text");

    private Tables() {}

    static TableDraft read(MappedTable mapped, Home home, Notes notes) {
        var at = new Cursor(mapped.create(), home);
        at.expect("create");
        boolean unlogged = at.takes("unlogged");
        at.expect("table");
        at.takes("if", "not", "exists");
        var table = new TableDraft(at.qualifiedName());
        var about = notes.about(table.name);
        if (unlogged) {
            about.add("that it is UNLOGGED is not modelled");
        }
        List<Cursor> items = at.group().split();
        int columns = mapped.columns().size();
        items.subList(0, columns).forEach(column -> column(column, table, about));
        items.subList(columns, items.size()).forEach(item -> constraint(item, table, about));
        if (!at.done()) {
            about.add("not modelled: " + at.rest());
        }
        mapped.further().forEach(statement -> add(new Cursor(statement, home), table, about));
        return table;
    }

    /** One that cannot be read gets a stand-in, so that it hides no other. */
    private static void column(Cursor at, TableDraft table, Notes notes) {
        String name = at.copy().name();
        try {
            Columns.read(at, table, notes);
        } catch (ColumnException | DdlException | IllegalArgumentException unreadable) {
            table.unread.put(name, unreadable.getMessage());
            table.columns.add(Column.of(name, STAND_IN, true));
        }
    }

    /** {@code create index}, or {@code alter table … add}. */
    private static void add(Cursor at, TableDraft table, Notes notes) {
        if (at.takes("create")) {
            index(at, table, notes);
            return;
        }
        at.expect("alter", "table");
        at.takes("if", "exists");
        at.takes("only");
        at.qualifiedName();
        at.expect("add");
        constraint(at, table, notes);
    }

    private static void index(Cursor at, TableDraft table, Notes notes) {
        boolean unique = at.takes("unique");
        at.expect("index");
        at.takes("concurrently");
        at.takes("if", "not", "exists");
        Token name = at.next();
        at.expect("on");
        at.takes("only");
        at.qualifiedName();
        String method = at.takes("using") ? at.name() : Index.BTREE;
        var index = Indexes.read(at.group(), at, method, unique, table, notes);
        rest(at);
        table.indexes.add(new Draft<>(GivenName.of(name), index));
    }

    private static void constraint(Cursor at, TableDraft table, Notes notes) {
        Optional<String> name = at.takes("constraint") ? GivenName.of(at.next()) : Optional.empty();
        if (at.takes("primary", "key")) {
            table.primaryKey = Optional.of(new Draft<>(name, new PrimaryKey(Draft.UNNAMED, at.names())));
        } else if (at.takes("unique")) {
            Uniques.read(at, name, table, notes);
        } else if (at.takes("check")) {
            table.checks.add(
                    new Draft<>(name, new Check(Draft.UNNAMED, at.group().expression())));
            Checks.tail(at, notes);
        } else if (at.takes("foreign", "key")) {
            table.foreignKeys.add(new Draft<>(name, ForeignKeys.read(at, at.names(), notes)));
        } else if (at.sees("exclude") || at.sees("like")) {
            notes.add("not modelled: " + at.rest());
            return;
        }
        rest(at);
    }

    private static void rest(Cursor at) {
        if (!at.done()) {
            throw new DdlException("not understood: \"" + at.rest() + "\"");
        }
    }
}

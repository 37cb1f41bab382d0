package dev.aludel.entity.ddl;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.MadeName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one column: its type, and whatever follows, be it Hibernate's or a {@code columnDefinition}'s. */
final class Columns {

    /** What ends a type, and a default's expression: PostgreSQL's b_expr holds none of these bare. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "collate",
            "constraint",
            "not",
            "null",
            "default",
            "generated",
            "check",
            "unique",
            "primary",
            "references",
            "storage",
            "compression",
            "deferrable",
            "initially");

    private static final Map<String, String> SERIALS = Map.of(
            "smallserial", "smallint",
            "serial2", "smallint",
            "serial", "integer",
            "serial4", "integer",
            "bigserial", "bigint",
            "serial8", "bigint");

    private final Cursor at;
    private final TableDraft table;
    private final Notes notes;
    private final String name;
    private Type type;
    private boolean nullable = true;
    private ColumnValue value = new ColumnValue.None();
    private Optional<String> collation = Optional.empty();
    private Optional<String> constraint = Optional.empty();

    private Columns(Cursor at, TableDraft table, Notes notes) {
        this.at = at;
        this.table = table;
        this.name = at.name();
        this.notes = notes.about(name);
        this.type = type(at.until(ATTRIBUTES));
    }

    /** Adds the column, and the constraints that stand beside it, to the table. */
    static void read(Cursor at, TableDraft table, Notes notes) {
        var reader = new Columns(at, table, notes);
        while (!at.done()) {
            reader.attribute();
        }
        table.columns.add(new Column(
                reader.name,
                reader.type,
                reader.nullable && !(reader.value instanceof ColumnValue.Identity),
                reader.value,
                reader.collation,
                Optional.empty()));
    }

    private Type type(Cursor text) {
        try {
            String serial = SERIALS.get(text.rest().toLowerCase(Locale.ROOT));
            return serial == null ? text.type() : serial(Type.parse(serial));
        } catch (IllegalArgumentException unknown) {
            throw new ColumnException(name, "not a type: \"" + text.rest() + "\"");
        }
    }

    /** A serial is an integer, a default and a sequence that the column owns (parse_utilcmd.c). */
    private Type serial(Type as) {
        QualifiedName sequence = table.name.sibling(MadeName.of(table.name.name(), name, "seq"));
        table.sequences.add(new Sequence(
                sequence,
                SequenceOptions.defaults(as),
                Optional.of(new ColumnName(table.name, name)),
                Optional.empty()));
        value = new ColumnValue.Default(
                "nextval('%s'::regclass)".formatted(Quoting.sql(sequence).replace("'", "''")));
        nullable = false;
        return as;
    }

    private void attribute() {
        if (at.takes("constraint")) {
            constraint = GivenName.of(at.next());
        } else if (at.takes("not", "null")) {
            nullable = false;
            constraint = Optional.empty();
        } else if (at.takes("null")) {
            nullable = true;
        } else if (at.takes("default")) {
            value = defaultValue();
        } else if (at.takes("generated")) {
            value = generated();
        } else if (at.takes("collate")) {
            collation = Optional.of(at.qualifiedName().name()).filter(each -> !each.equals("default"));
        } else if (at.takes("storage") || at.takes("compression")) {
            notes.add("storage and compression are not modelled: " + at.next().text());
        } else {
            constraint();
        }
    }

    private void constraint() {
        var given = constraint;
        constraint = Optional.empty();
        if (at.takes("primary", "key")) {
            nullable = false;
            table.primaryKey = Optional.of(new Draft<>(given, new PrimaryKey(Draft.UNNAMED, List.of(name))));
        } else if (at.takes("unique")) {
            boolean notDistinct = at.takes("nulls", "not", "distinct");
            at.takes("nulls", "distinct");
            table.uniques.add(
                    new Draft<>(given, new UniqueConstraint(Draft.UNNAMED, List.of(name), notDistinct, deferral())));
        } else if (at.takes("check")) {
            table.checks.add(
                    new Draft<>(given, new Check(Draft.UNNAMED, at.group().expression())));
            Checks.tail(at, notes);
        } else if (at.sees("references")) {
            table.foreignKeys.add(new Draft<>(given, ForeignKeys.read(at, List.of(name), notes)));
        } else {
            throw new ColumnException(name, "not understood: \"" + at.rest() + "\"");
        }
    }

    private Deferral deferral() {
        var words = new ForeignKeys.DeferralWords();
        while (words.takes(at)) {
            // All its words.
        }
        return words.settled();
    }

    /** The first token always belongs to the expression: {@code default null not null}. */
    private ColumnValue defaultValue() {
        var whole = at.copy();
        at.skip();
        at.until(ATTRIBUTES);
        String expression = whole.without(at.remaining()).expression();
        boolean nothing = expression.strip().matches("(?i)null(\\s*::.*)?");
        return nothing ? new ColumnValue.None() : new ColumnValue.Default(expression);
    }

    private ColumnValue generated() {
        boolean always = at.takes("always");
        if (!always) {
            at.expect("by", "default");
        }
        at.expect("as");
        if (at.takes("identity")) {
            return new ColumnValue.Identity(always, Sequences.identity(at, type));
        }
        String expression = at.group().expression();
        boolean stored = at.takes("stored");
        at.takes("virtual");
        return new ColumnValue.Generated(expression, stored);
    }
}

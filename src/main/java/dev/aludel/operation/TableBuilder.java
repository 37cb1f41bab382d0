package dev.aludel.operation;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link Operations#createTable} says of a table. Foreign keys and indexes are said after it. */
public sealed class TableBuilder {

    private final Parts parts;

    private TableBuilder(Parts parts) {
        this.parts = parts;
    }

    static TableBuilder of(String table) {
        return new TableBuilder(new Parts("createTable " + table));
    }

    /** A column, after those said before. */
    public TableBuilder column(String name, ColumnBuilder column) {
        parts.columns.add(Refusal.guard(parts.what + " column " + name, () -> column.named(name)));
        return this;
    }

    /** The primary key. */
    public TableBuilder primaryKey(String constraint, String column, String... more) {
        if (parts.primaryKey.isPresent()) {
            throw Refusal.because(parts.what, "it has a primary key already");
        }
        parts.primaryKey =
                Optional.of(Refusal.guard(parts.what, () -> new PrimaryKey(constraint, Pick.list(column, more))));
        return this;
    }

    /** A unique constraint; what it is apart from that may follow. */
    public Unique unique(String constraint, String column, String... more) {
        parts.uniques.add(Refusal.guard(parts.what, () -> UniqueConstraint.of(constraint, Pick.list(column, more))));
        return new Unique(parts);
    }

    /** @param expression the condition, without parentheses around it */
    public TableBuilder check(String constraint, String expression) {
        parts.checks.add(Refusal.guard(parts.what, () -> new Check(constraint, expression)));
        return this;
    }

    /** A comment on the table. */
    public TableBuilder comment(String text) {
        parts.comment = Optional.of(text);
        return this;
    }

    /** @param sql what follows the columns, as SQL: {@code PARTITION BY RANGE (at)} */
    public TableBuilder options(String sql) {
        parts.options = Optional.of(sql);
        return this;
    }

    CreateTable operation(QualifiedName name) {
        return new CreateTable(table(name), parts.options);
    }

    private Table table(QualifiedName name) {
        return new Table(
                name,
                parts.columns,
                parts.primaryKey,
                parts.uniques,
                parts.checks,
                List.of(),
                List.of(),
                parts.comment);
    }

    /** The table goes on, and so may what is said of the unique constraint. */
    public static final class Unique extends TableBuilder {

        private final Parts parts;
        private final int at;

        private Unique(Parts parts) {
            super(parts);
            this.parts = parts;
            this.at = parts.uniques.size() - 1;
        }

        /** Two NULLs collide. PostgreSQL 15 and later. */
        public Unique nullsNotDistinct() {
            UniqueConstraint said = parts.uniques.get(at);
            return replace(new UniqueConstraint(said.name(), said.columns(), true, said.deferral()));
        }

        /** May be deferred. */
        public Unique deferrable() {
            return deferral(Deferral.DEFERRABLE);
        }

        /** Is checked at the end of the transaction. */
        public Unique initiallyDeferred() {
            return deferral(Deferral.INITIALLY_DEFERRED);
        }

        private Unique deferral(Deferral deferral) {
            UniqueConstraint said = parts.uniques.get(at);
            return replace(new UniqueConstraint(said.name(), said.columns(), said.nullsNotDistinct(), deferral));
        }

        private Unique replace(UniqueConstraint other) {
            parts.uniques.set(at, other);
            return this;
        }
    }

    private static final class Parts {

        private final String what;
        private final List<Column> columns = new ArrayList<>();
        private final List<UniqueConstraint> uniques = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private Optional<PrimaryKey> primaryKey = Optional.empty();
        private Optional<String> comment = Optional.empty();
        private Optional<String> options = Optional.empty();

        private Parts(String what) {
            this.what = what;
        }
    }
}

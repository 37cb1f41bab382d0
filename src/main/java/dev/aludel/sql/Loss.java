package dev.aludel.sql;

import java.util.List;
import java.util.Optional;

/**
 * What a statement takes away from a database: rows, values, or what somebody has defined. {@link Losses}
 * finds them.
 */
public sealed interface Loss {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R visit(DroppedTable loss);

        R visit(DroppedColumn loss);

        R visit(DroppedObject loss);

        R visit(DroppedRule loss);

        R visit(LostRows loss);

        R visit(ConvertedColumn loss);

        R visit(Untold loss);
    }

    /**
     * What an object is called.
     *
     * @param text when its turn comes, as SQL
     * @param now before any of the statements has run, as SQL; nothing when one of them makes it
     */
    record Name(String text, Optional<String> now) {}

    /** @param cascade whether what depends on it goes too */
    record DroppedTable(Name table, boolean cascade) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param cascade whether what depends on it goes too */
    record DroppedColumn(Name table, Name column, boolean cascade) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something without rows of its own, such as a sequence, a view or a function.
     *
     * @param kind in PostgreSQL's words, except that a schema is a {@code namespace}: {@code materialized view}
     * @param cascade whether what depends on it goes too; of a namespace, what is in it
     */
    record DroppedObject(String kind, Name name, boolean cascade) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something that holds no data and belongs to a table: an index, a constraint, a trigger.
     *
     * @param kind in PostgreSQL's words
     * @param name as SQL
     */
    record DroppedRule(String kind, String name) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Rows of a table that stays. */
    record LostRows(Name table, Extent extent) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** How rows are lost. */
    enum Extent {
        /** By DELETE; also those of other tables that go with them. */
        DELETED,
        /** All of them. */
        TRUNCATED,
        /** All of them, and those of all tables that refer to it. */
        TRUNCATED_CASCADE,
        /** Values in them give way to others. */
        CHANGED
    }

    /**
     * A column gets another type, in which some of its values may be others.
     *
     * @param type the new type, as SQL
     * @param using whether an expression makes the new values
     * @param labels the values of the new type when it is an enum that the statements make; else none
     */
    record ConvertedColumn(Name table, Name column, String type, boolean using, List<String> labels) implements Loss {

        public ConvertedColumn {
            labels = List.copyOf(labels);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A statement of which nobody can tell what it takes away, such as a DO block or the call of a function. */
    record Untold(String sql) implements Loss {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

package dev.aludel.plan;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.List;

/** Something about the rows that a reviewer should know and that the operations alone do not show. */
public sealed interface Warning {

    /** One line for people. */
    String text();

    /** @param column a new NOT NULL column without a value: fails while its table has rows */
    record NoValue(ColumnName column) implements Warning {

        @Override
        public String text() {
            return named(column) + " is NOT NULL and has no value for old rows: fails while the table has rows";
        }
    }

    /**
     * @param column a new NOT NULL column
     * @param value what old rows get, though nobody said so
     */
    record Invented(ColumnName column, String value) implements Warning {

        @Override
        public String text() {
            return named(column) + " is NOT NULL and has no value for old rows: they get " + value;
        }
    }

    /** @param column a column that becomes NOT NULL: fails while a row has no value */
    record NotNull(ColumnName column) implements Warning {

        @Override
        public String text() {
            return named(column) + " becomes NOT NULL: fails while a row has no value";
        }
    }

    /**
     * @param column a column of which not every value fits into its new type
     * @param from the type that it has
     * @param to the new one
     */
    record MayNotFit(ColumnName column, Type from, Type to) implements Warning {

        @Override
        public String text() {
            return named(column) + " goes from " + from + " to " + to + ": fails or rounds where a value does not fit";
        }
    }

    /**
     * @param column a column whose values nothing turns into those of its new type
     * @param from the type that it has
     * @param to the new one
     */
    record NoCast(ColumnName column, Type from, Type to) implements Warning {

        @Override
        public String text() {
            return named(column) + " goes from " + from + " to " + to
                    + ", and there is no cast: say in the revision how a value becomes one, where it says TODO";
        }
    }

    /** @param column a column whose values were handed out by the database, and by something else from now on */
    record LostIdentity(ColumnName column) implements Warning {

        @Override
        public String text() {
            return named(column) + " is no identity any more: what hands out its values from now on, such as a new"
                    + " sequence, must start above those that are there";
        }
    }

    /**
     * @param table a table
     * @param key its new MATCH FULL foreign key over old columns and new ones, which old rows leave empty
     */
    record HalfEmptyKey(QualifiedName table, String key) implements Warning {

        @Override
        public String text() {
            return table + "." + key + " is MATCH FULL over old columns and new ones: fails while a row has a value in"
                    + " the old ones";
        }
    }

    /**
     * @param type an enum
     * @param values the values that it loses: fails while a row has one of them
     */
    record LostValues(QualifiedName type, List<String> values) implements Warning {

        public LostValues {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return "enum " + type + " loses " + String.join(", ", values) + ": fails while a row has such a value";
        }
    }

    private static String named(ColumnName column) {
        return column.table() + "." + column.column();
    }
}

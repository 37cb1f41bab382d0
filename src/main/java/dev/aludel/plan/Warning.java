package dev.aludel.plan;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
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

package dev.aludel.schema;

/**
 * One column of one table.
 *
 * @param table the table's name
 * @param column the column's name
 */
public record ColumnName(QualifiedName table, String column) {

    public ColumnName {
        Require.name(column);
    }
}

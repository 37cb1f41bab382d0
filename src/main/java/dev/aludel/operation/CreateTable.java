package dev.aludel.operation;

import dev.aludel.schema.Table;
import java.util.List;

/**
 * Creates a table with its columns, keys, checks and comments; foreign keys and indexes are operations of their own.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        table = table.withForeignKeys(List.of()).withIndexes(List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

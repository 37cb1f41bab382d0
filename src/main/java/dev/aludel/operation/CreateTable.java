package dev.aludel.operation;

import dev.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Creates a table with its columns, keys, checks and comments; foreign keys and indexes are operations of their own.
 *
 * @param table the table
 * @param options what follows the columns, as SQL: {@code PARTITION BY RANGE (at)}
 */
public record CreateTable(Table table, Optional<String> options) implements Operation {

    public CreateTable {
        table = table.withForeignKeys(List.of()).withIndexes(List.of());
        if (options.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("empty options");
        }
    }

    /** A table of which nothing else is to be said. */
    public CreateTable(Table table) {
        this(table, Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

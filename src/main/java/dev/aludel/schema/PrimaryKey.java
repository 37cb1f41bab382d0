package dev.aludel.schema;

import java.util.List;
import java.util.function.Function;

/**
 * A table's primary key.
 *
 * @param name the constraint's name
 * @param columns its columns, in order
 */
public record PrimaryKey(String name, List<String> columns) {

    public PrimaryKey {
        Require.name(name);
        columns = Require.distinct(Require.some(columns, "columns"), Function.identity(), "column");
    }

    public PrimaryKey withName(String other) {
        return new PrimaryKey(other, columns);
    }
}

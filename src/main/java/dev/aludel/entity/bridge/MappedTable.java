package dev.aludel.entity.bridge;

import java.util.List;
import java.util.Optional;

/**
 * A table as Hibernate would create it.
 *
 * @param create the {@code create table} statement; its columns come first
 * @param columns the columns, in the order in which Hibernate lays them out
 * @param further the statements that add its indexes, unique keys and foreign keys
 * @param comment the table's comment
 */
public record MappedTable(String create, List<MappedColumn> columns, List<String> further, Optional<String> comment) {

    public MappedTable {
        columns = List.copyOf(columns);
        further = List.copyOf(further);
    }
}

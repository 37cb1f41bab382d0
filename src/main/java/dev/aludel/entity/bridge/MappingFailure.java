package dev.aludel.entity.bridge;

import java.util.List;

/** Hibernate does not know the SQL type of some columns. */
public final class MappingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Untyped> columns;

    public MappingFailure(List<Untyped> columns) {
        super(columns.toString());
        this.columns = List.copyOf(columns);
    }

    public List<Untyped> columns() {
        return columns;
    }

    /**
     * @param column the column
     * @param message Hibernate's message
     */
    public record Untyped(MappedColumn column, String message) {}
}

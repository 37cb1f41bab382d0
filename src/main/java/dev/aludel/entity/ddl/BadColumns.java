package dev.aludel.entity.ddl;

import java.util.List;

/** Columns that cannot be read, all of them. */
public final class BadColumns extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SchemaReader.BadColumn> columns;

    BadColumns(List<SchemaReader.BadColumn> columns) {
        super(columns.toString());
        this.columns = List.copyOf(columns);
    }

    public List<SchemaReader.BadColumn> columns() {
        return columns;
    }
}

package dev.aludel.entity.ddl;

/** A column whose definition is not SQL that PostgreSQL could take. */
public final class ColumnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    ColumnException(String column, String message) {
        super(message);
        this.column = column;
    }

    /** The column's exact name. */
    public String column() {
        return column;
    }
}

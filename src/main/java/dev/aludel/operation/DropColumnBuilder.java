package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/** A column that goes. */
public final class DropColumnBuilder extends Pending {

    private final String table;
    private final String column;
    private boolean keep;

    DropColumnBuilder(String table, String column) {
        super("dropColumn " + table + " " + column);
        this.table = table;
        this.column = column;
    }

    /**
     * Puts the values aside first, in the namespace {@code aludel_kept}, each with the key of its row. When the
     * revision is taken back and makes the column again, they return to the rows that are still there. The table
     * must have a primary key, or another that can stand for it.
     */
    public DropColumnBuilder keep() {
        stillOpen();
        keep = true;
        return this;
    }

    @Override
    Operation operation() {
        return new DropColumn(QualifiedName.parse(table), column, keep);
    }
}

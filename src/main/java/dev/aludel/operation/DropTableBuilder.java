package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/** A table that goes. */
public final class DropTableBuilder extends Pending {

    private final String table;
    private boolean keep;

    DropTableBuilder(String table) {
        super("dropTable " + table);
        this.table = table;
    }

    /**
     * Puts the rows aside first, in the namespace {@code aludel_kept}. When the revision is taken back and makes
     * the table again, they return.
     */
    public DropTableBuilder keep() {
        stillOpen();
        keep = true;
        return this;
    }

    @Override
    Operation operation() {
        return new DropTable(QualifiedName.parse(table), keep);
    }
}

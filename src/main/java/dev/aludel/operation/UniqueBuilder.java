package dev.aludel.operation;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;

/** A new unique constraint. */
public final class UniqueBuilder extends Pending {

    private final String name;
    private final String table;
    private final List<String> columns;
    private boolean nullsNotDistinct;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    UniqueBuilder(String name, String table, List<String> columns) {
        super("addUnique " + name);
        this.name = name;
        this.table = table;
        this.columns = columns;
    }

    /** Two NULLs collide. PostgreSQL 15 and later. */
    public UniqueBuilder nullsNotDistinct() {
        stillOpen();
        nullsNotDistinct = true;
        return this;
    }

    /** May be deferred. */
    public UniqueBuilder deferrable() {
        stillOpen();
        deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of the transaction. */
    public UniqueBuilder initiallyDeferred() {
        stillOpen();
        deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    @Override
    Operation operation() {
        return new AddUnique(
                QualifiedName.parse(table), new UniqueConstraint(name, columns, nullsNotDistinct, deferral));
    }
}

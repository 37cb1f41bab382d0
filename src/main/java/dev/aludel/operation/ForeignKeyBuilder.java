package dev.aludel.operation;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new foreign key; {@link #references} must follow. */
public final class ForeignKeyBuilder extends Pending {

    private final String name;
    private final String table;
    private final List<String> columns;
    private @Nullable String referenced;
    private List<String> referencedColumns = List.of();
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;
    private boolean matchFull;

    ForeignKeyBuilder(String name, String table, List<String> columns) {
        super("addForeignKey " + name);
        this.name = name;
        this.table = table;
        this.columns = columns;
    }

    /** To what it refers; the columns are paired by position. */
    public ForeignKeyBuilder references(String other, String column, String... more) {
        stillOpen();
        referenced = other;
        referencedColumns = Pick.list(column, more);
        return this;
    }

    /** What happens when a referenced row is deleted. */
    public ForeignKeyBuilder onDelete(ReferentialAction action) {
        stillOpen();
        onDelete = action;
        return this;
    }

    /** What happens when a referenced key changes. */
    public ForeignKeyBuilder onUpdate(ReferentialAction action) {
        stillOpen();
        onUpdate = action;
        return this;
    }

    /** May be deferred. */
    public ForeignKeyBuilder deferrable() {
        stillOpen();
        deferral = Deferral.DEFERRABLE;
        return this;
    }

    /** Is checked at the end of the transaction. */
    public ForeignKeyBuilder initiallyDeferred() {
        stillOpen();
        deferral = Deferral.INITIALLY_DEFERRED;
        return this;
    }

    /** {@code MATCH FULL}: of several columns all are NULL or none. */
    public ForeignKeyBuilder matchFull() {
        stillOpen();
        matchFull = true;
        return this;
    }

    @Override
    Operation operation() {
        if (referenced == null) {
            throw new OperationException(new OperationFault.Unfinished(what(), "references"));
        }
        return new AddForeignKey(
                QualifiedName.parse(table),
                new ForeignKey(
                        name,
                        columns,
                        QualifiedName.parse(referenced),
                        referencedColumns,
                        onDelete,
                        onUpdate,
                        deferral,
                        matchFull));
    }
}

package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/** An index that goes. */
public final class DropIndexBuilder extends Pending {

    private final String index;
    private boolean concurrently;

    DropIndexBuilder(String index) {
        super("dropIndex " + index);
        this.index = index;
    }

    /** Without blocking anybody, and so outside the revision's transaction. */
    public DropIndexBuilder concurrently() {
        stillOpen();
        concurrently = true;
        return this;
    }

    @Override
    Operation operation() {
        return new DropIndex(QualifiedName.parse(index), concurrently);
    }
}

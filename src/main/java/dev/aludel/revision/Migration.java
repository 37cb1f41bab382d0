package dev.aludel.revision;

import dev.aludel.operation.Operations;

/** The body of a revision: both directions. A Java revision implements it. */
public interface Migration {

    /** Says what leads from the down-revision to this revision. */
    void upgrade(Operations op);

    /** Says what leads back. */
    void downgrade(Operations op);
}

package dev.aludel.schema;

import java.util.Optional;

/**
 * A free-standing sequence, or one that a {@code serial} column owns; not the one behind an identity.
 *
 * @param name its name
 * @param options its options
 * @param ownedBy the column with which it is dropped
 * @param comment its comment
 */
public record Sequence(
        QualifiedName name, SequenceOptions options, Optional<ColumnName> ownedBy, Optional<String> comment) {

    public Sequence {
        comment = Require.comment(comment);
    }

    /** A sequence that no column owns. */
    public static Sequence of(QualifiedName name, SequenceOptions options) {
        return new Sequence(name, options, Optional.empty(), Optional.empty());
    }

    public Sequence withOptions(SequenceOptions other) {
        return new Sequence(name, other, ownedBy, comment);
    }
}

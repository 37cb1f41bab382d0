package dev.aludel.revision;

/** Why a text cannot be a revision's id, or a branch's label. */
public enum IdProblem {
    /** It is empty. */
    EMPTY,
    /** It is longer than {@link RevisionId#MAX_LENGTH}, which is what the version table holds. */
    TOO_LONG,
    /** It has a character that the grammar of identifiers, or a file name, cannot hold. */
    CHARACTER,
    /** As a label it may have dashes, but not where they would count revisions: {@code a-2}. */
    LABEL_CHARACTER,
    /** It means something else in the grammar of identifiers: head, heads, base, current. */
    RESERVED
}

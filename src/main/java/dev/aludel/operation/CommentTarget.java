package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/** What a comment is about. */
public sealed interface CommentTarget {

    record OnTable(QualifiedName table) implements CommentTarget {}

    record OnColumn(QualifiedName table, String column) implements CommentTarget {}

    record OnType(QualifiedName type) implements CommentTarget {}

    record OnSequence(QualifiedName sequence) implements CommentTarget {}
}

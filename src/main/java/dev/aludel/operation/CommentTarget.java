package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/** What a comment is about. */
public sealed interface CommentTarget {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R visit(OnTable target);

        R visit(OnColumn target);

        R visit(OnType target);

        R visit(OnSequence target);
    }

    record OnTable(QualifiedName table) implements CommentTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record OnColumn(QualifiedName table, String column) implements CommentTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record OnType(QualifiedName type) implements CommentTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record OnSequence(QualifiedName sequence) implements CommentTarget {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

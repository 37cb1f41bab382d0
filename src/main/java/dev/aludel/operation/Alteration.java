package dev.aludel.operation;

import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Type;
import java.util.Optional;

/** One thing that {@link AlterColumn} changes. */
public sealed interface Alteration {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R visit(SetType alteration);

        R visit(SetNotNull alteration);

        R visit(DropNotNull alteration);

        R visit(SetDefault alteration);

        R visit(DropDefault alteration);

        R visit(AddIdentity alteration);

        R visit(SetIdentity alteration);

        R visit(DropIdentity alteration);

        R visit(DropExpression alteration);
    }

    /**
     * @param type the new type
     * @param collation the new collation, when it is not the type's own
     * @param using how an old value becomes a new one, where PostgreSQL does not know by itself
     */
    record SetType(Type type, Optional<String> collation, Optional<String> using) implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record SetNotNull() implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DropNotNull() implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param expression the new default */
    record SetDefault(String expression) implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DropDefault() implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param identity the identity of a column that has none yet */
    record AddIdentity(ColumnValue.Identity identity) implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param identity the identity as it shall be, all options */
    record SetIdentity(ColumnValue.Identity identity) implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DropIdentity() implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Makes a stored generated column a plain one that keeps its data (PostgreSQL 13 and later; not for virtual). */
    record DropExpression() implements Alteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

package dev.aludel.operation;

/** What a revision can say wrongly. */
public sealed interface OperationFault {

    <R> R accept(Visitor<R> visitor);

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R> {

        R visit(NeedsDatabase fault);

        R visit(Unfinished fault);

        R visit(TooLate fault);

        R visit(Refused fault);
    }

    /** The revision asks for {@link Operations#connection()}, and there is no database at hand. */
    record NeedsDatabase() implements OperationFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An operation ends before everything that it needs was said.
     *
     * @param operation the operation and its object: {@code addForeignKey orders_user_fk}
     * @param missing the call that it lacks: {@code references}
     */
    record Unfinished(String operation, String missing) implements OperationFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something is added to an operation after the next one has begun.
     *
     * @param operation the operation and its object
     */
    record TooLate(String operation) implements OperationFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something that cannot be.
     *
     * @param what the operation and its object, or the part of it
     * @param reason why not
     */
    record Refused(String what, String reason) implements OperationFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

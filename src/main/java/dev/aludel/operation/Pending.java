package dev.aludel.operation;

/**
 * An operation to which more may still be said. It is complete when the next one begins, or the
 * revision ends; whatever is said to it after that is an {@link OperationFault.TooLate}.
 */
abstract class Pending {

    private final String what;
    private boolean complete;

    /** @param what the operation and its object, for messages */
    Pending(String what) {
        this.what = what;
    }

    final String what() {
        return what;
    }

    final void stillOpen() {
        if (complete) {
            throw new OperationException(new OperationFault.TooLate(what));
        }
    }

    final Operation completed() {
        complete = true;
        return Refusal.guard(what, this::operation);
    }

    abstract Operation operation();
}

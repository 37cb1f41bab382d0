package dev.aludel.operation;

import java.util.function.Supplier;

/** Turns what the records refuse into what a revision's author understands. */
final class Refusal {

    private Refusal() {}

    /** The value, or an {@link OperationException} that says which part of the revision made no sense. */
    static <T> T guard(String what, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new OperationException(new OperationFault.Refused(what, String.valueOf(e.getMessage())), e);
        }
    }

    static OperationException because(String what, String reason) {
        return new OperationException(new OperationFault.Refused(what, reason));
    }
}

package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

/** A revision's body says something that cannot be; {@link #fault()} is what. */
public final class OperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OperationFault fault;

    public OperationException(OperationFault fault) {
        this(fault, null);
    }

    public OperationException(OperationFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public OperationFault fault() {
        return fault;
    }
}

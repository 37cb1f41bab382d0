package dev.aludel.scratch;

import org.jspecify.annotations.Nullable;

/** There is no scratch database, for the reason that its fault gives. */
public final class ScratchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScratchFault fault;

    ScratchException(ScratchFault fault) {
        this(fault, null);
    }

    ScratchException(ScratchFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public ScratchFault fault() {
        return fault;
    }
}

package dev.aludel.run;

import org.jspecify.annotations.Nullable;

/** Revisions could not be run, for the reason that its fault gives. */
public final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunFault fault;

    RunException(RunFault fault) {
        this(fault, null);
    }

    RunException(RunFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public RunFault fault() {
        return fault;
    }
}

package dev.aludel.diff;

/** A rename that somebody asks for cannot be. */
public final class RenameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RenameFault fault;

    public RenameException(RenameFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public RenameFault fault() {
        return fault;
    }
}

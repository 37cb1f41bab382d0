package dev.aludel.revision;

/** Something that this package refuses; the {@link RevisionFault} says what, with its data. */
public final class RevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionFault fault;

    public RevisionException(RevisionFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public RevisionException(RevisionFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /** What is wrong. */
    public RevisionFault fault() {
        return fault;
    }
}

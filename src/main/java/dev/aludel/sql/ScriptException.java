package dev.aludel.sql;

/** A script of SQL that cannot be split; {@link #fault()} says why. */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ScriptFault fault;

    public ScriptException(ScriptFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public ScriptFault fault() {
        return fault;
    }
}

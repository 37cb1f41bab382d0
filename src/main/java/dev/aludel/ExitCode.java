package dev.aludel;

/** How a command ended. */
public enum ExitCode {
    DONE(0),
    /** The answer is no: {@code check} found differences. */
    NO(1),
    /** The command line or the configuration file is wrong. */
    USAGE(2),
    /** Refused; the message says what to do. */
    REFUSED(3),
    /** The database failed. */
    DATABASE(4),
    /** A bug in the tool. */
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

package dev.aludel;

import java.util.List;

/**
 * A command that did not do what it was asked for: a refusal, or a database that failed. Never a bug
 * of the tool; those come out as they are.
 */
public final class AludelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> details;

    /**
     * @param exitCode how a command line ends because of it
     * @param message what is wrong and what to do, in one line
     * @param details further lines, such as a statement or a compiler's messages
     */
    public AludelException(ExitCode exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    static AludelException refused(String message) {
        return new AludelException(ExitCode.REFUSED, message, List.of());
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<String> details() {
        return details;
    }
}

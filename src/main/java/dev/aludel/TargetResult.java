package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one target.
 *
 * @param target its name: that of the database or namespace, or its URL without user and password
 * @param outcome {@code done}, {@code nothing to do} or {@code failed}; of a dry run also {@code in doubt}; of a look
 *     at where it stands {@code at head}, {@code not at head} or {@code failed}
 * @param from the rows of its version table before; none when they could not be read
 * @param to the rows afterwards, of a dry run those that there would be; none when they could not be read
 * @param revisions how many revisions ran
 * @param milliseconds how long it took
 * @param result what the command on this target alone would have given; none when that had failed
 * @param failure why it failed
 */
public record TargetResult<T>(
        String target,
        String outcome,
        @Nullable List<String> from,
        @Nullable List<String> to,
        int revisions,
        long milliseconds,
        @Nullable T result,
        @Nullable Failure failure) {

    static final String DONE = "done";
    static final String NOTHING = "nothing to do";
    static final String FAILED = "failed";
    static final String AT_HEAD = "at head";
    static final String NOT_AT_HEAD = "not at head";

    /**
     * What a command on this target alone would have said, and how it would have ended.
     *
     * @param error what is wrong and what to do, in one line
     * @param details further lines
     * @param exitCode the exit code
     */
    public record Failure(String error, List<String> details, int exitCode) {

        public Failure {
            details = List.copyOf(details);
        }

        static Failure of(AludelException cause) {
            return new Failure(
                    String.valueOf(cause.getMessage()),
                    cause.details(),
                    cause.exitCode().code());
        }
    }
}

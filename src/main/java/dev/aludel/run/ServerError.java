package dev.aludel.run;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the server said when it refused something; the parts are those of PostgreSQL's error message
 * fields. With another driver than pgjdbc only the code and the message are known.
 *
 * @param sqlState the error code; empty when the error is not the server's
 * @param message the message, without severity
 * @param detail more about it
 * @param hint what to do about it
 * @param position where in the statement, in characters counted from 1
 * @param table the table it is about, with its namespace
 * @param constraint the constraint it is about
 */
public record ServerError(
        String sqlState,
        String message,
        Optional<String> detail,
        Optional<String> hint,
        OptionalInt position,
        Optional<String> table,
        Optional<String> constraint) {

    private static final boolean PGJDBC = pgjdbcIsHere();

    /** What an exception of the driver says. */
    public static ServerError of(SQLException e) {
        if (PGJDBC) {
            Optional<ServerError> full = PgServerError.of(e);
            if (full.isPresent()) {
                return full.get();
            }
        }
        return plain(e);
    }

    /** For what went wrong without the server. */
    static ServerError without(Throwable e) {
        return new ServerError(
                "",
                e.toString(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the transaction lost a fight over locks and may simply be tried again. */
    boolean isLockTrouble() {
        return sqlState.equals("55P03") || sqlState.equals("40P01");
    }

    /** Whether it refuses what would only make something that is there, or drop something that is gone. */
    boolean saysThatItIsDone() {
        return sqlState.equals("42P07") || sqlState.equals("42710") || sqlState.equals("42704");
    }

    private static ServerError plain(SQLException e) {
        return new ServerError(
                Objects.requireNonNullElse(e.getSQLState(), ""),
                Objects.requireNonNullElse(e.getMessage(), ""),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean pgjdbcIsHere() {
        try {
            return PgServerError.loads();
        } catch (NoClassDefFoundError e) {
            return false; // another driver
        }
    }
}

package dev.aludel.run;

import java.sql.SQLException;
import java.util.Optional;

/** Says of an exception what it means for the run. */
final class Failures {

    private Failures() {}

    /** What the server said, when that is behind it. */
    static Optional<ServerError> serverError(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(ServerError.of(sql));
            }
        }
        return Optional.empty();
    }

    /** For the history: the server's own words where it said something. */
    static String text(RunException failure) {
        return serverError(failure)
                .map(error -> error.message()
                        + error.detail().map(detail -> " (" + detail + ")").orElse("")
                        + (error.sqlState().isEmpty() ? "" : ", SQLSTATE " + error.sqlState()))
                .orElseGet(() -> failure.fault() instanceof RunFault.BodyFailed body
                        ? body.problem()
                        : String.valueOf(failure.getMessage()));
    }

    static RunException ofBody(Unit unit, Throwable e) {
        return new RunException(
                new RunFault.BodyFailed(
                        Locations.of(unit, e), e.toString(), serverError(e), Kept.of(unit.attemptNow())),
                e);
    }

    static RunException of(Unit unit, Exception e, int tries) {
        if (e instanceof RunException known) {
            return known;
        }
        if (e instanceof StatementTrouble trouble) {
            return new RunException(of(unit, trouble, tries), trouble.getCause());
        }
        if (e instanceof SQLException sql) {
            return new RunException(new RunFault.DatabaseFailed(ServerError.of(sql)), sql);
        }
        return ofBody(unit, e);
    }

    private static RunFault of(Unit unit, StatementTrouble trouble, int tries) {
        ServerError error = trouble.error;
        Location location =
                Locations.of(unit, trouble.number, trouble.sql, error.position().orElse(1));
        return error.isLockTrouble()
                ? new RunFault.LockNotAvailable(
                        location,
                        trouble.number,
                        trouble.sql,
                        Math.max(tries, trouble.tries),
                        unit.run().watch.seen(),
                        Kept.of(unit.attemptNow()))
                : new RunFault.StatementFailed(
                        location, trouble.number, trouble.sql, error, Kept.of(unit.attemptNow()));
    }
}

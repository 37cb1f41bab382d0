package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Calls the callbacks, and says of which one an exception came. */
final class Callbacks {

    private final List<RunCallback> callbacks;

    Callbacks(List<RunCallback> callbacks) {
        this.callbacks = callbacks;
    }

    /** One of the moments of a callback. */
    interface Moment {
        void of(RunCallback callback) throws SQLException;
    }

    /** @param location the revision that runs, if one does */
    void call(Optional<Location> location, Moment moment) {
        for (RunCallback callback : callbacks) {
            try {
                moment.of(callback);
            } catch (SQLException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                throw new RunException(
                        new RunFault.CallbackFailed(
                                location, callback.getClass().getName(), e.toString(), Failures.serverError(e)),
                        e);
            }
        }
    }
}

package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What an application wants done around a run and around each revision. The connection is the run's own:
 * do not commit it, roll it back or close it. What a callback throws ends the run, as a failed statement
 * does. Nothing is called when there is nothing to run.
 *
 * <p>An application hands its callbacks over; the command line finds those that the class path names in
 * {@code META-INF/services/dev.aludel.run.RunCallback}.
 */
public interface RunCallback {

    /**
     * The lock is held, and nothing has run.
     *
     * @param connection in auto-commit mode
     * @param steps what will run
     */
    default void beforeRun(Connection connection, List<Step> steps) throws SQLException {}

    /**
     * A revision begins, in its transaction: what is done here is taken back with it. Called for each
     * attempt, so once more when it gave way to a lock, or goes on after an interruption.
     */
    default void beforeRevision(Connection connection, Step step) throws SQLException {}

    /** A revision has run, in its transaction: what is done here is taken back with it, and committed with it. */
    default void afterRevision(Connection connection, Step step) throws SQLException {}

    /**
     * All is committed, and the lock still held. Not called after a failure.
     *
     * @param connection in auto-commit mode
     */
    default void afterRun(Connection connection, RunReport report) throws SQLException {}
}

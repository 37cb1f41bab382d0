package dev.aludel.run;

import dev.aludel.revision.Step;
import dev.aludel.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Is told how a run gets on, in the thread that runs it. An exception that it throws ends the run. */
public interface RunListener {

    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * Another migrator is at work; told once, before the wait.
     *
     * @param holder its session, when it may be seen
     */
    default void waiting(Optional<OtherSession> holder) {}

    /**
     * A revision begins.
     *
     * @param number its number in this run, counted from 1
     * @param total how many there are
     */
    default void started(Step step, int number, int total) {}

    /**
     * A statement is about to run.
     *
     * @param number its number in the revision, counted from 1
     */
    default void statement(Step step, int number, Statement statement) {}

    /**
     * A few rows of a batched statement are committed.
     *
     * @param number the statement's number in the revision, counted from 1
     */
    default void batch(Step step, int number, BatchProgress progress) {}

    /**
     * A transaction did not get a lock, has given way, and will be tried again.
     *
     * @param attempt how often it has been tried
     * @param pause how long until then
     * @param blockers who stood in the way, as far as they could be seen
     */
    default void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {}

    /**
     * A revision brings back what it has kept, but not this: nothing has come back that it belongs to.
     *
     * @param kept tables, and columns as {@code table.column}
     */
    default void staying(Step step, List<String> kept) {}

    /** A revision is done; in a run of one transaction, done but not yet committed. */
    default void finished(Step step, Duration duration) {}
}

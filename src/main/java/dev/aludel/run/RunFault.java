package dev.aludel.run;

import dev.aludel.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Why revisions could not be run. */
public sealed interface RunFault {

    <R> R accept(Visitor<R> visitor);

    /**
     * Another migrator is at work, and was still at work when the patience ended.
     *
     * @param holder the session that works, when it may be seen
     * @param waited how long it was waited for
     */
    record Busy(Optional<OtherSession> holder, Duration waited) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The connection was handed over in the middle of a transaction that has written something.
     */
    record UncommittedWork() implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The database takes no writes.
     *
     * @param standby whether because the server is a standby
     */
    record ReadOnlyDatabase(boolean standby) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The namespace for the tool's own tables does not exist.
     *
     * @param name the one that was asked for; the search path leads to none when absent
     */
    record NoNamespace(Optional<String> name) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The server refused to read or write one of the tool's own tables.
     *
     * @param table the table
     * @param error what the server said
     */
    record ToolTableRefused(String table, ServerError error) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * There is a table with the version table's name that is none.
     *
     * @param table the table
     * @param reason what is wrong with it
     */
    record VersionTableUnusable(String table, String reason) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The version table does not hold the rows from which the steps lead on.
     *
     * @param expected the rows that the step starts from
     * @param found the rows that are there
     */
    record VersionMismatch(SortedSet<String> expected, SortedSet<String> found) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * While a revision ran, somebody else changed the version table.
     *
     * @param revision the revision
     * @param row the row that was to be written or taken away
     * @param count how many rows the statement met instead of one
     */
    record VersionChanged(String revision, String row, int count) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Another revision was left half done, and must be finished (or stamped) first.
     *
     * @param revision that revision
     * @param direction which way it ran
     * @param kept what of it is committed
     */
    record HalfDone(String revision, Direction direction, Kept kept) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision that was left half done cannot be continued.
     *
     * @param location the revision
     * @param kept what of it is committed
     * @param obstacle why
     */
    record CannotResume(Location location, Kept kept, Obstacle obstacle) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A statement of a revision failed.
     *
     * @param location where it stands
     * @param number its number in the revision, counted from 1; 0 for what the runner adds at its end
     * @param sql its text
     * @param error what the server said
     * @param kept what of the revision stays
     */
    record StatementFailed(Location location, int number, String sql, ServerError error, Kept kept)
            implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A statement did not get its lock, however often it was tried.
     *
     * @param location where it stands
     * @param number its number in the revision, counted from 1; 0 for what the runner adds at its end
     * @param sql its text
     * @param attempts how often it was tried
     * @param blockers the sessions that stood in the way, as far as they could be seen
     * @param kept what of the revision stays all the same
     */
    record LockNotAvailable(
            Location location, int number, String sql, int attempts, List<OtherSession> blockers, Kept kept)
            implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The Java body of a revision threw an exception.
     *
     * @param location the revision, and the line of it that was running
     * @param problem the exception, as text
     * @param error what the server said, when that was the cause
     * @param kept what of the revision stays all the same
     */
    record BodyFailed(Location location, String problem, Optional<ServerError> error, Kept kept) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The body of a revision cannot be written as a script.
     *
     * @param location the revision, and the line of it that was running
     * @param problem the exception that it threw, as text
     */
    record NoScript(Location location, String problem) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision ended the transaction that it runs in.
     *
     * @param location the revision
     * @param sql the statement that did or would have done it; empty when it was not seen
     */
    record TransactionEnded(Location location, String sql) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The database failed in between, as when the connection breaks.
     *
     * @param error what it said
     */
    record DatabaseFailed(ServerError error) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Files were edited after they ran.
     *
     * @param revisions what was edited
     */
    record EditedFiles(List<Edited> revisions) implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A statement cannot be run a few rows at a time.
     *
     * @param location where it stands
     * @param number its number in the revision, counted from 1
     * @param sql its text
     * @param obstacle why
     * @param kept what of the revision stays all the same
     */
    record CannotDivide(Location location, int number, String sql, Indivisible obstacle, Kept kept)
            implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A callback threw an exception.
     *
     * @param location the revision that ran, if one did
     * @param callback its class
     * @param problem the exception, as text
     * @param error what the server said, when that was the cause
     */
    record CallbackFailed(Optional<Location> location, String callback, String problem, Optional<ServerError> error)
            implements RunFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Why a statement cannot be run a few rows at a time. */
    enum Indivisible {
        /** It is no UPDATE or DELETE, or has a WITH, RETURNING or CURRENT OF. */
        FORM,
        /** There is no such table, or it has neither a primary key nor another unique one without nulls. */
        NO_KEY,
        /** It changes the key. */
        CHANGES_KEY
    }

    /** Why a half-done revision cannot be continued. */
    enum Obstacle {
        /** The statements that are committed are no longer those that the body begins with. */
        BODY_CHANGED,
        /** The body works on the connection itself before the point where it would be continued. */
        USES_CONNECTION
    }

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R> {

        R visit(Busy fault);

        R visit(UncommittedWork fault);

        R visit(ReadOnlyDatabase fault);

        R visit(NoNamespace fault);

        R visit(ToolTableRefused fault);

        R visit(VersionTableUnusable fault);

        R visit(VersionMismatch fault);

        R visit(VersionChanged fault);

        R visit(HalfDone fault);

        R visit(CannotResume fault);

        R visit(StatementFailed fault);

        R visit(LockNotAvailable fault);

        R visit(BodyFailed fault);

        R visit(NoScript fault);

        R visit(TransactionEnded fault);

        R visit(DatabaseFailed fault);

        R visit(EditedFiles fault);

        R visit(CannotDivide fault);

        R visit(CallbackFailed fault);
    }
}

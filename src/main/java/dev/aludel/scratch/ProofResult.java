package dev.aludel.scratch;

import dev.aludel.diff.Difference;
import dev.aludel.revision.RevisionFault;
import dev.aludel.run.RunFault;
import dev.aludel.schema.Unmodelled;
import java.util.List;

/** Whether a new revision does what was wanted, and undoes it. */
public sealed interface ProofResult {

    <R> R accept(Visitor<R> visitor);

    /** What was being done. */
    enum Stage {
        /** The history up to the new revision's parents. */
        REPLAY,
        /** The new revision, which must reach what is wanted. */
        UPGRADE,
        /** Its way back, which must restore what was there before. */
        DOWNGRADE,
        /** And up again, which must reach the same as the first time. */
        UPGRADE_AGAIN
    }

    /**
     * It does.
     *
     * @param serverVersion the PostgreSQL that it was proved on: {@code 18.6}
     */
    record Proved(String serverVersion) implements ProofResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** It does not, or nobody can tell. */
    sealed interface NotProved extends ProofResult {}

    /**
     * A body does not load.
     *
     * @param fault why
     */
    record NotLoaded(RevisionFault fault) implements NotProved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A step could not be run.
     *
     * @param stage when
     * @param fault why
     */
    record NotRun(Stage stage, RunFault fault) implements NotProved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A step did not lead where it should.
     *
     * @param stage which
     * @param remaining what would still have to change to be there
     * @param missing objects that are not modelled and should be there still
     * @param left objects that are not modelled and should not be there
     */
    record NotReached(Stage stage, List<Difference> remaining, List<Unmodelled> missing, List<Unmodelled> left)
            implements NotProved {

        public NotReached {
            remaining = List.copyOf(remaining);
            missing = List.copyOf(missing);
            left = List.copyOf(left);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * There was no database to try it on.
     *
     * @param fault why
     */
    record NoScratch(ScratchFault fault) implements NotProved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each result and no default, so that a new result breaks the build. */
    interface Visitor<R> {

        R visit(Proved result);

        R visit(NotLoaded result);

        R visit(NotRun result);

        R visit(NotReached result);

        R visit(NoScratch result);
    }
}

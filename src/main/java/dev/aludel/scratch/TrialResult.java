package dev.aludel.scratch;

import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.run.RunFault;
import java.util.List;
import java.util.Optional;

/** What two branches do to each other. The first and the second are the branches in the order in which they were given. */
public sealed interface TrialResult {

    <R> R accept(Visitor<R> visitor);

    /** A part of the history that is tried. */
    enum Part {
        /** What both branches stand on. */
        COMMON,
        /** The first branch. */
        FIRST,
        /** The second branch. */
        SECOND
    }

    /** A trial that came to a verdict. */
    sealed interface Tried extends TrialResult {

        /** The PostgreSQL that it was tried on: {@code 18.6}. */
        String serverVersion();

        /** How many rows the tables of the common history had; none where they were empty. */
        int rows();
    }

    /** Both orders lead to the same database. */
    record Commute(String serverVersion, int rows) implements Tried {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Both orders run, and lead to different databases.
     *
     * @param differences what differs in the model, seen from the order in which the first branch runs first
     * @param facts what differs beyond it
     */
    record OrderMatters(List<Difference> differences, List<OtherFact> facts, String serverVersion, int rows)
            implements Tried {

        public OrderMatters {
            differences = List.copyOf(differences);
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * In one order or in both, a branch does not run.
     *
     * @param firstThenSecond what failed when the first branch ran first; nothing when that order runs
     * @param secondThenFirst what failed when the second branch ran first; nothing when that order runs
     */
    record CannotBothBe(
            Optional<RunFault> firstThenSecond, Optional<RunFault> secondThenFirst, String serverVersion, int rows)
            implements Tried {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A part of the history does not run by itself, so that nobody can tell.
     *
     * @param part which
     * @param fault why
     */
    record NotRun(Part part, RunFault fault) implements TrialResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A fact that is another one in the other order.
     *
     * @param before the fact when the first branch ran first, if it is one then
     * @param after the fact when the second branch ran first, if it is one then
     */
    record OtherFact(Optional<Fact> before, Optional<Fact> after) {}

    /** One method for each result and no default, so that a new result breaks the build. */
    interface Visitor<R> {

        R visit(Commute result);

        R visit(OrderMatters result);

        R visit(CannotBothBe result);

        R visit(NotRun result);
    }
}

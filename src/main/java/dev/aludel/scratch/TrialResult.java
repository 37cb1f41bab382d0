package dev.aludel.scratch;

import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.run.RunFault;
import java.util.List;
import java.util.Optional;

/** What branches do to each other. Orders are counted from zero, as they were given. */
public sealed interface TrialResult {

    <R> R accept(Visitor<R> visitor);

    /**
     * How it was tried.
     *
     * @param serverVersion the PostgreSQL: {@code 18.6}
     * @param rows how many rows were made up for the tables of the common history; none where they were left as they were
     */
    record Trial(String serverVersion, int rows) {}

    /** A trial that came to a verdict. */
    sealed interface Tried extends TrialResult {

        Trial trial();
    }

    /**
     * All orders lead to the same database.
     *
     * @param lost the ways back that do not end where they started, though each branch by itself does
     * @param oneWay the branches, counted from zero, that do not end where they started even by themselves, so that
     *     nothing can be said of the ways back; none when there is something to say
     */
    record Commute(Trial trial, List<WayBack> lost, List<Integer> oneWay) implements Tried {

        public Commute {
            lost = List.copyOf(lost);
            oneWay = List.copyOf(oneWay);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * All orders run, and two lead to different databases.
     *
     * @param other the first order that differs from order zero
     * @param differences what differs in the model, seen from order zero
     * @param facts what differs beyond it
     * @param rows what differs in the rows
     */
    record OrderMatters(
            Trial trial, int other, List<Difference> differences, List<OtherFact> facts, List<RowDifference> rows)
            implements Tried {

        public OrderMatters {
            differences = List.copyOf(differences);
            facts = List.copyOf(facts);
            rows = List.copyOf(rows);
        }

        boolean isEmpty() {
            return differences.isEmpty() && facts.isEmpty() && rows.isEmpty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * In one order at least, a branch does not run.
     *
     * @param faults what failed in each order; nothing for an order that runs
     */
    record CannotBothBe(Trial trial, List<Optional<RunFault>> faults) implements Tried {

        public CannotBothBe {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A part of the history does not run by itself, so that nobody can tell.
     *
     * @param order the order of which the first branch does not run; nothing for what all branches stand on
     * @param fault why
     */
    record NotRun(Optional<Integer> order, RunFault fault) implements TrialResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A fact that is another one in the other order.
     *
     * @param before the fact in order zero, if it is one then
     * @param after the fact in the other order, if it is one then
     */
    record OtherFact(Optional<Fact> before, Optional<Fact> after) {}

    /**
     * A way back from where an order led.
     *
     * @param order the order
     * @param fault what does not run
     * @param differences what is another one than before, in the model
     * @param facts what is another one beyond it
     */
    record WayBack(int order, Optional<RunFault> fault, List<Difference> differences, List<OtherFact> facts) {

        public WayBack {
            differences = List.copyOf(differences);
            facts = List.copyOf(facts);
        }

        boolean restores() {
            return fault.isEmpty() && differences.isEmpty() && facts.isEmpty();
        }
    }

    /** One method for each result and no default, so that a new result breaks the build. */
    interface Visitor<R> {

        R visit(Commute result);

        R visit(OrderMatters result);

        R visit(CannotBothBe result);

        R visit(NotRun result);
    }
}

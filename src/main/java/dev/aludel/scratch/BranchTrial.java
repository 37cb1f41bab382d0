package dev.aludel.scratch;

import dev.aludel.revision.Step;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import dev.aludel.scratch.BranchRuns.Outcome;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tries what branches do to each other, on throw-away databases. The common history runs once; then each order runs on a
 * copy of what it left, and the results are compared: the whole catalog and all rows, not the text of the revisions.
 * Each order is then taken back, the branch that ran first before the others, and must come to where it started.
 *
 * <p>The copies have rows, because some branches get in each other's way only where there are some. Rows that are made
 * up may also be such that a branch does not run at all, which says nothing of the other ones. So they are taken for
 * evidence only while at least one order runs, or all orders get past their first branch; otherwise the trial is
 * repeated with rows that have no nulls, and at last without any.
 */
public final class BranchTrial {

    private final Replay replay;
    private final List<Filling> fillings;

    /** @param replay what runs the steps, on which server, with which bodies */
    public BranchTrial(Replay replay) {
        this(replay, List.of(Filling.values()));
    }

    private BranchTrial(Replay replay, List<Filling> fillings) {
        this.replay = replay;
        this.fillings = fillings;
    }

    /** One that makes up no rows. */
    static BranchTrial withoutRows(Replay replay) {
        return new BranchTrial(replay, List.of(Filling.NOTHING));
    }

    /**
     * One branch after the other.
     *
     * @param legs the steps of each, from where the ones before it end; a merge that has statements may be the last leg
     * @param back the way back to the common history, from where the legs end
     */
    public record Order(List<List<Step>> legs, List<Step> back) {

        public Order {
            legs = legs.stream().map(List::copyOf).toList();
            back = List.copyOf(back);
        }
    }

    /**
     * What is tried.
     *
     * @param common the steps of the common history, from an empty database
     * @param orders the orders, at least one
     * @param alone each branch by itself
     */
    public record Branches(List<Step> common, List<Order> orders, List<Order> alone) {

        public Branches {
            common = List.copyOf(common);
            orders = List.copyOf(orders);
            alone = List.copyOf(alone);
        }
    }

    /**
     * Tries all orders.
     *
     * @throws ScratchException when there is no scratch database
     * @throws RunException when a run breaks for a reason that is not the revisions'
     */
    public TrialResult run(Branches branches) {
        try (ScratchDatabase base = replay.scratch().create()) {
            Optional<RunFault> broken = BranchRuns.ran(replay, base, branches.common());
            if (broken.isPresent()) {
                return new TrialResult.NotRun(Optional.empty(), broken.get());
            }
            for (Filling filling : fillings) {
                Optional<TrialResult> result = tried(base, filling, branches);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            throw new IllegalStateException("no rows are no evidence");
        } catch (SQLException e) {
            throw Refusals.of("try branches", e);
        }
    }

    private Optional<TrialResult> tried(ScratchDatabase base, Filling filling, Branches branches) throws SQLException {
        if (filling == Filling.NOTHING) {
            return tried(base, base, 0, branches);
        }
        try (ScratchDatabase filled = base.copy()) {
            int rows = filling.fill(filled);
            return rows == 0 ? Optional.empty() : tried(base, filled, rows, branches);
        }
    }

    private Optional<TrialResult> tried(ScratchDatabase base, ScratchDatabase filled, int rows, Branches branches)
            throws SQLException {
        var runs = new BranchRuns(replay, filled, branches.orders());
        List<Outcome> outcomes = runs.run();
        boolean evidence =
                outcomes.stream().anyMatch(Outcome::ran) || outcomes.stream().noneMatch(Outcome::alone);
        if (!evidence) {
            return base == filled ? Optional.of(notRun(outcomes)) : Optional.empty();
        }
        var tried = new TrialResult.Trial(Filling.version(filled), rows);
        if (!outcomes.stream().allMatch(Outcome::ran)) {
            return Optional.of(new TrialResult.CannotBothBe(
                    tried,
                    outcomes.stream()
                            .map(each -> Optional.ofNullable(each.fault()))
                            .toList()));
        }
        for (int other = 1; other < outcomes.size(); other++) {
            Facts one = outcomes.get(0).reached();
            Facts two = outcomes.get(other).reached();
            var differing = new TrialResult.OrderMatters(
                    tried, other, one.differences(two), one.otherFacts(two), runs.rowDifferences(other));
            if (!differing.isEmpty()) {
                return Optional.of(differing);
            }
        }
        return Optional.of(commute(base, filled, branches, outcomes, tried));
    }

    private TrialResult commute(
            ScratchDatabase base,
            ScratchDatabase filled,
            Branches branches,
            List<Outcome> outcomes,
            TrialResult.Trial tried)
            throws SQLException {
        var known = new WaysBack(replay, filled, branches).judged(tried, outcomes);
        if (known.isPresent()) {
            return known.get();
        }
        // A branch that cannot go back with these rows may well be one that can without any.
        var runs = new BranchRuns(replay, base, branches.orders());
        var empty = new TrialResult.Trial(tried.serverVersion(), 0);
        TrialResult.Commute without = new WaysBack(replay, base, branches)
                .judged(empty, runs.runEach())
                .orElseThrow();
        return new TrialResult.Commute(tried, without.lost(), without.oneWay());
    }

    private static TrialResult notRun(List<Outcome> outcomes) {
        for (int order = 0; order < outcomes.size(); order++) {
            Outcome outcome = outcomes.get(order);
            if (outcome.alone() && outcome.fault() != null) {
                return new TrialResult.NotRun(Optional.of(order), outcome.fault());
            }
        }
        throw new IllegalStateException("every first branch ran");
    }
}

package dev.aludel.scratch;

import dev.aludel.revision.Step;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import dev.aludel.run.ServerError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries what two branches do to each other, on throw-away databases. The common history runs once; then each order runs
 * on a copy of what it left, and the two results are compared: the whole catalog, not the text of the revisions.
 *
 * <p>The copies have rows, because some branches get in each other's way only where there are some. Rows that are made
 * up may also be such that a branch does not run at all, which says nothing of the other one. So they are taken for
 * evidence only while at least one order runs, or both orders get past their first branch; otherwise the trial is
 * repeated with rows that have no nulls, and at last without any.
 */
public final class BranchTrial {

    /** Errors of the server's state, which say nothing of the revisions: connection, resources, operator, system, bug. */
    private static final Set<String> NO_EVIDENCE = Set.of("08", "53", "57", "58", "XX");

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

    /** One that tries empty tables only. */
    static BranchTrial withoutRows(Replay replay) {
        return new BranchTrial(replay, List.of(Filling.NOTHING));
    }

    /**
     * One branch after the other.
     *
     * @param first the steps of the one that runs first, from the common history
     * @param second those of the other, from where the first one ends
     */
    public record Order(List<Step> first, List<Step> second) {

        public Order {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /**
     * @param facts what an order led to, when it ran
     * @param fault what failed, when it did not
     * @param alone whether that was in the branch that ran first
     */
    private record Outcome(@Nullable Facts facts, @Nullable RunFault fault, boolean alone) {

        boolean ran() {
            return facts != null;
        }
    }

    /**
     * Tries both orders.
     *
     * @param common the steps of the common history, from an empty database
     * @param firstThenSecond one order
     * @param secondThenFirst the other order
     * @throws ScratchException when there is no scratch database
     * @throws RunException when a run breaks for a reason that is not the revisions'
     */
    public TrialResult run(List<Step> common, Order firstThenSecond, Order secondThenFirst) {
        try (ScratchDatabase base = replay.scratch().create()) {
            Optional<RunFault> broken = ran(base, common);
            if (broken.isPresent()) {
                return new TrialResult.NotRun(TrialResult.Part.COMMON, broken.get());
            }
            for (Filling filling : fillings) {
                Optional<TrialResult> result = tried(base, filling, firstThenSecond, secondThenFirst);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            throw new IllegalStateException("no rows are no evidence");
        } catch (SQLException e) {
            throw Refusals.of("try two branches", e);
        }
    }

    private Optional<TrialResult> tried(ScratchDatabase base, Filling filling, Order one, Order other)
            throws SQLException {
        try (ScratchDatabase filled = base.copy()) {
            int rows = filling.fill(filled);
            if (rows == 0 && filling != Filling.NOTHING) {
                return Optional.empty();
            }
            Outcome forwards;
            try (ScratchDatabase copy = filled.copy()) {
                forwards = outcome(copy, one);
            }
            Outcome backwards = outcome(filled, other);
            boolean evidence = forwards.ran() || backwards.ran() || !forwards.alone() && !backwards.alone();
            if (evidence) {
                return Optional.of(judged(forwards, backwards, rows, Filling.version(filled)));
            }
            return filling == Filling.NOTHING ? Optional.of(notRun(forwards, backwards)) : Optional.empty();
        }
    }

    private static TrialResult judged(Outcome forwards, Outcome backwards, int rows, String version) {
        if (forwards.facts() == null || backwards.facts() == null) {
            return new TrialResult.CannotBothBe(fault(forwards), fault(backwards), version, rows);
        }
        var differences = forwards.facts().differences(backwards.facts());
        var facts = forwards.facts().otherFacts(backwards.facts());
        return differences.isEmpty() && facts.isEmpty()
                ? new TrialResult.Commute(version, rows)
                : new TrialResult.OrderMatters(differences, facts, version, rows);
    }

    private static TrialResult notRun(Outcome forwards, Outcome backwards) {
        return forwards.alone()
                ? new TrialResult.NotRun(TrialResult.Part.FIRST, fault(forwards).orElseThrow())
                : new TrialResult.NotRun(
                        TrialResult.Part.SECOND, fault(backwards).orElseThrow());
    }

    private static Optional<RunFault> fault(Outcome outcome) {
        return Optional.ofNullable(outcome.fault());
    }

    private Outcome outcome(ScratchDatabase database, Order order) throws SQLException {
        Optional<RunFault> fault = ran(database, order.first());
        if (fault.isPresent()) {
            return new Outcome(null, fault.get(), true);
        }
        fault = ran(database, order.second());
        if (fault.isPresent()) {
            return new Outcome(null, fault.get(), false);
        }
        return new Outcome(Filling.facts(database), null, false);
    }

    private Optional<RunFault> ran(ScratchDatabase database, List<Step> steps) throws SQLException {
        try (Connection connection = database.connect()) {
            replay.run(connection, steps);
            return Optional.empty();
        } catch (RunException e) {
            if (isOfTheRevisions(e.fault())) {
                return Optional.of(e.fault());
            }
            throw e;
        }
    }

    private static boolean isOfTheRevisions(RunFault fault) {
        if (fault instanceof RunFault.StatementFailed failed) {
            return isOfTheRevisions(failed.error());
        }
        if (fault instanceof RunFault.BodyFailed failed) {
            return failed.error().isEmpty() || isOfTheRevisions(failed.error().get());
        }
        return false;
    }

    private static boolean isOfTheRevisions(ServerError error) {
        return error.sqlState().length() < 2
                || !NO_EVIDENCE.contains(error.sqlState().substring(0, 2));
    }
}

package dev.aludel.scratch;

import dev.aludel.catalog.Contents;
import dev.aludel.catalog.ContentsReader;
import dev.aludel.revision.Step;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import dev.aludel.run.ServerError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs orders of branches, each on a copy of the same database, and each branch in a session of its own. */
final class BranchRuns {

    /** Errors of the server's state, which say nothing of the revisions: connection, resources, operator, system, bug. */
    private static final Set<String> NO_EVIDENCE = Set.of("08", "53", "57", "58", "XX");

    /** As often as an order runs to find out what is another one each time. Two runs can agree by chance. */
    private static final int RUNS = 3;

    private final Replay replay;
    private final ScratchDatabase start;
    private final List<BranchTrial.Order> orders;
    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * @param start what the branches stand on; nobody may be connected to it
     * @param orders the orders
     */
    BranchRuns(Replay replay, ScratchDatabase start, List<BranchTrial.Order> orders) {
        this.replay = replay;
        this.start = start;
        this.orders = orders;
    }

    /**
     * Where an order led.
     *
     * @param facts what it led to, when it ran
     * @param contents the rows then, of each time that it ran
     * @param fault what failed, when it did not run
     * @param alone whether that was in the branch that ran first
     * @param back where the way back led, when it was gone
     */
    record Outcome(
            @Nullable Facts facts,
            List<List<Contents>> contents,
            @Nullable RunFault fault,
            boolean alone,
            @Nullable Back back) {

        boolean ran() {
            return facts != null;
        }

        Facts reached() {
            if (facts == null) {
                throw new IllegalStateException("it did not run");
            }
            return facts;
        }
    }

    /** Where a way back led: to these facts, or to a fault. */
    record Back(@Nullable Facts facts, @Nullable RunFault fault) {}

    /**
     * Runs each order, and as long as all of them come to the same catalog, back again. The first one goes back last,
     * when it is known that there is a point in it.
     */
    List<Outcome> run() throws SQLException {
        try (ScratchDatabase copy = start.copy()) {
            outcomes.add(there(copy, orders.get(0)));
            boolean agree = outcomes.get(0).ran();
            for (BranchTrial.Order order : orders.subList(1, orders.size())) {
                agree = add(order, agree);
            }
            if (agree) {
                outcomes.set(0, andBack(copy, orders.get(0), outcomes.get(0)));
            }
        }
        return outcomes;
    }

    /** @return whether all orders up to this one come to the same catalog */
    private boolean add(BranchTrial.Order order, boolean agree) throws SQLException {
        try (ScratchDatabase copy = start.copy()) {
            Outcome there = there(copy, order);
            boolean same = agree && there.ran() && outcomes.get(0).reached().isLike(there.reached());
            outcomes.add(same ? andBack(copy, order, there) : there);
            return same;
        }
    }

    /** Runs each order there and back, whatever the others come to. */
    List<Outcome> runEach() throws SQLException {
        for (BranchTrial.Order order : orders) {
            try (ScratchDatabase copy = start.copy()) {
                Outcome there = there(copy, order);
                outcomes.add(there.ran() ? andBack(copy, order, there) : there);
            }
        }
        return outcomes;
    }

    private Outcome andBack(ScratchDatabase copy, BranchTrial.Order order, Outcome there) throws SQLException {
        Optional<RunFault> fault = ran(copy, order.back());
        var back = new Back(fault.isPresent() ? null : Filling.facts(copy), fault.orElse(null));
        return new Outcome(there.facts(), there.contents(), null, false, back);
    }

    private Outcome there(ScratchDatabase copy, BranchTrial.Order order) throws SQLException {
        boolean alone = true;
        for (List<Step> leg : order.legs()) {
            Optional<RunFault> fault = ran(copy, leg);
            if (fault.isPresent()) {
                return new Outcome(null, List.of(), fault.get(), alone, null);
            }
            alone = alone && leg.isEmpty();
        }
        try (Connection connection = copy.connect()) {
            var contents = new ArrayList<List<Contents>>();
            contents.add(ContentsReader.read(connection));
            return new Outcome(Facts.read(connection), contents, null, false, null);
        }
    }

    /**
     * What the rows of another order are, seen from those of the first one. While something differs, both run again, so
     * that what is another one each time can be told from what the order makes.
     */
    List<RowDifference> rowDifferences(int other) throws SQLException {
        List<RowDifference> found = compared(other);
        for (int runs = 2; runs <= RUNS && !found.isEmpty(); runs++) {
            if (!runAgain(0, runs) || !runAgain(other, runs)) {
                return found;
            }
            found = compared(other);
        }
        return found;
    }

    private List<RowDifference> compared(int other) {
        return RowComparison.between(
                outcomes.get(0).contents(), outcomes.get(other).contents());
    }

    /** Runs an order until it has run so often; not, when it does not run this time. */
    private boolean runAgain(int order, int times) throws SQLException {
        List<List<Contents>> contents = outcomes.get(order).contents();
        while (contents.size() < times) {
            try (ScratchDatabase copy = start.copy()) {
                Outcome again = there(copy, orders.get(order));
                if (!again.ran()) {
                    return false;
                }
                contents.addAll(again.contents());
            }
        }
        return true;
    }

    private Optional<RunFault> ran(ScratchDatabase database, List<Step> steps) throws SQLException {
        return ran(replay, database, steps);
    }

    /** Runs steps, and says what is wrong with the revisions; what is wrong with the server is thrown. */
    static Optional<RunFault> ran(Replay replay, ScratchDatabase database, List<Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
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

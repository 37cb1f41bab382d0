package dev.aludel.scratch;

import dev.aludel.run.RunFault;
import dev.aludel.scratch.BranchRuns.Back;
import dev.aludel.scratch.BranchRuns.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the ways back of branches that commute. A way that does not end where it started is the fault of the merge only
 * when each branch by itself goes back well; otherwise it is that of a revision, with which no merge has to do.
 */
final class WaysBack {

    private final Replay replay;
    private final ScratchDatabase start;
    private final BranchTrial.Branches branches;

    /** @param start what the branches stand on; nobody may be connected to it */
    WaysBack(Replay replay, ScratchDatabase start, BranchTrial.Branches branches) {
        this.replay = replay;
        this.start = start;
        this.branches = branches;
    }

    /**
     * Judges them.
     *
     * @param outcomes those of the orders, which all ran there and back
     * @return the result, and nothing when rows may be what a branch cannot go back with
     */
    Optional<TrialResult.Commute> judged(TrialResult.Trial trial, List<Outcome> outcomes) throws SQLException {
        Facts expected = Filling.facts(start);
        List<TrialResult.WayBack> wrong = wrong(expected, outcomes);
        List<TrialResult.WayBack> alone = wrong.isEmpty()
                ? List.of()
                : wrong(expected, new BranchRuns(replay, start, branches.alone()).runEach());
        boolean noneFails = alone.stream().allMatch(way -> way.fault().isEmpty());
        List<TrialResult.WayBack> lost = wrong.stream()
                .filter(way -> way.fault().isPresent() ? noneFails : alone.isEmpty())
                .toList();
        if (!noneFails && lost.isEmpty() && trial.rows() > 0) {
            return Optional.empty();
        }
        List<Integer> oneWay = alone.stream().map(TrialResult.WayBack::order).toList();
        return Optional.of(new TrialResult.Commute(trial, lost, lost.isEmpty() ? oneWay : List.of()));
    }

    private static List<TrialResult.WayBack> wrong(Facts expected, List<Outcome> outcomes) {
        var wrong = new ArrayList<TrialResult.WayBack>();
        for (int order = 0; order < outcomes.size(); order++) {
            Back back = outcomes.get(order).back();
            if (back == null) {
                continue; // a branch that runs after the others only
            }
            var way = back.facts() == null
                    ? new TrialResult.WayBack(order, Optional.ofNullable(back.fault()), List.of(), List.of())
                    : new TrialResult.WayBack(
                            order,
                            Optional.<RunFault>empty(),
                            expected.differences(back.facts()),
                            expected.otherFacts(back.facts()));
            if (!way.restores()) {
                wrong.add(way);
            }
        }
        return wrong;
    }
}

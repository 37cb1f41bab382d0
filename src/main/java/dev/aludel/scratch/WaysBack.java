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

    /** @param outcomes those of the orders, which all ran */
    TrialResult.Commute judged(TrialResult.Trial trial, List<Outcome> outcomes) throws SQLException {
        Facts expected = Filling.facts(start);
        List<TrialResult.WayBack> wrong = wrong(expected, outcomes);
        if (wrong.isEmpty()) {
            return new TrialResult.Commute(trial, List.of(), List.of());
        }
        List<TrialResult.WayBack> alone = wrong(expected, new BranchRuns(replay, start, branches.alone()).run());
        boolean noneFails = alone.stream().allMatch(way -> way.fault().isEmpty());
        List<TrialResult.WayBack> ofTheMerge = wrong.stream()
                .filter(way -> way.fault().isPresent() ? noneFails : alone.isEmpty())
                .toList();
        return new TrialResult.Commute(
                trial,
                ofTheMerge,
                ofTheMerge.isEmpty()
                        ? alone.stream().map(TrialResult.WayBack::order).toList()
                        : List.of());
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

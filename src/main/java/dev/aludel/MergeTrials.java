package dev.aludel;

import dev.aludel.revision.MergeProof;
import dev.aludel.revision.MergeSides;
import dev.aludel.revision.MergeVerdict;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.run.Bodies;
import dev.aludel.scratch.BranchTrial;
import dev.aludel.scratch.Replay;
import dev.aludel.scratch.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries the branches that a merge joins: each pair on the history that those two stand on, and when all pairs commute,
 * all of them together. A merge that does something itself is there to settle what they disagree on, so it runs after
 * them, and they are tried together only.
 */
final class MergeTrials {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;

    MergeTrials(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
    }

    /**
     * What came out.
     *
     * @param verdict the worst of all trials
     * @param server what they ran on
     */
    record Outcome(MergeVerdict verdict, String server, List<MergeResult.Trial> trials) {

        boolean isProved() {
            return trials.stream().allMatch(MergeWords::isProved);
        }

        /** The sentences for the file's head. */
        List<String> notes() {
            return MergeNotes.of(server, trials);
        }
    }

    /**
     * Tries branches.
     *
     * @param parents their heads
     * @param merge the merge that joins them, when it does something
     */
    Outcome of(List<String> parents, Optional<String> merge) {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, directory.files()), Aludel.version());
            var run = new Run(new BranchTrial(replay));
            if (merge.isEmpty()) {
                for (int i = 0; i < parents.size(); i++) {
                    for (int j = i + 1; j < parents.size(); j++) {
                        run.tried(List.of(parents.get(i), parents.get(j)), merge);
                    }
                }
            }
            if (merge.isPresent() || parents.size() > 2 && run.trials.stream().allMatch(MergeWords::isProved)) {
                run.tried(parents, merge);
            }
            return new Outcome(run.verdict, run.server, List.copyOf(run.trials));
        }
    }

    /** The verdict with the fingerprints of the sides, for the header of a merge whose body has this fingerprint. */
    MergeProof proof(MergeVerdict verdict, List<String> parents, Optional<String> body) {
        return new MergeProof(verdict, new MergeSides(directory).of(parents), body);
    }

    /** One trial after the other. */
    private final class Run {

        private final BranchTrial trial;
        private final List<MergeResult.Trial> trials = new ArrayList<>();
        private MergeVerdict verdict = MergeVerdict.COMMUTE;
        private String server = "";

        Run(BranchTrial trial) {
            this.trial = trial;
        }

        void tried(List<String> heads, Optional<String> merge) {
            var orders = new BranchOrders(directory.graph(), heads, merge);
            orders.orders().forEach(order -> progress.detail("-- trying " + String.join(", then ", order)));
            TrialResult result = trial.run(orders.branches());
            trials.add(result.accept(new MergeWords(orders)));
            verdict = verdict.or(verdict(result));
            if (result instanceof TrialResult.Tried tried) {
                server = "PostgreSQL " + tried.trial().serverVersion();
            }
        }
    }

    private static MergeVerdict verdict(TrialResult result) {
        if (result instanceof TrialResult.Commute) {
            return MergeVerdict.COMMUTE;
        }
        return result instanceof TrialResult.OrderMatters ? MergeVerdict.ORDER_MATTERS : MergeVerdict.CANNOT_BOTH_BE;
    }
}

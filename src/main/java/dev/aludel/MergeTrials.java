package dev.aludel;

import dev.aludel.revision.MergeProof;
import dev.aludel.revision.MergeSides;
import dev.aludel.revision.MergeVerdict;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.scratch.BranchTrial;
import dev.aludel.scratch.Replay;
import dev.aludel.scratch.TrialResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries the branches that a merge joins, each pair on the history that both stand on. */
final class MergeTrials {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;

    MergeTrials(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.graph = directory.graph();
    }

    /**
     * What came out.
     *
     * @param verdict the worst of all pairs
     * @param server what they were tried on
     * @param pairs each pair
     */
    record Outcome(MergeVerdict verdict, String server, List<MergeResult.Pair> pairs) {

        /** The sentences for the file's head. */
        List<String> notes() {
            if (verdict == MergeVerdict.COMMUTE) {
                return List.of("Proved on %s: the branches commute.".formatted(server));
            }
            return pairs.stream()
                    .filter(pair -> !pair.verdict().equals(MergeVerdict.COMMUTE.text()))
                    .map(MergeWords::note)
                    .toList();
        }
    }

    Outcome of(List<String> parents) {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, directory.files()), Aludel.version());
            var trial = new BranchTrial(replay);
            var pairs = new ArrayList<MergeResult.Pair>();
            var verdict = MergeVerdict.COMMUTE;
            String server = "";
            for (int i = 0; i < parents.size(); i++) {
                for (int j = i + 1; j < parents.size(); j++) {
                    var branches = new Branches(graph, parents.get(i), parents.get(j));
                    progress.detail("-- trying %s and %s in both orders".formatted(branches.first, branches.second));
                    var words = new MergeWords(branches.first, branches.second, branches.advice());
                    TrialResult.Tried result = tried(branches.run(trial), words);
                    MergeResult.Pair pair = result.accept(words);
                    pairs.add(pair);
                    verdict = verdict.or(MergeWords.verdict(result));
                    server = "PostgreSQL " + result.serverVersion();
                }
            }
            return new Outcome(verdict, server, pairs);
        }
    }

    /** The verdict with the fingerprints of the sides, for the header. */
    MergeProof proof(MergeVerdict verdict, List<String> parents) {
        return new MergeProof(verdict, new MergeSides(directory).of(parents));
    }

    private static TrialResult.Tried tried(TrialResult result, MergeWords words) {
        if (result instanceof TrialResult.Tried tried) {
            return tried;
        }
        throw words.refusal((TrialResult.NotRun) result);
    }

    /** Two branches, and the steps that lead to each of them from what they have in common. */
    private static final class Branches {

        private final RevisionGraph graph;
        private final String first;
        private final String second;
        private final List<Step> common;
        private final List<Step> firstAlone;
        private final List<Step> secondAlone;

        Branches(RevisionGraph graph, String first, String second) {
            this.graph = graph;
            this.first = first;
            this.second = second;
            var shared = new LinkedHashSet<>(graph.ancestors(List.of(first)));
            shared.retainAll(new HashSet<>(graph.ancestors(List.of(second))));
            this.common = graph.upgrade(Tips.of(graph, shared), Set.of());
            this.firstAlone = graph.upgrade(first, Tips.after(common, Set.of()));
            this.secondAlone = graph.upgrade(second, Tips.after(common, Set.of()));
        }

        TrialResult run(BranchTrial trial) {
            Set<String> start = Tips.after(common, Set.of());
            return trial.run(
                    common,
                    new BranchTrial.Order(firstAlone, graph.upgrade(second, Tips.after(firstAlone, start))),
                    new BranchTrial.Order(secondAlone, graph.upgrade(first, Tips.after(secondAlone, start))));
        }

        /** Which revision to put where, so that one branch stands on top of the other. */
        MergeWords.Advice advice() {
            return new MergeWords.Advice(lowest(firstAlone), lowest(secondAlone));
        }

        private static Optional<String> lowest(List<Step> steps) {
            return steps.stream().map(step -> step.revision().id()).findFirst();
        }
    }
}

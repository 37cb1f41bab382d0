package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.MergeBody;
import dev.aludel.revision.MergeProof;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves a merge anew that is there already, with the statements that somebody has written into it. */
final class MergeProver {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;

    MergeProver(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
    }

    /** The merge that a request names, when it names one revision and that is a merge. */
    Optional<Header> named(MergeRequest request) {
        if (request.revisions().size() != 1 || request.revisions().contains("heads")) {
            return Optional.empty();
        }
        List<Header> found = directory.graph().resolve(request.revisions().get(0));
        return found.size() == 1 ? Optional.of(found.get(0)).filter(Header::isMerge) : Optional.empty();
    }

    MergeResult prove(Header merge, MergeRequest request) {
        requireNothingNew(merge, request);
        RevisionFile file = directory.file(merge.id());
        if (request.ask()) {
            requireNotRun(merge);
        }
        Optional<String> body = MergeBody.of(file);
        var trials = new MergeTrials(settings, progress, directory);
        MergeTrials.Outcome outcome = trials.of(merge.down(), body.map(statements -> merge.id()));
        MergeProof proof = trials.proof(outcome.verdict(), merge.down(), body);
        boolean write = outcome.isProved() || request.force();
        boolean changed = write && directory.prove(merge.id(), proof, outcome.notes());
        return new MergeResult(
                write ? new Listing(directory, settings.home()).summary(merge, Set.of()) : null,
                changed ? "changed" : write ? "unchanged" : "nothing",
                outcome.verdict().text(),
                outcome.server(),
                outcome.trials());
    }

    private static void requireNothingNew(Header merge, MergeRequest request) {
        if (!request.message().isEmpty()
                || !request.branchLabels().isEmpty()
                || request.id().isPresent()) {
            throw AludelException.refused(
                    "%s is a merge already, and proving it anew changes its verdict only; leave out --message, --branch-label and --rev-id"
                            .formatted(merge.id()));
        }
        if (!request.verify()) {
            throw AludelException.refused(
                    "%s is a merge already, and there is nothing to do but to try it; leave out --no-verify"
                            .formatted(merge.id()));
        }
    }

    private void requireNotRun(Header merge) {
        try (var workplace = new Workplace(settings, progress)) {
            if (new Untouched(workplace, directory.graph()).run().contains(merge.id())) {
                throw AludelException.refused(
                        "%s has been run by %s, so its file stays as it is; write what is missing into a revision on top of it"
                                .formatted(merge.id(), workplace.address()));
            }
        }
    }
}

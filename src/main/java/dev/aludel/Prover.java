package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Changes;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.UnreadColumns;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.RunException;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.ProofResult;
import dev.aludel.scratch.Replay;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Proves a new revision from its file, before the file is put into its folder: what is reviewed is what
 * was proved.
 */
final class Prover {

    private final Settings settings;
    private final RevisionDirectory directory;
    private final Workplace workplace;

    Prover(Settings settings, RevisionDirectory directory, Workplace workplace) {
        this.settings = settings;
        this.directory = directory;
        this.workplace = workplace;
    }

    /** Whatever keeps the proof from being made is the verdict: the revision is written all the same. */
    Verdict prove(RevisionFile file, EntityModel model, Renaming renaming, List<Definition> definitions) {
        return Verdict.of(() -> proved(file, model, renaming, definitions));
    }

    private Verdict proved(RevisionFile file, EntityModel model, Renaming renaming, List<Definition> definitions) {
        var files = new ArrayList<>(directory.files());
        files.add(file);
        var graph = RevisionGraph.ofFiles(files);
        try (var loader = new EntityPath(settings).loader()) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, files), Aludel.version());
            var proof = new Proof(replay, definitions);
            var reached = new AtomicReference<Schema>(Schema.EMPTY);
            var verdict = proof.prove(onTopOfAll(graph, file), (connection, catalog) -> {
                        reached.set(catalog.schema());
                        return remaining(connection, catalog, model, renaming);
                    })
                    .accept(new ProofWords());
            List<String> others = beside(graph, file);
            if (!verdict.isProved() || others.isEmpty()) {
                return verdict;
            }
            return alone(proof, graph, file, others)
                    .or(() -> inAnotherOrder(replay, graph, file, reached.get()))
                    .orElse(verdict);
        }
    }

    /** The whole history, with all its heads, then the new revision: what a database that is at the heads will run. */
    private List<Step> onTopOfAll(RevisionGraph graph, RevisionFile file) {
        var steps = new ArrayList<>(directory.graph().upgrade("heads", Set.of()));
        Set<String> rows =
                steps.isEmpty() ? Set.of() : steps.get(steps.size() - 1).after();
        steps.addAll(graph.upgrade(file.header().id(), rows));
        return steps;
    }

    /** The heads that the new revision does not stand on, nor on what they depend on. */
    private List<String> beside(RevisionGraph graph, RevisionFile file) {
        Set<String> standing = graph.ancestors(List.of(file.header().id())).stream()
                .map(Header::id)
                .collect(Collectors.toSet());
        return directory.graph().heads().stream()
                .map(Header::id)
                .filter(head -> !standing.contains(head))
                .toList();
    }

    /**
     * Proves a revision on a branch once more, on what it stands on and nothing else. Its difference was taken from
     * all heads, but a database that goes to this revision alone runs it without the other branches: what it takes from
     * them it must depend on.
     */
    private Optional<Verdict> alone(Proof proof, RevisionGraph graph, RevisionFile file, List<String> others) {
        var alone = proof.prove(
                        graph.upgrade(file.header().id(), Set.of()),
                        (connection, catalog) -> SchemaDiff.between(catalog.schema(), catalog.schema()))
                .accept(new ProofWords());
        return alone.isProved()
                ? Optional.empty()
                : Optional.of(Verdict.notProved(
                        "without %s, on which it does not stand, %s; if it needs that, say --depends-on"
                                .formatted(String.join(", ", others), alone.detail())));
    }

    /** An empty database on its way to the heads may run it before other branches, and must end the same. */
    private Optional<Verdict> inAnotherOrder(Replay replay, RevisionGraph graph, RevisionFile file, Schema reached) {
        List<Step> steps = graph.upgrade("heads", Set.of());
        int place = steps.stream()
                .map(step -> step.revision().id())
                .toList()
                .indexOf(file.header().id());
        if (place == steps.size() - 1) {
            return Optional.empty();
        }
        String where = "on an empty database, where it runs before "
                + steps.get(place + 1).revision().id() + ", ";
        try {
            var remaining = SchemaDiff.between(replay.catalog(steps).schema(), reached);
            return remaining.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Verdict.notProved(where
                            + new ProofResult.NotReached(
                                            ProofResult.Stage.UPGRADE, Differences.of(remaining), List.of(), List.of())
                                    .accept(new ProofWords())
                                    .detail()));
        } catch (RunException e) {
            return Optional.of(Verdict.notProved(where
                    + new ProofResult.NotRun(ProofResult.Stage.REPLAY, e.fault())
                            .accept(new ProofWords())
                            .detail()));
        }
    }

    private Changes remaining(Connection connection, Catalog reached, EntityModel model, Renaming renaming) {
        Schema normalized =
                ExpressionNormalizer.normalize(connection, model.schema()).schema();
        Schema wanted = UnreadColumns.settled(
                Alignment.align(normalized, model.derivedNames(), reached.schema()), model.unread(), reached.schema());
        return SchemaDiff.between(
                reached.schema(),
                new AcceptedFile(settings)
                        .acceptance(reached)
                        .renamed(renaming)
                        .apply(reached.schema(), wanted)
                        .wanted());
    }
}

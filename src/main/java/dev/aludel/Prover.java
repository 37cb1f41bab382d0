package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Changes;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.entity.EntityModel;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.ProofResult;
import dev.aludel.scratch.Replay;
import dev.aludel.scratch.ScratchException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    Verdict prove(RevisionFile file, EntityModel model) {
        var files = new ArrayList<>(directory.files());
        files.add(file);
        var graph = RevisionGraph.ofFiles(files);
        try (var loader = new RevisionLoader(new EntityPath(settings).present(), settings.workspace())) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, files), Aludel.version());
            var proof = new Proof(replay);
            var verdict = proof.prove(
                            onTopOfAll(graph, file), (connection, reached) -> remaining(connection, reached, model))
                    .accept(new ProofWords());
            return verdict.isProved() ? alone(proof, graph, file, verdict) : verdict;
        } catch (ScratchException e) {
            return new ProofResult.NoScratch(e.fault()).accept(new ProofWords());
        } catch (CatalogException e) {
            return Verdict.notProved("the scratch database: "
                    + e.fault().accept(new CatalogWords()).getMessage());
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

    /**
     * Proves a revision on a branch once more, on what it stands on and nothing else. Its difference was taken from
     * all heads, but a database that goes to this revision alone, and an empty one on its way to the heads, run it
     * without the other branches: what it takes from them it must depend on.
     */
    private Verdict alone(Proof proof, RevisionGraph graph, RevisionFile file, Verdict proved) {
        var steps = graph.upgrade(file.header().id(), Set.of());
        Set<String> standing = steps.stream().map(step -> step.revision().id()).collect(Collectors.toSet());
        List<String> others = directory.graph().heads().stream()
                .map(Header::id)
                .filter(head -> !standing.contains(head))
                .toList();
        if (others.isEmpty()) {
            return proved;
        }
        var alone = proof.prove(steps, (connection, reached) -> SchemaDiff.between(reached.schema(), reached.schema()))
                .accept(new ProofWords());
        return alone.isProved()
                ? proved
                : Verdict.notProved("without %s, on which it does not stand, %s; if it needs that, say --depends-on"
                        .formatted(String.join(", ", others), alone.detail()));
    }

    private static Changes remaining(Connection connection, Catalog reached, EntityModel model) {
        Schema normalized =
                ExpressionNormalizer.normalize(connection, model.schema()).schema();
        return SchemaDiff.between(
                reached.schema(), Alignment.align(normalized, model.derivedNames(), reached.schema()));
    }
}

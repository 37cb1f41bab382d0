package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Changes;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.entity.EntityModel;
import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
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
import java.util.TreeSet;

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
        try (var loader = new RevisionLoader(new EntityPath(settings).present(), settings.workspace())) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, files), Aludel.version());
            return new Proof(replay)
                    .prove(steps(file), (connection, reached) -> remaining(connection, reached, model))
                    .accept(new ProofWords());
        } catch (ScratchException e) {
            return new ProofResult.NoScratch(e.fault()).accept(new ProofWords());
        } catch (CatalogException e) {
            return Verdict.notProved("the scratch database: "
                    + e.fault().accept(new CatalogWords()).getMessage());
        }
    }

    /** The whole history, then the new revision on top of it. */
    private List<Step> steps(RevisionFile file) {
        var graph = directory.graph();
        var steps = new ArrayList<>(graph.upgrade("heads", new TreeSet<>()));
        var before = steps.isEmpty()
                ? new TreeSet<String>()
                : new TreeSet<>(steps.get(steps.size() - 1).after());
        var after = new TreeSet<>(before);
        after.removeAll(file.header().down());
        after.add(file.header().id());
        steps.add(new Step(file.header(), Direction.UPGRADE, before, after));
        return steps;
    }

    private static Changes remaining(Connection connection, Catalog reached, EntityModel model) {
        Schema normalized =
                ExpressionNormalizer.normalize(connection, model.schema()).schema();
        return SchemaDiff.between(
                reached.schema(), Alignment.align(normalized, model.derivedNames(), reached.schema()));
    }
}

package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.catalog.Normalized;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Scope;
import dev.aludel.entity.EntityFault;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.EntityReader;
import dev.aludel.entity.EntitySource;
import dev.aludel.plan.Spelling;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.VersionTable;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Replay;
import dev.aludel.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares the entities with the database or with the history. Both pictures meet the same server, so
 * that expressions on both sides are in its own words.
 */
final class Comparer {

    private static final int MAJOR = 10_000;

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final Workplace workplace;
    private final Bodies bodies;

    Comparer(Settings settings, Progress progress, RevisionDirectory directory, Workplace workplace, Bodies bodies) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.workplace = workplace;
        this.bodies = bodies;
    }

    Comparison compare(Against against) throws SQLException {
        List<Path> classpath = new EntityPath(settings).built(progress);
        if (classpath.isEmpty()) {
            // The reader would say so too, but only after a server was started.
            throw new EntityWords()
                    .noEntitiesFound(new EntityFault.NoEntitiesFound(
                            List.of(), settings.entities().packages(), List.of()));
        }
        return against == Against.DATABASE ? withDatabase(classpath) : withHistory(classpath);
    }

    private Comparison withDatabase(List<Path> classpath) throws SQLException {
        Connection connection = workplace.connect();
        requireHead(connection);
        Catalog catalog = CatalogReader.read(connection);
        EntityModel model = entities(catalog, classpath);
        Normalized normalized = normalized(connection, model.schema());
        Schema wanted = Alignment.align(normalized.schema(), model.derivedNames(), catalog.schema());
        var scoped = Scope.managed(catalog.schema(), wanted, Schema.EMPTY);
        var unsure = new ArrayList<String>();
        if (!scoped.unmanaged().isEmpty() && !directory.files().isEmpty()) {
            scoped = Scope.managed(catalog.schema(), wanted, created(unsure));
        }
        var allocations = new Allocations(model.generators(), catalog.schema(), wanted);
        return new Comparison(
                Against.DATABASE,
                model,
                scoped.current(),
                wanted,
                Spelling.of(model.schema(), normalized.schema()),
                scoped.unmanaged(),
                DefinitionReader.read(connection),
                normalized.rejected(),
                allocations.mismatches(),
                allocations.behind(connection),
                unsure);
    }

    /** What the revisions create; nothing when they do not run on an empty database, which is not for here to judge. */
    private Schema created(List<String> unsure) {
        try {
            return Words.spoken(() -> replay().catalog(history()).schema());
        } catch (AludelException e) {
            unsure.add(e.getMessage());
            return Schema.EMPTY;
        }
    }

    private Comparison withHistory(List<Path> classpath) throws SQLException {
        try (ScratchDatabase scratch = workplace.scratch().create();
                Connection connection = scratch.connect()) {
            replay(connection);
            Catalog catalog = CatalogReader.read(connection);
            EntityModel model = entities(catalog, classpath);
            Normalized normalized = ExpressionNormalizer.normalize(connection, model.schema());
            Schema wanted = Alignment.align(normalized.schema(), model.derivedNames(), catalog.schema());
            return new Comparison(
                    Against.HISTORY,
                    model,
                    catalog.schema(),
                    wanted,
                    Spelling.of(model.schema(), normalized.schema()),
                    List.of(),
                    DefinitionReader.read(connection),
                    normalized.rejected(),
                    new Allocations(model.generators(), catalog.schema(), wanted).mismatches(),
                    List.of(),
                    List.of());
        }
    }

    /** A role that may not even create temporary tables, or a standby, leaves the work to a scratch database. */
    private Normalized normalized(Connection connection, Schema schema) throws SQLException {
        try {
            return ExpressionNormalizer.normalize(connection, schema);
        } catch (CatalogException e) {
            progress.detail("expressions are normalised on a scratch database: " + e.getMessage());
            try (ScratchDatabase scratch = workplace.scratch().create();
                    Connection other = scratch.connect()) {
                return ExpressionNormalizer.normalize(other, schema);
            }
        }
    }

    /** Says that the failure is not one of the user's database. */
    private void replay(Connection connection) {
        try {
            Words.spoken(() -> {
                replay().run(connection, history());
                return connection;
            });
        } catch (AludelException e) {
            throw new AludelException(
                    e.exitCode(), "the history does not run on an empty database: " + e.getMessage(), e.details());
        }
    }

    private Replay replay() {
        return new Replay(workplace.scratch(), bodies, Aludel.version());
    }

    private List<Step> history() {
        return directory.graph().upgrade("heads", new TreeSet<>());
    }

    /** A database behind its revisions would make their changes once more. */
    private void requireHead(Connection connection) {
        var rows = VersionTable.read(connection, Optional.empty());
        var graph = directory.graph();
        graph.applied(rows);
        var heads = new TreeSet<>(Listing.ids(graph.effectiveHeads()));
        if (!rows.equals(heads)) {
            throw AludelException.refused(
                    "the database is at %s, but the revisions go to %s; run 'aludel upgrade heads' first, or compare with --against history"
                            .formatted(rows.isEmpty() ? "base" : String.join(", ", rows), String.join(", ", heads)));
        }
    }

    private EntityModel entities(Catalog catalog, List<Path> classpath) {
        var said = settings.entities();
        var source = new EntitySource(
                classpath,
                said.packages(),
                said.persistenceUnit(),
                List.of(),
                said.properties(),
                catalog.namespace(),
                catalog.serverVersion() / MAJOR);
        return EntityReader.read(source);
    }
}

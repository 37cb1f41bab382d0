package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.catalog.Normalized;
import dev.aludel.catalog.RenamedExpressions;
import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Accepted;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Baseline;
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
import dev.aludel.schema.Definition;
import dev.aludel.schema.Renaming;
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
    private static final String LACKING =
            "nothing that no entity maps is dropped: the model may lack what was left out of it";
    private static final String UNKNOWN =
            "what the revisions created is not known, so drift is not looked for, and nothing that no entity maps is dropped: ";

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final Workplace workplace;
    private final Bodies bodies;
    private final Models models;

    /** Reads entities, which is most of the work of a comparison. */
    interface Models {
        EntityModel read(EntitySource source);
    }

    Comparer(Settings settings, Progress progress, RevisionDirectory directory, Workplace workplace, Bodies bodies) {
        this(settings, progress, directory, workplace, bodies, EntityReader::read);
    }

    Comparer(
            Settings settings,
            Progress progress,
            RevisionDirectory directory,
            Workplace workplace,
            Bodies bodies,
            Models models) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.workplace = workplace;
        this.bodies = bodies;
        this.models = models;
    }

    /** With no renames but those that the entities declare. */
    Comparison compare(Against against) throws SQLException {
        return compare(against, RenameChoice.NONE);
    }

    Comparison compare(Against against, RenameChoice renames) throws SQLException {
        List<Path> classpath = new EntityPath(settings).built(progress);
        if (classpath.isEmpty()) {
            // The reader would say so too, but only after a server was started.
            throw new EntityWords()
                    .noEntitiesFound(new EntityFault.NoEntitiesFound(
                            List.of(), settings.entities().packages(), List.of()));
        }
        return against == Against.DATABASE ? withDatabase(classpath, renames) : withHistory(classpath, renames);
    }

    /**
     * All that differs, wherever the database stands, but for what a rule ignores.
     *
     * @param connection to the database
     * @param catalog what was read from it
     */
    Adoptable adoptable(Connection connection, Catalog catalog) throws SQLException {
        List<Path> classpath = new EntityPath(settings).built(progress);
        EntityModel model = Unread.settled(entities(connection, catalog, classpath), connection, catalog.schema());
        Normalized normalized = normalized(connection, model.schema());
        Schema aligned = Alignment.align(normalized.schema(), model.derivedNames(), catalog.schema());
        Acceptance.Outcome outcome = new Acceptance(
                        List.of(), settings.tolerance().ignored(), catalog.namespace())
                .apply(catalog.schema(), aligned);
        Acceptance.Outcome settled = Unread.settled(outcome, model, catalog.schema());
        var differences = new ArrayList<>(Acceptance.differences(catalog.schema(), settled.wanted()));
        differences.addAll(Unread.acceptable(model, catalog.schema()));
        return new Adoptable(model, differences.stream().sorted().toList(), outcome.ignored());
    }

    /**
     * How a database differs from the entities.
     *
     * @param model the entities
     * @param differences what can be accepted
     * @param ignored what a rule ignores
     */
    record Adoptable(EntityModel model, List<Accepted> differences, List<Accepted> ignored) {}

    private Comparison withDatabase(List<Path> classpath, RenameChoice renames) throws SQLException {
        Connection connection = workplace.connect();
        requireHead(connection);
        Catalog catalog = CatalogReader.read(connection);
        EntityModel model = Unread.settled(entities(connection, catalog, classpath), connection, catalog.schema());
        Normalized normalized = normalized(connection, model.schema());
        Acceptance acceptance = new AcceptedFile(settings).acceptance(catalog);
        Made made = made(connection, catalog, acceptance);
        Schema untouched = Baseline.of(catalog.schema(), normalized.schema(), model.derivedNames(), made.schema());
        var outcome = new Renamer(renames, model, untouched, catalog.identities(), normalized.schema(), acceptance)
                .outcome(
                        (current, renaming) -> renamed(connection, current, renaming),
                        (current, wanted, renaming) ->
                                Scope.managed(current, wanted, ours(model, renaming.applied(made.schema()))));
        var unsure =
                new ArrayList<>(made.unknown().stream().map(UNKNOWN::concat).toList());
        boolean leftAlone = !outcome.scoped().unmanaged().isEmpty();
        if (leftAlone && !directory.files().isEmpty() && !model.lacking().isEmpty()) {
            unsure.add(LACKING);
        }
        List<Definition> definitions = DefinitionReader.read(connection);
        Acceptance.Outcome accepted =
                Unread.settled(outcome.accepted(), model, outcome.scoped().current());
        return new Comparison(
                Against.DATABASE,
                model,
                outcome.renamed(),
                outcome.scoped().current(),
                accepted,
                Spelling.of(model.schema(), normalized.schema()),
                outcome.scoped().unmanaged(),
                catalog.unmodelled(),
                definitions,
                ChangedAdditions.of(model, connection, definitions, differ(outcome, accepted)),
                normalized.rejected(),
                mismatches(model, catalog, outcome),
                new Allocations(
                                model.generators(),
                                catalog.schema(),
                                outcome.accepted().wanted())
                        .behind(connection),
                made.drift(),
                LastHibernate.of(directory),
                unsure);
    }

    private Made made(Connection connection, Catalog live, Acceptance acceptance) {
        return directory.files().isEmpty()
                ? Made.NOTHING
                : Made.by(
                        history(),
                        bodies,
                        settings,
                        workplace,
                        live.schema(),
                        acceptance,
                        made -> major(made) == major(live)
                                ? made.schema()
                                : normalized(connection, made.schema()).schema());
    }

    private static int major(Catalog catalog) {
        return catalog.serverVersion() / MAJOR;
    }

    private static boolean differ(Renamer.Outcome outcome, Acceptance.Outcome accepted) {
        return !outcome.scoped().current().equals(accepted.wanted());
    }

    private static List<String> mismatches(EntityModel model, Catalog catalog, Renamer.Outcome outcome) {
        var renamed = outcome.renamed().renaming().applied(catalog.schema());
        return new Allocations(model.generators(), renamed, outcome.accepted().wanted()).mismatches();
    }

    /** What a model lacks is not dropped, though the revisions have made it. */
    private static Schema ours(EntityModel model, Schema made) {
        return model.lacking().isEmpty() ? made : Schema.EMPTY;
    }

    /** What a model lacks is not dropped, either. */
    private static Scope.Scoped ofHistory(EntityModel model, Schema current, Schema wanted) {
        return model.lacking().isEmpty()
                ? new Scope.Scoped(current, List.of())
                : Scope.managed(current, wanted, Schema.EMPTY);
    }

    private Comparison withHistory(List<Path> classpath, RenameChoice renames) throws SQLException {
        try (ScratchDatabase scratch = workplace.scratch().create();
                Connection connection = scratch.connect()) {
            replay(connection);
            Catalog catalog = CatalogReader.read(connection);
            EntityModel model = Unread.settled(entities(connection, catalog, classpath), connection, catalog.schema());
            Normalized normalized = ExpressionNormalizer.normalize(connection, model.schema());
            Acceptance acceptance = new AcceptedFile(settings).acceptance(catalog);
            var outcome = new Renamer(
                            renames, model, catalog.schema(), catalog.identities(), normalized.schema(), acceptance)
                    .outcome(
                            (current, renaming) -> RenamedExpressions.of(connection, current, renaming),
                            (current, wanted, renaming) -> ofHistory(model, current, wanted));
            List<Definition> definitions = DefinitionReader.read(connection);
            Acceptance.Outcome accepted =
                    Unread.settled(outcome.accepted(), model, outcome.scoped().current());
            return new Comparison(
                    Against.HISTORY,
                    model,
                    outcome.renamed(),
                    outcome.scoped().current(),
                    accepted,
                    Spelling.of(model.schema(), normalized.schema()),
                    outcome.scoped().unmanaged(),
                    catalog.unmodelled(),
                    definitions,
                    ChangedAdditions.of(model, connection, definitions, differ(outcome, accepted)),
                    normalized.rejected(),
                    mismatches(model, catalog, outcome),
                    List.of(),
                    List.of(),
                    LastHibernate.of(directory),
                    outcome.scoped().unmanaged().isEmpty() ? List.of() : List.of(LACKING));
        }
    }

    private Schema renamed(Connection connection, Schema schema, Renaming renaming) throws SQLException {
        return tried(connection, "renames are tried", each -> RenamedExpressions.of(each, schema, renaming));
    }

    private Normalized normalized(Connection connection, Schema schema) throws SQLException {
        return tried(connection, "expressions are normalised", each -> ExpressionNormalizer.normalize(each, schema));
    }

    private interface Trial<T> {
        T on(Connection connection);
    }

    /** A role that may not even create temporary tables, or a standby, leaves the work to a scratch database. */
    private <T> T tried(Connection connection, String what, Trial<T> trial) throws SQLException {
        try {
            return trial.on(connection);
        } catch (CatalogException e) {
            progress.detail(what + " on a scratch database: " + e.getMessage());
            try (ScratchDatabase scratch = workplace.scratch().create();
                    Connection other = scratch.connect()) {
                return trial.on(other);
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

    private EntityModel entities(Connection connection, Catalog catalog, List<Path> classpath) {
        var said = settings.entities();
        var source = new EntitySource(
                classpath,
                said.packages(),
                said.persistenceUnit(),
                List.of(),
                said.properties(),
                catalog.namespace(),
                major(catalog));
        return MappedViews.settled(models.read(source), connection, catalog);
    }
}

package dev.aludel;

import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.EditCheck;
import dev.aludel.run.LoadedRevision;
import dev.aludel.run.RunCallback;
import dev.aludel.run.RunOptions;
import dev.aludel.run.RunReport;
import dev.aludel.run.Runner;
import dev.aludel.run.StepLosses;
import dev.aludel.run.VersionTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs revisions on the database, and marks where it stands. */
final class Migrator {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;

    Migrator(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.graph = directory.graph();
    }

    /** @param allowEdited whether files that were edited after they ran are taken as they are, not refused */
    RunResult upgrade(String target, boolean allowEdited) {
        Offline.refuseRange(target);
        return run(rows -> graph.upgrade(target, rows), Optional.of(new EditCheck(graph::applied, allowEdited)));
    }

    RunResult downgrade(String target) {
        Offline.refuseRange(target);
        return run(rows -> graph.downgrade(target, rows), Optional.empty());
    }

    /**
     * @param confirmation is given what would be taken away, and says whether to go on; not asked when there is
     *     nothing to do
     */
    RunResult downgrade(String target, Predicate<DowngradeLosses> confirmation) throws SQLException {
        Offline.refuseRange(target);
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            List<Step> steps;
            List<LoadedRevision> bodies;
            DowngradeLosses losses;
            try (Connection connection = workplace.database().connect()) {
                steps = graph.downgrade(target, VersionTable.read(connection, Optional.empty()));
                bodies = Bodies.of(loader, directory.files())
                        .load(steps.stream().map(Step::revision).toList());
                losses = LossWords.of(
                        workplace.address(), StepLosses.of(connection, steps, bodies, settings.arguments()));
            }
            if (!steps.isEmpty() && !confirmation.test(losses)) {
                throw AludelException.refused("nothing was done");
            }
            // These steps and these bodies: a database that has moved since is refused under the lock.
            return run(workplace, loader, rows -> steps, Optional.empty(), headers -> bodies);
        }
    }

    /** @param confirmation gives the name that somebody typed for the database of this name */
    RunResult reset(Function<String, Optional<String>> confirmation) throws SQLException {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            String database;
            try (Connection connection = workplace.database().connect()) {
                database = connection.getCatalog();
            }
            Optional<String> typed = confirmation.apply(database);
            if (!typed.equals(Optional.of(database))) {
                throw AludelException.refused(
                        typed.map(name -> "\"%s\" is not the name of the database, which is \"%s\"; nothing was done"
                                        .formatted(name, database))
                                .orElse(("reset loses all rows of the database \"%1$s\", so its name is needed:"
                                                + " 'aludel reset --confirm %1$s'")
                                        .formatted(database)));
            }
            return run(workplace, loader, this::downAndUp, Optional.empty(), Bodies.of(loader, directory.files()));
        }
    }

    private List<Step> downAndUp(SortedSet<String> rows) {
        return Stream.concat(graph.downgrade("base", rows).stream(), graph.upgrade("heads", Set.of()).stream())
                .toList();
    }

    RunResult stamp(List<String> targets, boolean purge) {
        try (var workplace = new Workplace(settings, progress)) {
            var heard = new Heard(progress);
            var connection = workplace.connect();
            RunReport report =
                    new Runner(options(workplace), heard).stamp(connection, purge, rows -> graph.stamp(targets, rows));
            var ran = report.steps().stream()
                    .map(step -> new RunResult.Ran(
                            "stamp", step.revision().id(), step.revision().message(), 0, 0))
                    .toList();
            return new RunResult(workplace.address(), ran, List.copyOf(report.after()));
        }
    }

    private RunResult run(Function<SortedSet<String>, List<Step>> path, Optional<EditCheck> edits) {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            return run(workplace, loader, path, edits, Bodies.of(loader, directory.files()));
        }
    }

    private RunResult run(
            Workplace workplace,
            RevisionLoader loader,
            Function<SortedSet<String>, List<Step>> path,
            Optional<EditCheck> edits,
            Bodies bodies) {
        var heard = new Heard(progress);
        RunOptions options = options(workplace).withCallbacks(callbacks(loader));
        RunReport report = new Runner(edits.map(options::withEditCheck).orElse(options), heard)
                .run(workplace.connect(), path, bodies);
        return new RunResult(workplace.address(), heard.ran, List.copyOf(report.after()));
    }

    private RunOptions options(Workplace workplace) {
        return Offline.options(settings).withObserver(() -> workplace.database().connect());
    }

    private static List<RunCallback> callbacks(RevisionLoader loader) {
        try {
            return loader.services(RunCallback.class);
        } catch (ServiceConfigurationError e) {
            throw AludelException.refused("a callback of META-INF/services/%s cannot be had: %s"
                    .formatted(RunCallback.class.getName(), e.getMessage()));
        }
    }
}

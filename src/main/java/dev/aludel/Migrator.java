package dev.aludel;

import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.EditCheck;
import dev.aludel.run.RunCallback;
import dev.aludel.run.RunOptions;
import dev.aludel.run.RunReport;
import dev.aludel.run.Runner;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.SortedSet;
import java.util.function.Function;

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
        return run(rows -> graph.upgrade(target, rows), Optional.of(new EditCheck(graph::applied, allowEdited)));
    }

    RunResult downgrade(String target) {
        return run(rows -> graph.downgrade(target, rows), Optional.empty());
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
                var loader = new RevisionLoader(new EntityPath(settings).present(), settings.workspace())) {
            var heard = new Heard(progress);
            var connection = workplace.connect();
            RunOptions options = options(workplace).withCallbacks(callbacks(loader));
            RunReport report = new Runner(edits.map(options::withEditCheck).orElse(options), heard)
                    .run(connection, path, Bodies.of(loader, directory.files()));
            return new RunResult(workplace.address(), heard.ran, List.copyOf(report.after()));
        }
    }

    private RunOptions options(Workplace workplace) {
        var options = RunOptions.defaults(Aludel.version())
                .withObserver(() -> workplace.database().connect());
        var limits = settings.limits();
        return options.withLockTimeout(limits.lock(), options.limits().retries())
                .withStatementTimeout(limits.statement())
                .withPatience(limits.patience())
                .withArguments(settings.arguments())
                .withTransaction(
                        settings.oneTransaction() ? RunOptions.Transaction.RUN : RunOptions.Transaction.REVISION);
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

package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.OtherSession;
import dev.aludel.run.RunListener;
import dev.aludel.run.RunOptions;
import dev.aludel.run.RunReport;
import dev.aludel.run.Runner;
import dev.aludel.sql.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
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

    RunResult upgrade(String target) {
        Offline.refuseRange(target);
        return run(rows -> graph.upgrade(target, rows));
    }

    RunResult downgrade(String target) {
        Offline.refuseRange(target);
        return run(rows -> graph.downgrade(target, rows));
    }

    /** @param confirmation gives the name that somebody typed for the database of this name */
    RunResult reset(Function<String, Optional<String>> confirmation) throws SQLException {
        try (var workplace = new Workplace(settings, progress);
                var loader = new RevisionLoader(new EntityPath(settings).present(), settings.workspace())) {
            var connection = workplace.connect();
            String database = connection.getCatalog();
            Optional<String> typed = confirmation.apply(database);
            if (!typed.equals(Optional.of(database))) {
                throw AludelException.refused(
                        typed.map(name -> "\"%s\" is not the name of the database, which is \"%s\"; nothing was done"
                                        .formatted(name, database))
                                .orElse(("reset loses all rows of the database \"%1$s\", so its name is needed:"
                                                + " 'aludel reset --confirm %1$s'")
                                        .formatted(database)));
            }
            var heard = new Heard(progress);
            RunReport report = new Runner(options(workplace), heard)
                    .run(connection, this::downAndUp, Bodies.of(loader, directory.files()));
            return new RunResult(workplace.address(), heard.ran, List.copyOf(report.after()));
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

    private RunResult run(Function<SortedSet<String>, List<Step>> path) {
        try (var workplace = new Workplace(settings, progress);
                var loader = new RevisionLoader(new EntityPath(settings).present(), settings.workspace())) {
            var heard = new Heard(progress);
            var connection = workplace.connect();
            RunReport report =
                    new Runner(options(workplace), heard).run(connection, path, Bodies.of(loader, directory.files()));
            return new RunResult(workplace.address(), heard.ran, List.copyOf(report.after()));
        }
    }

    private RunOptions options(Workplace workplace) {
        return Offline.options(settings).withObserver(() -> workplace.database().connect());
    }

    /** Hears a run: counts for the result, lines for the person who waits. */
    private static final class Heard implements RunListener {

        private final Progress progress;
        private final List<RunResult.Ran> ran = new ArrayList<>();
        private int statements;

        Heard(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void waiting(Optional<OtherSession> holder) {
            progress.say("waiting for another migrator"
                    + holder.map(session -> " (process %d, user %s)".formatted(session.pid(), session.user()))
                            .orElse(""));
        }

        @Override
        public void started(Step step, int number, int total) {
            statements = 0;
            Header revision = step.revision();
            progress.detail(
                    "-- %d/%d %s %s  %s".formatted(number, total, direction(step), revision.id(), revision.message()));
        }

        @Override
        public void statement(Step step, int number, Statement statement) {
            statements = number;
            progress.detail(statement.sql() + ";");
        }

        @Override
        public void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {
            statements = 0;
            progress.say("%s waits for a lock; try %d in %d ms%s"
                    .formatted(step.revision().id(), attempt + 1, pause.toMillis(), RunWords.sessions(blockers)));
        }

        @Override
        public void finished(Step step, Duration duration) {
            Header revision = step.revision();
            ran.add(new RunResult.Ran(
                    direction(step), revision.id(), revision.message(), statements, duration.toMillis()));
        }

        private static String direction(Step step) {
            return step.direction().name().toLowerCase(Locale.ROOT);
        }
    }
}

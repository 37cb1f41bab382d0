package dev.aludel;

import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.DryRunReport;
import dev.aludel.run.EditCheck;
import dev.aludel.run.LoadedRevision;
import dev.aludel.run.OtherSession;
import dev.aludel.run.RunListener;
import dev.aludel.run.RunOptions;
import dev.aludel.run.Runner;
import dev.aludel.run.StepLosses;
import dev.aludel.run.Tried;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Tries what a run would do, and takes it back. */
final class DryRunner {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;

    DryRunner(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.graph = directory.graph();
    }

    /** @param allowEdited whether files that were edited after they ran are taken as they are, not refused */
    DryRunResult upgrade(String target, boolean allowEdited) {
        Offline.refuseRange(target);
        return run(rows -> graph.upgrade(target, rows), Optional.of(new EditCheck(graph::applied, allowEdited)));
    }

    DryRunResult downgrade(String target) {
        Offline.refuseRange(target);
        return run(rows -> graph.downgrade(target, rows), Optional.empty());
    }

    private DryRunResult run(Function<SortedSet<String>, List<Step>> path, Optional<EditCheck> edits) {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            return run(workplace, Bodies.of(loader, directory.files()), path, edits);
        }
    }

    /** In a workplace that stays open. */
    DryRunResult run(
            Workplace workplace,
            Bodies bodies,
            Function<SortedSet<String>, List<Step>> path,
            Optional<EditCheck> edits) {
        RunOptions options = Offline.options(settings).withNamespace(workplace.namespace());
        Connection connection = workplace.connect();
        DryRunReport report = new Runner(edits.map(options::withEditCheck).orElse(options), new Heard())
                .dryRun(connection, path, bodies);
        List<Step> reached = report.steps().subList(0, report.reached());
        List<LoadedRevision> loaded =
                bodies.load(reached.stream().map(Step::revision).toList());
        return result(workplace.address(), StepLosses.of(connection, reached, loaded, settings.arguments()), report);
    }

    private static DryRunResult result(String address, List<StepLosses> losses, DryRunReport report) {
        Map<Step, List<DryRunResult.Statement>> statements = new LinkedHashMap<>();
        List<Step> reached = report.steps().subList(0, report.reached());
        reached.forEach(step -> statements.put(step, new ArrayList<>()));
        report.tried().forEach(each -> statements.get(each.step()).add(statement(each)));
        var steps = new ArrayList<DryRunResult.Step>();
        statements.forEach((step, list) -> steps.add(new DryRunResult.Step(
                Shown.word(step.direction()),
                step.revision().id(),
                step.revision().message(),
                LossWords.ofData(losses.get(steps.size())),
                List.copyOf(list))));
        return new DryRunResult(
                address,
                outcome(report),
                List.copyOf(steps),
                report.steps().stream()
                        .skip(report.reached())
                        .map(step -> step.revision().id())
                        .toList(),
                report.moved(),
                List.copyOf(report.rows()));
    }

    private static DryRunResult.Statement statement(Tried tried) {
        String outcome = switch (tried.outcome()) {
            case DONE -> "done";
            case REFUSES_TRANSACTION -> "not tried";
            case IN_DOUBT -> "in doubt";
            case FAILED -> "failed";
        };
        return new DryRunResult.Statement(
                tried.number(),
                tried.sql(),
                outcome,
                tried.duration().toMillis(),
                tried.trouble().map(each -> RunWords.place(each.location())).orElse(null),
                tried.trouble().map(each -> RunWords.error(each.error())).orElse(null));
    }

    private static String outcome(DryRunReport report) {
        var outcomes = report.tried().stream().map(Tried::outcome).distinct().toList();
        if (outcomes.contains(Tried.Result.FAILED)) {
            return "failed";
        }
        return outcomes.contains(Tried.Result.REFUSES_TRANSACTION) || outcomes.contains(Tried.Result.IN_DOUBT)
                ? "in doubt"
                : "done";
    }

    private final class Heard implements RunListener {

        @Override
        public void waiting(Optional<OtherSession> holder) {
            progress.say("waiting for another migrator"
                    + RunWords.sessions(holder.stream().toList()));
        }

        @Override
        public void statement(Step step, int number, Statement statement) {
            progress.detail(statement.sql() + ";");
        }
    }
}

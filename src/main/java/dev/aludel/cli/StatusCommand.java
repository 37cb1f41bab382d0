package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.RevisionSummary;
import dev.aludel.StatusResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code aludel status}. */
@Command(name = "status", description = "Show how the database stands to the files, on one screen.")
final class StatusCommand implements Callable<Integer> {

    /** How many pending revisions one screen holds. */
    private static final int SHOWN = 10;

    @ParentCommand
    Main main;

    @Override
    public Integer call() {
        var result = main.aludel().status();
        return main.print(result, lines(result), ExitCode.DONE);
    }

    private List<String> lines(StatusResult result) {
        var lines = new ArrayList<String>();
        add(lines, "database", List.of(result.database()), "");
        add(lines, "server", List.of("PostgreSQL " + result.server()), "");
        add(lines, "current", revisions(result.current()), "<base>  no revision has run");
        add(lines, "heads", revisions(result.heads()), "no revision");
        boolean known = result.dirty().stream().noneMatch(each -> each.kind().equals("unknown"));
        add(lines, "pending", pending(result.pending()), known ? "nothing" : "nobody can tell from there");
        add(lines, "last runs", result.runs().stream().map(StatusCommand::run).toList(), "none");
        if (result.atWork() != null) {
            add(lines, "at work", List.of(result.atWork()), "");
        }
        add(lines, "dirty", result.dirty().stream().map(each -> each.message()).toList(), "nothing");
        return lines;
    }

    private List<String> pending(List<RevisionSummary> pending) {
        if (main.options.verbose || pending.size() <= SHOWN) {
            return revisions(pending);
        }
        var shown = new ArrayList<>(revisions(pending.subList(0, SHOWN)));
        shown.add("… and %d more".formatted(pending.size() - SHOWN));
        return shown;
    }

    private static List<String> revisions(List<RevisionSummary> revisions) {
        return revisions.stream().map(Lines::revision).toList();
    }

    private static String run(StatusResult.Run run) {
        String time = run.milliseconds() == null ? "" : " (%d ms)".formatted(run.milliseconds());
        String error = run.error() == null ? "" : ": " + Lines.oneLine(run.error());
        String what = run.outcome().equals("stamped") ? "stamp" : run.direction();
        String outcome = run.outcome().equals("stamped") ? "done" : run.outcome();
        return "%s  %s %s by %s, %s%s%s"
                .formatted(run.started(), what, run.revision(), run.user(), outcome, time, error);
    }

    private static void add(List<String> lines, String label, List<String> values, String none) {
        String head = label;
        for (String value : values.isEmpty() ? List.of(none) : values) {
            lines.add("%-10s %s".formatted(head, value));
            head = "";
        }
    }
}

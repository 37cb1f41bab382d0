package dev.aludel.cli;

import dev.aludel.RunResult;
import dev.aludel.RunsResult;
import java.util.ArrayList;
import java.util.List;

/** What upgrade, downgrade and stamp print for people. */
final class RunLines {

    private RunLines() {}

    static List<String> of(RunResult result) {
        var lines = new ArrayList<String>();
        for (var step : result.steps()) {
            String size =
                    step.direction().equals("stamp") ? "" : " (" + Lines.count(step.statements(), "statement") + ")";
            lines.add(step.direction() + " " + step.id() + "  " + Lines.oneLine(step.message()) + size);
        }
        String at = result.current().isEmpty() ? "base" : String.join(", ", result.current());
        lines.add((result.steps().isEmpty() ? "nothing to do: the database is at " : "the database is now at ") + at);
        return lines;
    }

    /** What has run, a line for each attempt; with its circumstances when asked for more. */
    static List<String> of(RunsResult result, boolean verbose) {
        var lines = new ArrayList<String>();
        for (var run : result.runs()) {
            lines.add("%s  %s %s %s%s"
                    .formatted(run.started(), run.direction(), run.id(), run.outcome(), circumstances(run)));
            if (verbose) {
                lines.add("  by %s from %s with %s".formatted(run.user(), run.host(), run.tool()));
            }
            if (run.error() != null) {
                run.error().lines().limit(verbose ? Long.MAX_VALUE : 1).forEach(line -> lines.add("  " + line));
            }
        }
        return lines.isEmpty() ? List.of("nothing has run in " + result.database()) : lines;
    }

    private static String circumstances(RunsResult.Run run) {
        String time =
                run.milliseconds() == null || !run.outcome().equals("done") ? "" : " in " + run.milliseconds() + " ms";
        return run.outcome().equals("done") || run.completed() == 0
                ? time
                : ", " + Lines.count(run.completed(), "statement") + " committed";
    }
}

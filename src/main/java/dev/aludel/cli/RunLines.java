package dev.aludel.cli;

import dev.aludel.RunResult;
import dev.aludel.RunsResult;
import java.util.ArrayList;
import java.util.List;

/** What upgrade, downgrade and stamp print for people. */
final class RunLines {

    private RunLines() {}

    static List<String> of(RunResult result) {
        List<String> lines = steps(result);
        lines.add((result.steps().isEmpty() ? "nothing to do: the database is at " : "the database is now at ")
                + at(result));
        return lines;
    }

    /** A stamp that moves nothing may have forgotten rows, or a revision that was left half done. */
    static List<String> ofStamp(RunResult result) {
        List<String> lines = steps(result);
        lines.add((result.steps().isEmpty() ? "the database is at " : "the database is now at ") + at(result));
        return lines;
    }

    private static List<String> steps(RunResult result) {
        var lines = new ArrayList<String>();
        for (var step : result.steps()) {
            String size =
                    step.direction().equals("stamp") ? "" : " (" + Lines.count(step.statements(), "statement") + ")";
            lines.add(step.direction() + " " + step.id() + "  " + Lines.oneLine(step.message()) + size);
        }
        return lines;
    }

    private static String at(RunResult result) {
        return result.current().isEmpty() ? "base" : String.join(", ", result.current());
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
        if (run.outcome().equals("done") || run.completed() == 0 && run.rows() == null) {
            return time;
        }
        String statements = run.completed() == 0 ? "" : ", " + Lines.count(run.completed(), "statement");
        String rows = run.rows() == null ? "" : ", " + run.rows() + " rows of a batch";
        return statements + rows + " committed";
    }
}

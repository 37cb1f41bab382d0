package dev.aludel.cli;

import dev.aludel.DryRunResult;
import java.util.ArrayList;
import java.util.List;

/** What a dry run prints for people. */
final class DryRunLines {

    /** How much of a statement fits into a line. */
    private static final int SHOWN = 100;

    private DryRunLines() {}

    static List<String> of(DryRunResult result) {
        var lines = new ArrayList<String>();
        for (var step : result.steps()) {
            lines.add(step.direction() + " " + step.id() + "  " + Lines.oneLine(step.message()));
            lines.addAll(LossLines.of("  loss: ", step.losses()));
            step.statements().forEach(each -> lines.add(line(each)));
        }
        if (!result.notReached().isEmpty()) {
            lines.add("not reached: " + String.join(", ", result.notReached()));
        }
        if (!result.moved().isEmpty()) {
            lines.add("moved on, which no rollback takes back: " + String.join(", ", result.moved()));
        }
        String at = result.current().isEmpty() ? "base" : String.join(", ", result.current());
        lines.add(
                result.steps().isEmpty()
                        ? "nothing to do: the database is at " + at
                        : "%s; all rolled back, the database is still at %s".formatted(sum(result), at));
        return lines;
    }

    private static String line(DryRunResult.Statement statement) {
        String sql = Lines.oneLine(statement.sql());
        String cut = sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + "…";
        String shown = sql.isEmpty() ? "its Java body" : cut;
        String error = "%s: %s".formatted(statement.place(), statement.error());
        return switch (statement.outcome()) {
            case "done" -> "  done       %s (%d ms)".formatted(shown, statement.milliseconds());
            case "not tried" -> "  not tried  %s: %s".formatted(shown, error);
            case "in doubt" ->
                "  in doubt   %s: %s; perhaps only because a statement before it was not tried".formatted(shown, error);
            default -> "  failed     %s: %s".formatted(shown, error);
        };
    }

    private static String sum(DryRunResult result) {
        var all = result.steps().stream()
                .flatMap(step -> step.statements().stream())
                .toList();
        var parts = new ArrayList<String>();
        for (String outcome : List.of("done", "not tried", "in doubt", "failed")) {
            var these =
                    all.stream().filter(each -> each.outcome().equals(outcome)).toList();
            if (outcome.equals("done")) {
                long time = these.stream()
                        .mapToLong(DryRunResult.Statement::milliseconds)
                        .sum();
                parts.add("%s done (%d ms)".formatted(Lines.count(these.size(), "statement"), time));
            } else if (!these.isEmpty()) {
                parts.add(these.size() + " " + outcome);
            }
        }
        return String.join(", ", parts);
    }
}

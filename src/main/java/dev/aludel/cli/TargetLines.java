package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.TargetResult;
import dev.aludel.TargetsResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of many targets: those with nothing to tell first, and of many of them only some; then those that have
 * something to tell; then the failures, each with its message, at the end, where nobody has to look for them. What
 * several have failed of is said once.
 */
final class TargetLines {

    /** How many targets with nothing to tell are listed. */
    private static final int SHOWN = 10;

    private static final List<String> QUIET = List.of("nothing to do", "at head");
    private static final List<String> TOLD = List.of("done", "in doubt", "not at head");
    private static final String FAILED = "failed";

    /** How the last line counts the outcomes, in its order. */
    private static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        COUNTED.put("done", "done");
        COUNTED.put("in doubt", "in doubt");
        COUNTED.put("nothing to do", "had nothing to do");
        COUNTED.put("at head", "at head");
        COUNTED.put("not at head", "not at head");
        COUNTED.put(FAILED, "failed");
    }

    private final List<List<String>> table = new ArrayList<>();
    private final boolean ran;

    private TargetLines(boolean ran) {
        this.ran = ran;
        table.add(
                ran ? List.of("target", "outcome", "from → to", "revisions") : List.of("target", "outcome", "current"));
    }

    /** Prints what a run has done; the code says whether it has failed for one. */
    static int print(Main main, TargetsResult<?> result) {
        return main.print(
                result, of(result, true, main.options.verbose), result.anyFailed() ? ExitCode.DATABASE : ExitCode.DONE);
    }

    /** Prints where targets stand. */
    static int printCurrent(Main main, TargetsResult<?> result, boolean checkHeads) {
        ExitCode code = checkHeads && result.count("not at head") > 0 ? ExitCode.NO : ExitCode.DONE;
        return main.print(
                result, of(result, false, main.options.verbose), result.anyFailed() ? ExitCode.DATABASE : code);
    }

    /**
     * @param ran whether something ran, rather than was looked at
     * @param all whether to list all, also those with nothing to tell
     */
    static List<String> of(TargetsResult<?> result, boolean ran, boolean all) {
        return result.targets().isEmpty()
                ? List.of("no target: the query gave no row")
                : new TargetLines(ran).lines(result, all ? Integer.MAX_VALUE : SHOWN);
    }

    private List<String> lines(TargetsResult<?> result, int shown) {
        var quiet = with(QUIET, result);
        quiet.stream().limit(shown).forEach(this::add);
        if (quiet.size() > shown) {
            addText("… and %d more with nothing to tell".formatted(quiet.size() - shown));
        }
        with(TOLD, result).forEach(this::add);
        Map<TargetResult.Failure, List<TargetResult<?>>> failures = new LinkedHashMap<>();
        for (var each : with(List.of(FAILED), result)) {
            if (each.failure() != null) {
                failures.computeIfAbsent(each.failure(), failure -> new ArrayList<>())
                        .add(each);
            }
        }
        failures.forEach((failure, targets) -> {
            targets.forEach(this::add);
            addText((targets.size() == 1 ? "  " : "  these %d: ".formatted(targets.size())) + failure.error());
            failure.details().forEach(detail -> addText("    " + detail));
        });
        var lines = aligned();
        lines.add(Lines.count(result.targets().size(), "target") + ": " + counts(result));
        return lines;
    }

    private static List<? extends TargetResult<?>> with(List<String> outcomes, TargetsResult<?> result) {
        return result.targets().stream()
                .filter(each -> outcomes.contains(each.outcome()))
                .toList();
    }

    private void add(TargetResult<?> target) {
        var cells = Stream.of(target.target(), target.outcome(), way(target.from(), target.to()));
        String size = "%d (%d ms)".formatted(target.revisions(), target.milliseconds());
        table.add((ran ? Stream.concat(cells, Stream.of(size)) : cells)
                .map(TargetLines::plain)
                .toList());
    }

    /** A line that is no row. */
    private void addText(String text) {
        table.add(List.of(text));
    }

    private static String way(@Nullable List<String> from, @Nullable List<String> to) {
        if (from == null || to == null) {
            return from == null ? "" : position(from) + " → ?";
        }
        return from.equals(to) ? position(to) : position(from) + " → " + position(to);
    }

    private static String position(List<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    /** A name may hold anything. */
    private static String plain(String cell) {
        return cell.replaceAll("\\p{Cntrl}", "?");
    }

    private List<String> aligned() {
        int columns = table.get(0).size();
        var widths = new int[columns];
        for (List<String> row : table) {
            for (int i = 0; i < columns && row.size() == columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : table) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean last = i == row.size() - 1;
                line.append(row.get(i))
                        .append(last ? "" : " ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String counts(TargetsResult<?> result) {
        var counts = new ArrayList<String>();
        COUNTED.forEach((outcome, words) -> {
            if (result.count(outcome) > 0) {
                counts.add(result.count(outcome) + " " + words);
            }
        });
        return String.join(", ", counts);
    }
}

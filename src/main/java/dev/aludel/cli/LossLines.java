package dev.aludel.cli;

import dev.aludel.DowngradeLosses;
import dev.aludel.Lost;
import java.util.ArrayList;
import java.util.List;

/** What a downgrade would take away, for people. */
final class LossLines {

    private LossLines() {}

    static List<String> of(DowngradeLosses losses) {
        var lines = new ArrayList<String>();
        for (var step : losses.steps()) {
            lines.add(step.id() + "  " + Lines.oneLine(step.message()));
            step.losses().forEach(loss -> add(lines, "  ", loss));
            if (step.losses().isEmpty()) {
                lines.add("  drops nothing");
            }
        }
        return lines;
    }

    /** With what goes with them. */
    static List<String> of(String before, List<Lost> losses) {
        var lines = new ArrayList<String>();
        losses.forEach(loss -> add(lines, before, loss));
        return lines;
    }

    private static void add(List<String> lines, String indent, Lost loss) {
        lines.add(indent + loss.text());
        loss.dependents().forEach(each -> add(lines, indent + "  ", each));
    }

    /** {@code this takes 2 revisions back in jdbc:postgresql://localhost/shop:}, and what goes with them. */
    static String head(DowngradeLosses losses) {
        return "this takes %s back in %s:".formatted(Lines.count(losses.steps().size(), "revision"), losses.database());
    }
}

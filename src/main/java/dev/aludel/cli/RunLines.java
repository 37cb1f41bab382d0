package dev.aludel.cli;

import dev.aludel.RunResult;
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
}

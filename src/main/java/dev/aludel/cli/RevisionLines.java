package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.RevisionResult;
import java.util.ArrayList;
import java.util.List;

/** What revision and merge print for people. */
final class RevisionLines {

    private RevisionLines() {}

    static List<String> of(RevisionResult result) {
        var lines = new ArrayList<String>();
        if (!result.findings().isEmpty()) {
            lines.add("found " + Lines.count(result.findings().size(), "difference") + ":");
            result.findings().forEach(each -> lines.add(Lines.finding(each)));
        }
        lines.addAll(Lines.unmanaged(result.unmanaged()));
        lines.addAll(LossLines.of("loss: ", result.losses()));
        lines.addAll(LossLines.of("kept: ", result.kept()));
        result.warnings().forEach(each -> lines.add("warning: " + each));
        if (result.revision() == null) {
            lines.add("no difference: nothing written");
            return lines;
        }
        lines.add("wrote " + result.revision().file());
        switch (result.proof()) {
            case "proved" ->
                lines.add("proved on %s: upgrade reaches the entities, downgrade restores the catalog"
                        .formatted(result.proofDetail()));
            case "not proved" -> lines.add("NOT PROVED: " + result.proofDetail());
            case "skipped" -> lines.add("not verified, as asked");
            default -> {}
        }
        return lines;
    }

    static ExitCode code(RevisionResult result) {
        return result.proof().equals("not proved") ? ExitCode.REFUSED : ExitCode.DONE;
    }
}

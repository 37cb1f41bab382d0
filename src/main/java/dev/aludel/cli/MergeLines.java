package dev.aludel.cli;

import dev.aludel.MergeResult;
import java.util.ArrayList;
import java.util.List;

/** What merge prints for people. */
final class MergeLines {

    private MergeLines() {}

    static List<String> of(MergeResult result) {
        var lines = new ArrayList<String>();
        if (result.revision() != null) {
            lines.add("wrote " + result.revision().file());
        }
        if (result.proof().equals("commute")) {
            lines.add("the branches commute: both orders lead to the same catalog, on %s%s"
                    .formatted(result.proofDetail(), rows(result.pairs())));
        } else {
            result.pairs().forEach(pair -> lines.addAll(pair(pair)));
        }
        if (result.revision() == null) {
            result.pairs().stream()
                    .filter(pair -> pair.advice() != null)
                    .forEach(pair -> lines.add("to have one order only: " + pair.advice()));
            lines.add("nothing written; change one of the branches, or insist with --force");
        }
        return lines;
    }

    private static List<String> pair(MergeResult.Pair pair) {
        var lines = new ArrayList<String>();
        String names = pair.first() + " and " + pair.second();
        switch (pair.verdict()) {
            case "commute" -> lines.add("%s commute".formatted(names));
            case "order matters" -> {
                lines.add("the order of %s matters; from the result of this order to that of the other:"
                        .formatted(names));
                pair.differences().forEach(each -> lines.add(Lines.finding(each)));
            }
            default -> {
                lines.add("%s cannot both be:".formatted(names));
                pair.failures()
                        .forEach(each ->
                                lines.add("  %s: %s".formatted(String.join(", then ", each.order()), each.reason())));
                if (pair.failures().size() == 1) {
                    List<String> failed = pair.failures().get(0).order();
                    lines.add("  %s, then %s: runs".formatted(failed.get(1), failed.get(0)));
                }
            }
        }
        return lines;
    }

    private static String rows(List<MergeResult.Pair> pairs) {
        int rows = pairs.stream().mapToInt(MergeResult.Pair::rows).max().orElse(0);
        return rows == 0 ? "" : ", with " + Lines.count(rows, "sample row");
    }
}

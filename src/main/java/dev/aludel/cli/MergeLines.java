package dev.aludel.cli;

import dev.aludel.Finding;
import dev.aludel.MergeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What merge prints for people. */
final class MergeLines {

    private final MergeResult result;
    private final List<String> lines = new ArrayList<>();

    private MergeLines(MergeResult result) {
        this.result = result;
    }

    static List<String> of(MergeResult result) {
        return new MergeLines(result).lines();
    }

    private List<String> lines() {
        if (result.revision() != null) {
            lines.add(switch (result.written()) {
                        case "new" -> "wrote ";
                        case "changed" -> "changed the head of ";
                        default -> "unchanged: ";
                    }
                    + result.revision().file());
        }
        if (result.proof().equals("commute")) {
            commute();
        } else {
            result.trials().forEach(this::trial);
        }
        if (result.revision() == null) {
            result.trials().stream()
                    .map(MergeResult.Trial::advice)
                    .filter(Objects::nonNull)
                    .forEach(advice -> lines.add("to have one order only: " + advice));
            lines.add("nothing written; change one of the branches, or insist with --force");
        }
        return lines;
    }

    private void commute() {
        MergeResult.Trial last = result.trials().get(result.trials().size() - 1);
        int rows =
                result.trials().stream().mapToInt(MergeResult.Trial::rows).max().orElse(0);
        lines.add("the branches commute: %s to the same catalog and rows, on %s%s"
                .formatted(
                        lead(last, result.trials().size() > 1),
                        result.proofDetail(),
                        rows == 0 ? "" : ", with " + Lines.count(rows, "sample row")));
        List<String> oneWay = result.trials().stream()
                .map(MergeResult.Trial::downgrade)
                .filter(Objects::nonNull)
                .flatMap(each -> each.oneWay().stream())
                .distinct()
                .toList();
        if (result.trials().stream().anyMatch(MergeLines::isLost)) {
            lines.add("but downgrade does not restore the catalog, though that of each branch by itself does:");
            result.trials().stream().filter(MergeLines::isLost).forEach(this::lost);
        } else if (oneWay.isEmpty()) {
            lines.add("downgrade restores the catalog" + ways(last));
        } else {
            lines.add("downgrade was not proved, since %s %s not restore the catalog even by %s"
                    .formatted(
                            and(oneWay),
                            oneWay.size() == 1 ? "does" : "do",
                            oneWay.size() == 1 ? "itself" : "themselves"));
        }
    }

    private static String lead(MergeResult.Trial trial, boolean pairs) {
        return switch (trial.orders().size()) {
            case 1 -> "the only order leads";
            case 2 -> "both orders lead";
            default ->
                trial.branches().size() == 3
                        ? "all %d orders lead".formatted(trial.orders().size())
                        : "%sall of them in %d orders%s lead"
                                .formatted(
                                        pairs ? "each pair, and " : "",
                                        trial.orders().size(),
                                        pairs ? "," : "");
        };
    }

    private static String ways(MergeResult.Trial trial) {
        return switch (trial.orders().size()) {
            case 1 -> "";
            case 2 -> " both ways";
            default -> " each way";
        };
    }

    private static boolean isLost(MergeResult.Trial trial) {
        return trial.downgrade() != null && !trial.downgrade().lost().isEmpty();
    }

    private void lost(MergeResult.Trial trial) {
        Objects.requireNonNull(trial.downgrade()).lost().forEach(way -> {
            String order = "taking back " + String.join(", then ", way.order());
            if (way.reason().isEmpty()) {
                lines.add("  %s: leaves something else than there was".formatted(order));
                findings(way.differences(), "  ");
            } else {
                lines.add("  %s: %s".formatted(order, way.reason()));
            }
        });
    }

    private void trial(MergeResult.Trial trial) {
        String names = and(trial.branches());
        switch (trial.verdict()) {
            case "commute" -> lines.add("%s commute".formatted(names));
            case "order matters" -> {
                lines.add(
                        trial.orders().size() == 2
                                ? "the order of %s matters; from the result of this order to that of the other:"
                                        .formatted(names)
                                : "the order of %s matters; from the result of %s to that of %s:"
                                        .formatted(
                                                names,
                                                String.join(", ", trial.orders().get(0)),
                                                String.join(", ", Objects.requireNonNull(trial.differing()))));
                findings(trial.differences(), "");
            }
            default -> cannotBe(trial, names);
        }
    }

    private void cannotBe(MergeResult.Trial trial, String names) {
        lines.add("%s cannot %s be:".formatted(names, trial.branches().size() == 2 ? "both" : "all"));
        trial.failures()
                .forEach(each -> lines.add("  %s: %s".formatted(String.join(", then ", each.order()), each.reason())));
        trial.orders().stream()
                .filter(order ->
                        trial.failures().stream().noneMatch(each -> each.order().equals(order)))
                .forEach(order -> lines.add("  %s: runs".formatted(String.join(", then ", order))));
    }

    private void findings(List<Finding> findings, String indent) {
        findings.forEach(each -> lines.add(indent + Lines.finding(each)));
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}

package dev.aludel;

import dev.aludel.revision.MergeVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences for the head of a merge that say what was proved of it. */
final class MergeNotes {

    private static final int NOTED = 5;

    private MergeNotes() {}

    /** @param server what the branches were tried on */
    static List<String> of(String server, List<MergeResult.Trial> trials) {
        var notes = new ArrayList<String>();
        for (MergeResult.Trial trial : trials) {
            if (trial.verdict().equals(MergeVerdict.ORDER_MATTERS.text())) {
                notes.add("NOT PROVED: the order of %s matters: %s."
                        .formatted(MergeWords.and(trial.branches()), findings(trial.differences())));
            } else if (!trial.verdict().equals(MergeVerdict.COMMUTE.text())) {
                notes.add("NOT PROVED: %s: %s.".formatted(MergeWords.cannotBe(trial.branches()), few(failures(trial))));
            }
        }
        if (notes.isEmpty()) {
            notes.add("Proved on %s: the branches commute%s%s.".formatted(server, orders(trials), downgrade(trials)));
        }
        trials.stream()
                .filter(MergeWords::isLost)
                .forEach(trial -> notes.add(
                        "NOT PROVED: downgrade does not restore the catalog: %s.".formatted(few(waysBack(trial)))));
        return notes;
    }

    /** More than three branches are not tried in all orders, so the number is said. */
    private static String orders(List<MergeResult.Trial> trials) {
        MergeResult.Trial last = trials.get(trials.size() - 1);
        String pairs = trials.size() > 1 ? " in each pair, and" : "";
        return last.branches().size() > 3
                ? "%s together in %d orders".formatted(pairs, last.orders().size())
                : "";
    }

    private static String downgrade(List<MergeResult.Trial> trials) {
        List<String> oneWay = oneWay(trials);
        if (!oneWay.isEmpty()) {
            return "; downgrade is not proved, since %s %s not restore the catalog even by %s"
                    .formatted(
                            MergeWords.and(oneWay),
                            oneWay.size() == 1 ? "does" : "do",
                            oneWay.size() == 1 ? "itself" : "themselves");
        }
        int orders = trials.get(trials.size() - 1).orders().size();
        return trials.stream().anyMatch(MergeWords::isLost)
                ? ""
                : ", and downgrade restores the catalog"
                        + (orders == 1 ? "" : orders == 2 ? " both ways" : " each way");
    }

    private static List<String> oneWay(List<MergeResult.Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.downgrade() == null ? Stream.empty() : trial.downgrade().oneWay().stream())
                .distinct()
                .toList();
    }

    private static List<String> failures(MergeResult.Trial trial) {
        return trial.failures().stream()
                .map(each -> String.join(", then ", each.order()) + ": " + each.reason())
                .toList();
    }

    private static List<String> waysBack(MergeResult.Trial trial) {
        return trial.downgrade() == null
                ? List.of()
                : trial.downgrade().lost().stream()
                        .map(way -> "taking back %s: %s"
                                .formatted(
                                        String.join(", then ", way.order()),
                                        way.reason().isEmpty() ? findings(way.differences()) : way.reason()))
                        .toList();
    }

    private static String findings(List<Finding> findings) {
        return few(findings.stream()
                .map(each -> "%s %s %s%s"
                        .formatted(
                                each.kind(),
                                each.name(),
                                each.change(),
                                each.detail().isEmpty() ? "" : " (" + each.detail() + ")"))
                .toList());
    }

    private static String few(List<String> items) {
        return items.size() <= NOTED
                ? String.join("; ", items)
                : items.stream().limit(NOTED).collect(Collectors.joining("; ")) + "; and " + (items.size() - NOTED)
                        + " more";
    }
}

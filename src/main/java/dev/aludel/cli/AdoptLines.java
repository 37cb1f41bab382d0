package dev.aludel.cli;

import dev.aludel.AcceptedDifference;
import dev.aludel.AdoptResult;
import dev.aludel.ReviewResult;
import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.List;

/** What adopt prints for people. */
final class AdoptLines {

    private AdoptLines() {}

    static List<String> of(AdoptResult result) {
        var lines = new ArrayList<String>();
        result.accepted().forEach(each -> lines.add(line(each)));
        String accepted = Lines.count(result.accepted().size(), "difference");
        if (!result.accepted().isEmpty() && result.stamped()) {
            lines.add("accepted %s in %s".formatted(accepted, result.file()));
        } else if (!result.accepted().isEmpty()) {
            lines.add("would accept %s in %s".formatted(accepted, result.file()));
        }
        if (!result.leftOut().isEmpty()) {
            lines.add("left out, as tables of other tools: " + String.join(", ", result.leftOut()));
        }
        result.notCarried().forEach(each -> lines.add("not carried: " + each));
        String size = result.definitions() == 0
                ? Lines.count(result.tables(), "table")
                : "%s and %s as PostgreSQL prints them"
                        .formatted(
                                Lines.count(result.tables(), "table"),
                                Lines.count(result.definitions(), "other definition"));
        RevisionSummary revision = result.revision();
        lines.add(
                revision == null
                        ? "would write a baseline of " + size
                        : result.baseline().equals("found")
                                ? "found the baseline " + revision.file()
                                : "wrote %s: %s".formatted(revision.file(), size));
        switch (result.proof()) {
            case "proved" ->
                lines.add("proved on %s: from nothing it builds this catalog, and its downgrade takes that away"
                        .formatted(result.proofDetail()));
            case "not proved" -> lines.add("NOT PROVED: " + result.proofDetail());
            default -> lines.add("not verified, as asked");
        }
        if (result.stamped() && revision != null) {
            lines.add("%s is at %s".formatted(result.database(), revision.id()));
        }
        return lines;
    }

    static List<String> of(ReviewResult result) {
        var lines = new ArrayList<String>();
        list(lines, "dropped from %s, since they are no differences any more:".formatted(result.file()), result.gone());
        list(lines, "accepted in %s:".formatted(result.file()), result.accepted());
        list(
                lines,
                "in %s, but not as it is now, since one side has changed:".formatted(result.file()),
                result.waiting());
        list(lines, "ignored by rule:", result.ignored());
        list(lines, "not accepted:", result.open());
        if (lines.isEmpty()) {
            lines.add("no difference, and nothing is accepted");
        }
        return lines;
    }

    private static void list(List<String> lines, String head, List<AcceptedDifference> differences) {
        if (!differences.isEmpty()) {
            lines.add(head);
            differences.forEach(each -> lines.add(line(each)));
        }
    }

    private static String line(AcceptedDifference difference) {
        String object = difference.kind() + " " + difference.name();
        String why = difference.why().isEmpty() ? "" : " (" + difference.why() + ")";
        if (difference.entities().isEmpty()) {
            return "  " + object + " only in the database: " + difference.database() + why;
        }
        if (difference.database().isEmpty()) {
            return "  " + object + " only in the entities: " + difference.entities() + why;
        }
        return "  %s %s: %s in the database, %s in the entities%s"
                .formatted(object, difference.attribute(), difference.database(), difference.entities(), why);
    }
}

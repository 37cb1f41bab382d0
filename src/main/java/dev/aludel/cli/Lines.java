package dev.aludel.cli;

import dev.aludel.Finding;
import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.List;

/** The lines for people that several commands share. */
final class Lines {

    private Lines() {}

    /** {@code 8f3c1d2a9b7e (head) add user preferences}. */
    static String revision(RevisionSummary revision) {
        return revision.id()
                + marks(revision)
                + (revision.message().isEmpty() ? "" : "  " + oneLine(revision.message()));
    }

    /** {@code 1a2b3c4d5e6f -> 8f3c1d2a9b7e (head), add user preferences}, Alembic's form. */
    static String step(RevisionSummary revision) {
        String from = revision.down().isEmpty() ? "<base>" : String.join(", ", revision.down());
        String depends = revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
        return from + depends + " -> " + revision.id() + marks(revision) + ", " + oneLine(revision.message());
    }

    /** All that a header says, a line each. */
    static List<String> block(RevisionSummary revision) {
        var lines = new ArrayList<String>();
        lines.add("revision " + revision.id() + marks(revision));
        if (revision.down().size() > 1) {
            lines.add("  merges:     " + String.join(", ", revision.down()));
        } else {
            lines.add("  revises:    "
                    + (revision.down().isEmpty() ? "<base>" : revision.down().get(0)));
        }
        if (!revision.dependsOn().isEmpty()) {
            lines.add("  depends on: " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.labels().isEmpty()) {
            lines.add("  branch:     " + String.join(", ", revision.labels()));
        }
        lines.add("  file:       " + revision.file());
        lines.add("  message:    " + oneLine(revision.message()));
        return lines;
    }

    /** {@code   + table users}. */
    static String finding(Finding finding) {
        String sign = switch (finding.change()) {
            case "added" -> "+";
            case "removed" -> "-";
            default -> "~";
        };
        String detail = finding.detail().isEmpty() ? "" : ": " + finding.detail();
        return "  " + sign + " " + finding.kind() + " " + finding.name() + detail;
    }

    /** What neither side knows; said, never touched. */
    static List<String> unmanaged(List<String> names) {
        return names.isEmpty() ? List.of() : List.of("unmanaged, left alone: " + String.join(", ", names));
    }

    /** {@code , besides 41 accepted and 3 ignored ones}; nothing when there are none. */
    static String tolerated(int accepted, int ignored) {
        String and = accepted > 0 && ignored > 0 ? " and " : "";
        return accepted + ignored == 0
                ? ""
                : ", besides %s%s%s %s"
                        .formatted(
                                accepted > 0 ? accepted + " accepted" : "",
                                and,
                                ignored > 0 ? ignored + " ignored" : "",
                                accepted + ignored == 1 ? "difference" : "differences");
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A message may have been given several lines by hand; a list has one for each revision. */
    static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** {@code  (devices, head)}, with the space before it; nothing when there is none. */
    static String marks(RevisionSummary revision) {
        var marks = new ArrayList<String>(revision.labels());
        marks.addAll(revision.marks());
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }
}

package dev.aludel.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the proof of a merge into the head of its SQL. */
final class SqlProof {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(?:\\r?\\n|$)");
    private static final Set<String> PROOF = Set.of("merge-verdict", "merge-sides", "merge-body");

    private SqlProof() {}

    /** The text with another proof and other words on it, and with nothing else changed. */
    static String write(String text, MergeProof proof, List<String> notes) {
        var head = new ArrayList<String>();
        int end = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()
                && line.end() > line.start()
                && SqlHeader.isOfHead(line.group(1).strip())) {
            head.add(line.group(1));
            end = line.end();
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String lines = String.join(lineEnd, lines(head, proof, notes));
        return lines + (end == text.length() && !text.endsWith("\n") ? "" : lineEnd) + text.substring(end);
    }

    private static List<String> lines(List<String> head, MergeProof proof, List<String> notes) {
        var lines = new ArrayList<>(head);
        int old = place(lines, "merge-verdict");
        lines.removeIf(line -> PROOF.contains(SqlHeader.key(line)));
        int at = old >= 0 ? old : place(lines, "created");
        lines.addAll(
                at >= 0 ? at : lastEntry(lines) + 1,
                SqlHeader.entries(proof).entrySet().stream()
                        .map(entry -> SqlHeader.entry(entry.getKey(), entry.getValue()))
                        .toList());
        List<String> written = notes.stream()
                .map(Comments::line)
                .flatMap(note -> SqlWriter.lines(note).stream())
                .toList();
        return new ProofNotes(
                        "-- ",
                        SqlWriter.NOTE_WIDTH,
                        line -> !SqlHeader.key(line).isEmpty())
                .replaced(lines, lastEntry(lines) + 1, written);
    }

    private static int place(List<String> head, String key) {
        for (int i = 0; i < head.size(); i++) {
            if (SqlHeader.key(head.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastEntry(List<String> head) {
        int last = 0;
        for (int i = 0; i < head.size(); i++) {
            last = SqlHeader.key(head.get(i)).isEmpty() ? last : i;
        }
        return last;
    }
}

package dev.aludel.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A session at the command line, as text. A line {@code == FILE} is followed by what is in that file, a
 * line {@code $ COMMAND} by what the command prints; {@code ##} starts a remark.
 *
 * @param parts in order
 */
record Transcript(List<Part> parts) {

    /**
     * @param head the line that starts it
     * @param body the lines under it, without the empty ones at their end
     */
    record Part(String head, List<String> body) {

        boolean isCommand() {
            return head.startsWith("$ ");
        }

        boolean isFile() {
            return head.startsWith("== ");
        }

        /** The head without the sign in front. */
        String text() {
            return head.substring(head.indexOf(' ') + 1);
        }
    }

    static Transcript of(List<String> lines) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < lines.size(); ) {
            String head = lines.get(i++);
            if (head.isBlank()) {
                continue;
            }
            if (!startsPart(head)) {
                throw new IllegalArgumentException("line " + i + " belongs to nothing: " + head);
            }
            var body = new ArrayList<String>();
            while (i < lines.size() && !startsPart(lines.get(i))) {
                body.add(lines.get(i++));
            }
            parts.add(new Part(head, withoutEmptyEnd(body)));
        }
        return new Transcript(parts);
    }

    /** The text of which this was made, but for the empty lines between its parts. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (Part part : parts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(part.head());
            lines.addAll(part.body());
        }
        return lines;
    }

    static List<String> withoutEmptyEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    private static boolean startsPart(String line) {
        return line.startsWith("$ ") || line.startsWith("== ") || line.startsWith("## ");
    }
}

package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A rename as somebody says it: {@code users=people}, {@code users.mail=email}, {@code app.users=people},
 * {@code mood.happy=glad}. A part that holds a dot or a sign of equality stands in double quotes; nothing
 * is folded. Before the new name may stand what holds it.
 *
 * @param text the whole
 * @param old the parts of the old name, one to three
 * @param to the new name
 */
record RenameText(String text, List<String> old, String to) {

    RenameText {
        old = List.copyOf(old);
    }

    static RenameText parse(String text) {
        var sides = new ArrayList<List<String>>();
        var parts = new ArrayList<String>();
        int at = 0;
        while (true) {
            int end = end(text, at);
            String part = text.substring(at, end);
            parts.add(
                    part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part.strip());
            if (parts.get(parts.size() - 1).isEmpty()) {
                throw refused(text);
            }
            boolean last = end == text.length();
            if (last || text.charAt(end) == '=') {
                sides.add(List.copyOf(parts));
                parts.clear();
            }
            if (last) {
                break;
            }
            at = end + 1;
        }
        if (sides.size() != 2
                || sides.get(0).size() > 3
                || sides.get(1).size() > sides.get(0).size()) {
            throw refused(text);
        }
        List<String> now = sides.get(1);
        return new RenameText(text, sides.get(0), now.get(now.size() - 1));
    }

    /** Where the part that begins here ends: at a dot, a sign of equality, or the end. */
    private static int end(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '"') {
            at = text.indexOf('"', at + 1);
            while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at = text.indexOf('"', at + 2);
            }
            if (at < 0) {
                throw refused(text);
            }
            at++;
            if (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '=') {
                throw refused(text);
            }
            return at;
        }
        while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '=') {
            at++;
        }
        return at;
    }

    private static RenameException refused(String text) {
        return new RenameException(new RenameFault.NotOldAndNew(text));
    }
}

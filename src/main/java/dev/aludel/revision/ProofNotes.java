package dev.aludel.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The sentences in the head of a merge that say what was proved of it, as the tool writes them. One goes on in the next
 * line as long as that line's first word would not have fitted.
 */
final class ProofNotes {

    private static final List<String> BEGINNINGS = List.of("Proved on ", "NOT PROVED: ");

    private final String mark;
    private final int width;
    private final Predicate<String> other;

    /**
     * @param mark what stands in front of a comment's words
     * @param width of a line without that
     * @param other lines that are no words
     */
    ProofNotes(String mark, int width, Predicate<String> other) {
        this.mark = mark;
        this.width = width;
        this.other = other;
    }

    /**
     * Lines with other sentences in the place of those that are there.
     *
     * @param at where they go when there are none
     * @param notes the lines of the other sentences
     */
    List<String> replaced(List<String> lines, int at, List<String> notes) {
        var kept = new ArrayList<String>();
        int place = -1;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            inside = begins(line) || inside && continues(lines.get(i - 1), line);
            if (!inside) {
                kept.add(line);
            } else if (place < 0) {
                place = kept.size();
            }
        }
        kept.addAll(place < 0 ? at : place, notes);
        return kept;
    }

    private boolean begins(String line) {
        return BEGINNINGS.stream().anyMatch(beginning -> line.startsWith(mark + beginning));
    }

    private boolean continues(String before, String line) {
        return line.startsWith(mark)
                && !other.test(line)
                && before.length()
                                + 1
                                + line.substring(mark.length()).split(" ", 2)[0].length()
                        > mark.length() + width;
    }
}

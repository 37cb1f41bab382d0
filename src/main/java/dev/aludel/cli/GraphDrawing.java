package dev.aludel.cli;

import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws a history beside its lines, as {@code git log --graph} does.
 *
 * <p>Each column is a lane that waits for one revision: the next one below it. A revision stands in the lane that waits
 * for it, or in a new one on the right when none does: a head. Under it the lane waits for its first down-revision; each
 * further one opens a lane beside it, which pushes those on the right one place further; without any the lane ends, and
 * those on the right come back. As soon as two lanes wait for the same revision, the right one joins the left one, so
 * that there are never more lanes than branches. Down-revisions that are not in the list are not waited for.
 */
final class GraphDrawing {

    private static final int NOWHERE = -1;

    private final Set<String> listed;
    private final Function<RevisionSummary, List<String>> text;
    private final List<String> lanes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int ended = NOWHERE;

    private GraphDrawing(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
        this.listed = revisions.stream().map(RevisionSummary::id).collect(Collectors.toSet());
        this.text = text;
    }

    /**
     * The lines of the drawing.
     *
     * @param revisions newest first: each before those that it revises
     * @param text what stands beside a revision, one line or more
     */
    static List<String> of(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
        var drawing = new GraphDrawing(revisions, text);
        revisions.forEach(drawing::draw);
        return drawing.lines;
    }

    /** Whether a list is one line from its first to its last, which needs no drawing. */
    static boolean isOneLine(List<RevisionSummary> revisions) {
        for (int i = 0; i + 1 < revisions.size(); i++) {
            if (!revisions.get(i).down().equals(List.of(revisions.get(i + 1).id()))) {
                return false;
            }
        }
        return true;
    }

    private void draw(RevisionSummary revision) {
        int column = lanes.indexOf(revision.id());
        if (column < 0) {
            column = lanes.size();
            if (ended == column) {
                add(bars(column, ' '), "");
            }
            lanes.add(revision.id());
        }
        List<String> parents = revision.down().stream().filter(listed::contains).toList();
        List<String> beside = text.apply(revision);
        add(bars(column, '*'), beside.get(0));
        for (String more : beside.subList(1, beside.size())) {
            add(bars(column, parents.isEmpty() ? ' ' : '|'), more);
        }
        ended = NOWHERE;
        if (parents.isEmpty()) {
            end(column);
        } else {
            open(column, parents);
            parents.forEach(this::join);
        }
    }

    private void end(int column) {
        lanes.remove(column);
        ended = column;
        if (column < lanes.size()) {
            var row = bars(column);
            leftwards(row, column + 1, lanes.size());
            add(row, "");
        }
    }

    private void open(int column, List<String> parents) {
        lanes.set(column, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            var row = bars(column + 1);
            for (int lane = column; lane < lanes.size(); lane++) {
                row.set(2 * lane + 1, '\\');
            }
            add(row, "");
            lanes.add(column + 1, parents.get(i));
        }
    }

    private void join(String awaited) {
        int left = lanes.indexOf(awaited);
        for (int right = lanes.lastIndexOf(awaited); right > left; right = lanes.lastIndexOf(awaited)) {
            var row = bars(right);
            for (int lane = left; lane < right - 1; lane++) {
                row.set(2 * lane + 1, '_');
            }
            leftwards(row, right, lanes.size() - 1);
            add(row, "");
            lanes.remove(right);
        }
    }

    /** Moves the lanes from one to another one place to the left. */
    private static void leftwards(Row row, int from, int to) {
        for (int lane = from; lane <= to; lane++) {
            row.set(2 * lane - 1, '/');
        }
    }

    /** All lanes, one of them with another sign. */
    private Row bars(int column, char sign) {
        var row = bars(Math.max(lanes.size(), column));
        row.set(2 * column, sign);
        return row;
    }

    private static Row bars(int lanes) {
        var row = new Row();
        for (int lane = 0; lane < lanes; lane++) {
            row.set(2 * lane, '|');
        }
        return row;
    }

    private void add(Row row, String beside) {
        lines.add((row.cells + (beside.isEmpty() ? "" : " " + beside)).stripTrailing());
    }

    /** Characters that are set in any order. */
    private static final class Row {

        private final StringBuilder cells = new StringBuilder();

        void set(int position, char sign) {
            while (cells.length() <= position) {
                cells.append(' ');
            }
            cells.setCharAt(position, sign);
        }
    }
}

package dev.aludel.cli;

import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A history as a Mermaid flow chart, which Markdown pages of many forges show: arrows point upwards, to what runs later;
 * those of dependencies are dotted. The nodes are numbered from the oldest on, since an id may be a word of the language.
 */
final class MermaidChart {

    /** What the language, or the HTML that labels are, would read as its own. */
    private static final Pattern SPECIAL = Pattern.compile("[\"&<>#`;\\\\]");

    private MermaidChart() {}

    /** @param revisions newest first */
    static List<String> of(List<RevisionSummary> revisions) {
        var graph = Edges.of(revisions);
        var lines = new ArrayList<String>();
        lines.add("flowchart BT");
        Map<String, String> names = new HashMap<>();
        for (var node : graph.nodes()) {
            names.put(node.id(), "r" + (names.size() + 1));
            lines.add("  %s[\"%s\"]".formatted(names.get(node.id()), label(node)));
        }
        for (var edge : graph.edges()) {
            lines.add("  %s %s %s"
                    .formatted(names.get(edge.below()), edge.dependency() ? "-.->" : "-->", names.get(edge.above())));
        }
        mark(lines, graph, names, "head", "stroke-width:3px");
        mark(lines, graph, names, "current", "fill:#fff2b3");
        return lines;
    }

    private static void mark(
            List<String> lines, Edges graph, Map<String, String> names, String mark, String definition) {
        List<String> marked = graph.nodes().stream()
                .filter(node -> node.marks().contains(mark))
                .map(node -> names.get(node.id()))
                .toList();
        if (!marked.isEmpty()) {
            lines.add("  classDef %s %s".formatted(mark, definition));
            lines.add("  class %s %s".formatted(String.join(",", marked), mark));
        }
    }

    private static String label(RevisionSummary node) {
        String message = Lines.oneLine(node.message());
        return escaped(node.id() + Lines.marks(node)) + (message.isEmpty() ? "" : "<br>" + escaped(message));
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
    }
}

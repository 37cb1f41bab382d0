package dev.aludel.cli;

import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.List;

/** A history in Graphviz's language: arrows point upwards, to what runs later; those of dependencies are dashed. */
final class DotGraph {

    private DotGraph() {}

    /** @param revisions newest first */
    static List<String> of(List<RevisionSummary> revisions) {
        var graph = Edges.of(revisions);
        var lines = new ArrayList<String>();
        lines.add("digraph revisions {");
        lines.add("  rankdir = BT;");
        lines.add("  node [shape = box, fontname = \"monospace\"];");
        for (var node : graph.nodes()) {
            lines.add("  %s [label = %s%s];".formatted(quoted(node.id()), label(node), style(node)));
        }
        for (var edge : graph.edges()) {
            lines.add("  %s -> %s%s;"
                    .formatted(
                            quoted(edge.below()), quoted(edge.above()), edge.dependency() ? " [style = dashed]" : ""));
        }
        lines.add("}");
        return lines;
    }

    private static String label(RevisionSummary node) {
        String message = Lines.oneLine(node.message());
        String title = escaped(node.id() + Lines.marks(node));
        return "\"" + title + (message.isEmpty() ? "" : "\\n" + escaped(message)) + "\"";
    }

    private static String style(RevisionSummary node) {
        return (node.marks().contains("head") ? ", penwidth = 2" : "")
                + (node.marks().contains("current") ? ", style = filled, fillcolor = \"#fff2b3\"" : "");
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

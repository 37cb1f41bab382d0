package dev.aludel.cli;

import dev.aludel.RevisionSummary;
import java.util.List;
import java.util.function.Function;

/** How {@code history} is written. */
enum HistoryFormat {
    /** A line for each revision. */
    LIST {
        @Override
        List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
            return revisions.stream().flatMap(each -> text.apply(each).stream()).toList();
        }
    },

    /** The lines with the graph drawn beside them. */
    GRAPH {
        @Override
        List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
            return GraphDrawing.of(revisions, text);
        }
    },

    /** A flow chart for Markdown pages. */
    MERMAID {
        @Override
        List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
            return MermaidChart.of(revisions);
        }
    },

    /** A graph for Graphviz. */
    DOT {
        @Override
        List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
            return DotGraph.of(revisions);
        }
    },

    /** The same as the option {@code --json}. */
    JSON {
        @Override
        List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text) {
            return List.of();
        }
    };

    /**
     * The lines.
     *
     * @param revisions newest first
     * @param text what a person reads of one
     */
    abstract List<String> lines(List<RevisionSummary> revisions, Function<RevisionSummary, List<String>> text);

    /** The graph where there is more than one line of revisions to see. */
    static HistoryFormat best(List<RevisionSummary> revisions) {
        return GraphDrawing.isOneLine(revisions) ? LIST : GRAPH;
    }
}

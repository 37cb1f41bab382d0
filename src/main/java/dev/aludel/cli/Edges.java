package dev.aludel.cli;

import dev.aludel.RevisionSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The revisions of a list as a graph for other programs: oldest first, and the edges between those that are in it.
 *
 * @param nodes the revisions
 * @param edges from what runs first to what stands on it
 */
record Edges(List<RevisionSummary> nodes, List<Edge> edges) {

    /**
     * @param below the id of what runs first
     * @param above the id of what stands on it
     * @param dependency whether by a dependency, and not as a down-revision
     */
    record Edge(String below, String above, boolean dependency) {}

    /** @param revisions newest first */
    static Edges of(List<RevisionSummary> revisions) {
        var nodes = new ArrayList<>(revisions);
        Collections.reverse(nodes);
        Map<String, String> ids = new HashMap<>();
        nodes.forEach(node ->
                Stream.concat(Stream.of(node.id()), node.labels().stream()).forEach(name -> ids.put(name, node.id())));
        var edges = new ArrayList<Edge>();
        for (var node : nodes) {
            node.down().stream()
                    .filter(ids::containsKey)
                    .forEach(parent -> edges.add(new Edge(parent, node.id(), false)));
            node.dependsOn().stream()
                    .filter(ids::containsKey)
                    .forEach(name -> edges.add(new Edge(ids.get(name), node.id(), true)));
        }
        return new Edges(nodes, edges);
    }
}

package dev.aludel;

import dev.aludel.revision.Checksum;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists revisions from their headers alone: no database, no compiler, no Hibernate. */
final class Listing {

    private final RevisionDirectory directory;
    private final RevisionGraph graph;
    private final Path home;
    private final Set<String> branchPoints;
    private final Set<String> heads;
    private final Set<String> realHeads;

    Listing(RevisionDirectory directory, Path home) {
        this.directory = directory;
        this.graph = directory.graph();
        this.home = home;
        this.branchPoints = new HashSet<>(ids(graph.branchPoints()));
        this.heads = new HashSet<>(ids(graph.heads()));
        this.realHeads = new HashSet<>(ids(graph.effectiveHeads()));
    }

    HeadsResult heads(boolean resolveDependencies) {
        return new HeadsResult(placed(resolveDependencies ? graph.effectiveHeads() : graph.heads()));
    }

    BranchesResult branches() {
        var branches = new ArrayList<BranchesResult.Branch>();
        for (Header header : graph.revisions()) {
            if (branchPoints.contains(header.id())) {
                branches.add(new BranchesResult.Branch(placed(header), placed(graph.children(header.id()))));
            }
        }
        Collections.reverse(branches);
        return new BranchesResult(branches);
    }

    HistoryResult history(Optional<String> range, Collection<String> rows, boolean indicateCurrent) {
        var current = new TreeSet<>(rows);
        return new HistoryResult(
                summaries(graph.history(range.orElse(":"), current), indicateCurrent ? current : Set.of()));
    }

    ShowResult show(String identifier, Collection<String> rows) {
        List<ShowResult> shown =
                named(identifier, rows).stream().map(this::shown).toList();
        ShowResult first = shown.get(0);
        return new ShowResult(first.revision(), first.into(), first.checksum(), shown.subList(1, shown.size()));
    }

    private ShowResult shown(Header header) {
        return new ShowResult(
                placed(header), ids(graph.children(header.id())), Checksum.of(directory.file(header.id())), List.of());
    }

    EditResult edit(String identifier, Collection<String> rows) {
        return new EditResult(summaries(named(identifier, rows), Set.of()));
    }

    /** At least one revision. */
    private List<Header> named(String identifier, Collection<String> rows) {
        boolean current = Position.isNamedIn(identifier);
        List<Header> named = current ? graph.resolve(identifier, new TreeSet<>(rows)) : graph.resolve(identifier);
        if (named.isEmpty() && graph.revisions().isEmpty()) {
            throw AludelException.refused("there is no revision yet; 'aludel revision' writes one");
        }
        if (named.isEmpty()) {
            throw AludelException.refused((current
                            ? "the database is at the base, before the first revision; name a revision"
                            : "\"%s\" is the base, before the first revision; name a revision")
                    .formatted(identifier));
        }
        return named;
    }

    List<String> headIds() {
        return ids(graph.heads());
    }

    /** The rows of a database that has run everything: a head that another revision depends on is no row. */
    Set<String> reachedAtHeads() {
        return Set.copyOf(ids(graph.effectiveHeads()));
    }

    /**
     * Where a database with these rows stands: the rows, of which one without a file is its bare id, and the revisions
     * that have no row because another one that has run depends on them.
     */
    List<RevisionSummary> current(Collection<String> rows) {
        var current = new TreeMap<String, RevisionSummary>();
        var known = new TreeSet<String>();
        for (String row : rows) {
            if (graph.find(row).isPresent()) {
                known.add(row);
            } else {
                current.put(
                        row,
                        new RevisionSummary(row, List.of(), "", "", List.of(), List.of(), List.of("no file has it")));
            }
        }
        for (String id : Stream.concat(
                        known.stream(), graph.current(known).stream().map(Header::id))
                .toList()) {
            Set<String> implied = known.contains(id) ? Set.of() : Set.of("implied");
            current.put(id, summary(graph.find(id).orElseThrow(), graph.branchLabels(id), implied, Set.of()));
        }
        return List.copyOf(current.values());
    }

    RevisionSummary summary(Header header, Set<String> current) {
        return summary(header, header.branchLabels(), Set.of(), current);
    }

    private RevisionSummary summary(
            Header header, Collection<String> labels, Collection<String> further, Set<String> current) {
        var marks = new ArrayList<String>();
        if (heads.contains(header.id())) {
            marks.add(realHeads.contains(header.id()) ? "head" : "effective head");
        }
        if (current.contains(header.id())) {
            marks.add("current");
        }
        if (branchPoints.contains(header.id())) {
            marks.add("branch point");
        }
        if (header.isMerge()) {
            marks.add("merge point");
        }
        marks.addAll(further);
        return new RevisionSummary(
                header.id(),
                header.down(),
                header.message(),
                Shown.path(directory.file(header.id()).path(), home),
                List.copyOf(labels),
                header.dependsOn(),
                marks);
    }

    /** As it lies on the branches: with the labels of all of them. */
    private RevisionSummary placed(Header header) {
        return summary(header, graph.branchLabels(header.id()), Set.of(), Set.of());
    }

    private List<RevisionSummary> placed(List<Header> headers) {
        return headers.stream().map(this::placed).toList();
    }

    private List<RevisionSummary> summaries(List<Header> headers, Set<String> current) {
        return headers.stream().map(header -> summary(header, current)).toList();
    }

    static List<String> ids(List<Header> headers) {
        return headers.stream().map(Header::id).toList();
    }
}

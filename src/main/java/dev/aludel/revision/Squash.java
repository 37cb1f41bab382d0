package dev.aludel.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A range of revisions that one revision shall take the place of: all between its first and its last, both included. The
 * one that takes their place has the last one's id, so that a database at the end of the range, and what stands on it,
 * go on as if nothing had happened; its body says what theirs say, in their order, text by text.
 */
public final class Squash {

    private final RevisionDirectory directory;
    private final RevisionGraph graph;
    private final String range;
    private final List<Header> members;
    private final Set<String> ids;

    private Squash(RevisionDirectory directory, String range, List<Header> members) {
        this.directory = directory;
        this.graph = directory.graph();
        this.range = range;
        this.members = List.copyOf(members);
        this.ids = new HashSet<>(members.stream().map(Header::id).toList());
    }

    /**
     * The range {@code a:b}; {@code :b} begins with the first revision, {@code a:} ends with the only head.
     *
     * @throws RevisionException when it cannot become one revision
     */
    public static Squash of(RevisionDirectory directory, String range) {
        int colon = range.indexOf(':');
        if (colon < 0 || colon != range.lastIndexOf(':')) {
            throw Links.refuse(new TargetFault.NotARange(range));
        }
        RevisionGraph graph = directory.graph();
        String end = range.substring(colon + 1);
        Header last = graph.resolveOne(end.isEmpty() ? "head" : end)
                .orElseThrow(() -> Links.refuse(new TargetFault.NotARange(range)));
        List<Header> members = new ArrayList<>(graph.ancestors(List.of(last.id())));
        String start = range.substring(0, colon);
        Optional<Header> first = start.isEmpty() ? Optional.empty() : graph.resolveOne(start);
        if (first.isPresent()) {
            members.retainAll(
                    new HashSet<>(graph.descendants(List.of(first.get().id()))));
            if (members.isEmpty()) {
                Place lower = place(directory, first.get());
                throw Links.refuse(new TargetFault.NotAnAncestor(range, List.of(lower)));
            }
        }
        var squash = new Squash(directory, range, members);
        squash.requireClosed();
        return squash;
    }

    /** What is squashed, in running order. */
    public List<Header> members() {
        return members;
    }

    /** The last one, whose id the new revision has. */
    public Header last() {
        return members.get(members.size() - 1);
    }

    /** The form of all members. */
    public Format format() {
        return directory.file(last().id()).format();
    }

    /**
     * The header of the revision that takes their place.
     *
     * @param message what it does
     */
    public Header header(String message) {
        var labels = new LinkedHashSet<String>();
        var dependsOn = new LinkedHashSet<String>();
        var squashes = new ArrayList<Squashed>();
        for (Header each : members) {
            labels.addAll(each.branchLabels());
            graph.dependencies(each.id()).stream()
                    .map(Header::id)
                    .filter(id -> !ids.contains(id))
                    .forEach(dependsOn::add);
            squashes.addAll(each.squashes());
            squashes.removeIf(other -> other.id().equals(each.id()));
            squashes.add(new Squashed(
                    each.id(), Checksum.of(directory.file(each.id())).substring(0, Squashed.CHECKSUM_LENGTH)));
        }
        return new Header(
                last().id(),
                members.get(0).down(),
                message,
                List.copyOf(labels),
                List.copyOf(dependsOn),
                Optional.empty(),
                squashes);
    }

    /**
     * The text of the new revision.
     *
     * @param draft its head; its operations are not used
     * @throws RevisionException when the members' texts do not go together
     */
    public String text(Draft draft) {
        List<RevisionFile> files =
                members.stream().map(each -> directory.file(each.id())).toList();
        return switch (format()) {
            case SQL -> SqlSquash.write(draft, files);
            case JAVA -> JavaSquash.write(draft, files, range);
        };
    }

    /** The files of the folder with one in the place of the members. */
    public List<RevisionFile> filesWith(RevisionFile squashed) {
        var files = new ArrayList<>(directory.files());
        files.removeIf(file -> ids.contains(file.header().id()));
        files.add(squashed);
        return files;
    }

    private void requireClosed() {
        if (members.size() < 2) {
            throw refuse(SquashProblem.ONE_ONLY, last(), Optional.empty());
        }
        for (Header each : members.subList(1, members.size())) {
            each.down().stream()
                    .filter(parent -> !ids.contains(parent))
                    .findFirst()
                    .ifPresent(parent -> {
                        throw refuse(SquashProblem.OTHER_PARENT, each, graph.find(parent));
                    });
            if (directory.file(each.id()).format() != format()) {
                throw refuse(SquashProblem.TWO_FORMS, each, Optional.of(last()));
            }
        }
        if (directory.file(members.get(0).id()).format() != format()) {
            throw refuse(SquashProblem.TWO_FORMS, members.get(0), Optional.of(last()));
        }
        for (Header outside : graph.revisions()) {
            if (!ids.contains(outside.id())) {
                requireOnTop(outside);
            }
        }
    }

    private void requireOnTop(Header outside) {
        var below = new ArrayList<>(outside.down());
        graph.dependencies(outside.id()).forEach(each -> below.add(each.id()));
        below.stream()
                .filter(id -> ids.contains(id) && !id.equals(last().id()))
                .findFirst()
                .flatMap(graph::find)
                .ifPresent(middle -> {
                    throw refuse(SquashProblem.BRANCHES_OFF, middle, Optional.of(outside));
                });
    }

    private RevisionException refuse(SquashProblem problem, Header one, Optional<Header> other) {
        return Links.refuse(new TargetFault.NotSquashable(
                range, problem, place(directory, one), other.map(each -> place(directory, each))));
    }

    private static Place place(RevisionDirectory directory, Header header) {
        return new Place(header.id(), Optional.of(directory.file(header.id()).path()));
    }
}

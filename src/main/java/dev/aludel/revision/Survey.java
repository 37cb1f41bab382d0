package dev.aludel.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is wrong with a folder of revision files, not only the first thing.
 *
 * <p>What a fault is is said where it is refused, and nowhere else: the graph is built, and where that is
 * refused, the fault is noted, the part that is at fault is left out, and the graph is built again. What
 * only follows from another fault is not a fault of its own: a down-revision whose file cannot be read.
 */
public final class Survey {

    private final Path directory;
    private final List<RevisionFile> files = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final List<RevisionFault> headers = new ArrayList<>();
    private final List<RevisionFault> names = new ArrayList<>();
    private final List<RevisionFault> links = new ArrayList<>();
    private List<RevisionFile> sound;
    private RevisionGraph graph = RevisionGraph.of(List.of());

    /**
     * Looks through a folder, and changes nothing in it.
     *
     * @param cacheDirectory where headers are kept; made when it is missing, and done without when that fails
     * @throws RevisionException when there is no such folder, or it cannot be listed
     */
    public Survey(Path directory, Path cacheDirectory) {
        if (!Files.isDirectory(directory)) {
            throw new RevisionException(new FileFault.NoDirectory(directory));
        }
        this.directory = directory;
        RevisionDirectory.scan(directory, cacheDirectory, this::note)
                .forEach((path, header) -> header.ifPresent(
                        found -> files.add(new RevisionFile(path, RevisionDirectory.format(path), found))));
        sound = files;
        while (!isLinked()) {}
        for (RevisionFile file : files) {
            if (!FileName.isOf(file.header().id(), file.path()) && !isWithoutId(file)) {
                names.add(new FileFault.Misnamed(file.path(), FileName.of(file.header(), file.format())));
            }
        }
    }

    private void note(Path path, RevisionException fault) {
        unreadable.add(path);
        headers.add(fault.fault());
    }

    /** The revision files whose header can be read, by name. */
    public List<RevisionFile> files() {
        return List.copyOf(files);
    }

    /** The files whose header cannot be read. */
    public List<RevisionFault> headers() {
        return List.copyOf(headers);
    }

    /** The files that are not named for their id. */
    public List<RevisionFault> names() {
        return List.copyOf(names);
    }

    /** What is wrong with the graph that the files span. */
    public List<RevisionFault> links() {
        return List.copyOf(links);
    }

    /** The graph without what is wrong with it. */
    public RevisionGraph graph() {
        return graph;
    }

    @Override
    public String toString() {
        return "survey of " + directory;
    }

    /** Whether the files that are left span a graph; if not, what is in the way is left out from now on. */
    private boolean isLinked() {
        try {
            graph = RevisionGraph.ofFiles(sound);
            return true;
        } catch (RevisionException e) {
            RevisionFault fault = e.fault();
            List<RevisionFile> rest = without(fault);
            if (!isConsequence(fault)) {
                links.add(fault);
            }
            boolean repaired = !rest.equals(sound);
            sound = rest;
            return !repaired;
        }
    }

    private boolean isConsequence(RevisionFault fault) {
        return fault instanceof GraphFault.MissingParent missing
                && Stream.concat(unreadable.stream(), files.stream().map(RevisionFile::path))
                        .anyMatch(path -> FileName.isOf(missing.parent(), path));
    }

    /** Whether it has told that this file's id can be none, so that nothing can be named for it. */
    private boolean isWithoutId(RevisionFile file) {
        return links.stream()
                .anyMatch(fault -> fault instanceof TargetFault.InvalidId invalid
                        && invalid.file().equals(Optional.of(file.path())));
    }

    private List<RevisionFile> without(RevisionFault fault) {
        if (fault instanceof GraphFault.DuplicateId twice) {
            Set<Path> others =
                    paths(twice.revisions().subList(1, twice.revisions().size()));
            return sound.stream().filter(file -> !others.contains(file.path())).toList();
        }
        if (fault instanceof GraphFault.DuplicateLabel twice) {
            return cut(twice.revisions().get(1), name -> true, name -> !name.equals(twice.label()));
        }
        if (fault instanceof GraphFault.MissingParent missing) {
            return cut(missing.revision(), name -> !name.equals(missing.parent()), label -> true);
        }
        if (fault instanceof GraphFault.SelfLoop loop) {
            return cut(loop.revision(), name -> isAnother(name, loop.revision()), label -> true);
        }
        if (fault instanceof GraphFault.Cycle cycle) {
            Place next = cycle.revisions().get(1);
            return cut(cycle.revisions().get(0), name -> isAnother(name, next), label -> true);
        }
        if (fault instanceof TargetFault.InvalidId invalid) {
            return sound.stream()
                    .filter(file -> !invalid.file().equals(Optional.of(file.path())))
                    .toList();
        }
        return sound;
    }

    /** Whether a name in a header means another revision than this one, by its id or by one of its labels. */
    private boolean isAnother(String name, Place revision) {
        return !name.equals(revision.id())
                && sound.stream()
                        .filter(file -> file.header().id().equals(revision.id()))
                        .noneMatch(file -> file.header().branchLabels().contains(name));
    }

    /** One revision with only these down-revisions and dependencies, and only these labels. */
    private List<RevisionFile> cut(Place revision, Predicate<String> keepsLink, Predicate<String> keepsLabel) {
        return sound.stream()
                .map(file -> Optional.of(file.path()).equals(revision.file())
                        ? new RevisionFile(file.path(), file.format(), cut(file.header(), keepsLink, keepsLabel))
                        : file)
                .toList();
    }

    private static Header cut(Header header, Predicate<String> keepsLink, Predicate<String> keepsLabel) {
        var labels = new ArrayList<>(new LinkedHashSet<>(header.branchLabels()));
        labels.removeIf(keepsLabel.negate());
        return new Header(
                header.id(),
                header.down().stream().filter(keepsLink).toList(),
                header.message(),
                labels,
                header.dependsOn().stream().filter(keepsLink).toList());
    }

    private static Set<Path> paths(List<Place> places) {
        return places.stream().flatMap(place -> place.file().stream()).collect(Collectors.toSet());
    }
}

package dev.aludel.run;

import dev.aludel.revision.Checksum;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionLoader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the bodies of revisions come from. */
@FunctionalInterface
public interface Bodies {

    /**
     * Loads bodies, all at once so that what has to be compiled is compiled together.
     *
     * @param revisions the headers
     * @return their bodies, in the same order
     */
    List<LoadedRevision> load(List<Header> revisions);

    /**
     * What a revision's file holds now, to be compared with what ran. Nothing when that cannot be told, as
     * of a class without its source.
     */
    default Optional<String> checksum(Header revision) {
        return Optional.empty();
    }

    /**
     * Bodies from files. Each file's checksum is taken once, and several threads may use them.
     *
     * @param loader loads them, and stays open as long as they are used
     * @param files the files, at least those of the revisions that will run
     */
    static Bodies of(RevisionLoader loader, Collection<RevisionFile> files) {
        Map<String, RevisionFile> byId =
                files.stream().collect(Collectors.toMap(file -> file.header().id(), Function.identity()));
        Map<String, String> checksums = new ConcurrentHashMap<>();
        return new Bodies() {
            @Override
            public List<LoadedRevision> load(List<Header> revisions) {
                List<RevisionFile> wanted = revisions.stream()
                        .map(header -> {
                            RevisionFile file = byId.get(header.id());
                            if (file == null) {
                                throw new IllegalArgumentException("no file of revision " + header.id());
                            }
                            return file;
                        })
                        .toList();
                Map<String, Migration> bodies = loader.loadAll(wanted);
                return wanted.stream()
                        .map(file -> new LoadedRevision(
                                bodies.get(file.header().id()), checksum(file.header()), file.path()))
                        .toList();
            }

            @Override
            public Optional<String> checksum(Header revision) {
                return Optional.ofNullable(byId.get(revision.id()))
                        .map(file -> checksums.computeIfAbsent(revision.id(), id -> Checksum.of(file)));
            }
        };
    }
}

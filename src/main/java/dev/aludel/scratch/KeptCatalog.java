package dev.aludel.scratch;

import dev.aludel.catalog.Catalog;
import dev.aludel.revision.CacheFile;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a history leads, kept by the text of all its revisions, so that nothing is replayed to find out again. It only
 * saves time, and it is no proof: what a Java revision calls, or a server of another version, may lead elsewhere today.
 */
public final class KeptCatalog {

    private final Optional<Path> file;

    private KeptCatalog(Optional<Path> file) {
        this.file = file;
    }

    /**
     * @param workspace the folder of the caches
     * @param where the server of the scratch databases, and what runs the steps
     * @param steps the steps, from an empty database
     * @param bodies what knows the checksums; when it does not know one, nothing is kept
     */
    public static KeptCatalog of(Path workspace, String where, List<Step> steps, Bodies bodies) {
        var parts = new ArrayList<String>(List.of(where, RecordCodec.shape(Catalog.class)));
        for (Step step : steps) {
            Optional<String> checksum = bodies.checksum(step.revision());
            if (checksum.isEmpty()) {
                return new KeptCatalog(Optional.empty());
            }
            parts.add(step.revision().id() + " " + step.direction() + " " + checksum.get());
        }
        return new KeptCatalog(Optional.of(CacheFile.of(workspace.resolve("catalogs"), parts)));
    }

    public Optional<Catalog> read() {
        return file.flatMap(each -> CacheFile.read(each, in -> (Catalog) RecordCodec.read(in, Catalog.class)));
    }

    public void write(Catalog catalog) {
        file.ifPresent(each -> CacheFile.write(each, out -> RecordCodec.write(out, Catalog.class, catalog)));
    }
}

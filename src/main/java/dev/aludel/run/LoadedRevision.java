package dev.aludel.run;

import dev.aludel.revision.Migration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A revision whose body is ready to run.
 *
 * @param migration the body
 * @param checksum that of its file, if there is one
 * @param path its file
 */
public record LoadedRevision(Migration migration, Optional<String> checksum, Path path) {

    /** From a file. */
    public LoadedRevision(Migration migration, String checksum, Path path) {
        this(migration, Optional.of(checksum), path);
    }
}

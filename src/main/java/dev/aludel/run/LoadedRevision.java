package dev.aludel.run;

import dev.aludel.revision.Migration;
import java.nio.file.Path;

/**
 * A revision whose body is ready to run.
 *
 * @param migration the body
 * @param checksum that of its file
 * @param path its file
 */
public record LoadedRevision(Migration migration, String checksum, Path path) {}

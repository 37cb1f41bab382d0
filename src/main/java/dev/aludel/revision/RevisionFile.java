package dev.aludel.revision;

import java.nio.file.Path;

/**
 * A revision file whose header has been read.
 *
 * @param path where it is
 * @param format its form
 * @param header what it says of itself
 */
public record RevisionFile(Path path, Format format, Header header) {}

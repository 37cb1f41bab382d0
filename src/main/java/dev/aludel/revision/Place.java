package dev.aludel.revision;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A revision as a fault names it.
 *
 * @param id its id
 * @param file its file, when the graph was built from files
 */
public record Place(String id, Optional<Path> file) {}

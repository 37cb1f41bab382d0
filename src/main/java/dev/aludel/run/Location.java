package dev.aludel.run;

import dev.aludel.revision.Direction;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where in the revision files something happened.
 *
 * @param revision the revision's id
 * @param direction which way it ran
 * @param file its file
 * @param line the line in that file, counted from 1, when it could be found
 */
public record Location(String revision, Direction direction, Path file, OptionalInt line) {}

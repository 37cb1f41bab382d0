package dev.aludel.revision;

import java.nio.file.Path;

/**
 * What the Java compiler says against a file.
 *
 * @param file the file
 * @param line counted from 1; 0 when the compiler names none
 * @param message the compiler's
 */
public record CompilerError(Path file, long line, String message) {}

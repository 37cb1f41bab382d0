package dev.aludel;

import java.nio.file.Path;
import java.util.Locale;

/** How paths and choices look in messages: paths relative to the project where that is shorter to read. */
final class Shown {

    private Shown() {}

    /** {@code MERGE_POINT} is read as {@code merge point}. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String path(Path path, Path home) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(home) ? home.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}

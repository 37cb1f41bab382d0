package dev.aludel;

import java.nio.file.Path;

/** How paths look in messages: relative to the project where that is shorter to read. */
final class Shown {

    private Shown() {}

    static String path(Path path, Path home) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(home) ? home.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}

package dev.aludel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code .aludel}: caches and the embedded database, nothing that belongs into a repository. */
final class Workspace {

    private Workspace() {}

    /** Keeps the folder out of git, once there is one; where that cannot be written, git shows it. */
    static void hide(Path folder) {
        Path ignore = folder.resolve(".gitignore");
        if (Files.isDirectory(folder) && !Files.exists(ignore)) {
            try {
                Files.writeString(ignore, "*\n");
            } catch (IOException e) {
                return; // a folder that cannot be written is no worse for it
            }
        }
    }
}

package dev.aludel;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Makes a missing folder for the first revision, and takes it away again when nothing is written into it. */
final class NewFolder {

    private final Deque<Path> made = new ArrayDeque<>();

    /** Runs a command that writes into a folder, which need not exist before. */
    static <T> T in(Path folder, Words.Command<T> command) throws SQLException {
        var made = new NewFolder(folder);
        try {
            return command.run();
        } finally {
            made.removeEmpty();
        }
    }

    private NewFolder(Path folder) {
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            made.addLast(each);
        }
        try {
            if (!made.isEmpty()) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            removeEmpty();
            throw AludelException.refused("cannot create the folder %s: %s; name another with --migrations"
                    .formatted(folder, FileReason.of(e)));
        }
    }

    private void removeEmpty() {
        while (!made.isEmpty()) {
            try {
                Files.deleteIfExists(made.removeFirst());
            } catch (IOException e) {
                return; // not empty: it is used
            }
        }
    }
}

package dev.aludel;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for a file that is proved before it is put into its own; gone, with what is in it, when closed. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    TemporaryFolder() {
        try {
            path = Files.createTempDirectory("aludel-proof");
        } catch (IOException e) {
            throw AludelException.refused("cannot make a temporary folder for the proof: " + FileReason.of(e));
        }
    }

    Path path() {
        return path;
    }

    /** Puts a copy of a file into it. */
    void copy(Path file) {
        try {
            Files.copy(file, path.resolve(file.getFileName()));
        } catch (IOException e) {
            throw AludelException.refused("cannot copy %s for the proof: %s".formatted(file, FileReason.of(e)));
        }
    }

    @Override
    public void close() {
        try (var files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}

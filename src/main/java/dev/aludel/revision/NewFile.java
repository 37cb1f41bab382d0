package dev.aludel.revision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes a file that is there whole or not at all, and never in the place of another. */
final class NewFile {

    private NewFile() {}

    static void write(Path file, String text) {
        // Hidden, so that a command that runs meanwhile does not take it for a revision.
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        if (Files.exists(file)) {
            throw new RevisionException(new FileFault.FileExists(file));
        }
        try {
            writeThrough(temporary, text);
            Files.move(temporary, file);
        } catch (FileAlreadyExistsException e) {
            delete(temporary, e);
            throw new RevisionException(new FileFault.FileExists(file), e);
        } catch (IOException e) {
            delete(temporary, e);
            throw new RevisionException(new FileFault.Unwritable(file, FileReason.of(e)), e);
        }
    }

    /** Puts the text in the place of what the file holds, at one stroke; what may be done with the file stays. */
    static void replace(Path file, String text) {
        try {
            Path real = file.toRealPath();
            Path temporary = real.resolveSibling("." + real.getFileName() + ".tmp");
            try {
                Files.copy(real, temporary, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                writeThrough(temporary, text);
                Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new RevisionException(new FileFault.Unwritable(file, FileReason.of(e)), e);
        }
    }

    /** Writes a file in the place of others, of which one may have its name. */
    static void inPlaceOf(List<Path> others, Path file, String text) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            writeThrough(temporary, text);
            for (Path other : others) {
                Files.delete(other);
            }
            Files.move(temporary, file);
        } catch (IOException e) {
            throw new RevisionException(new FileFault.Unwritable(file, FileReason.of(e)), e);
        }
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // A full disk may show only here.
            channel.force(true);
        }
    }

    private static void delete(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}

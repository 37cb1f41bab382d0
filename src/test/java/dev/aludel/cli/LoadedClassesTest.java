package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that only list do not even load, in a Java machine of their own. */
class LoadedClassesTest {

    /** Hibernate, the scanner of class paths, the parser and the compiler of revisions. */
    private static final List<String> HEAVY =
            List.of("org.hibernate.", "io.github.classgraph.", "com.github.javaparser.", "com.sun.tools.javac.");

    @TempDir
    Path directory;

    @BeforeEach
    void aRevisionWrittenLongAgo() throws IOException {
        Path file = directory.resolve("revisions/Raaaa_x.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                import dev.aludel.operation.Operations;
                import dev.aludel.revision.Migration;
                import dev.aludel.revision.Revision;

                @Revision(id = "aaaa", message = "x")
                public final class Raaaa_x implements Migration {
                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void listingLoadsNoneOfThem() throws Exception {
        assertThat(loaded("heads")).as("the first time it is parsed").anyMatch(HEAVY.get(2)::equals);
        for (String command : List.of("heads", "history", "branches", "show")) {
            assertThat(command.equals("show") ? loaded(command, "head") : loaded(command))
                    .as(command)
                    .isEmpty();
        }
    }

    @Test
    void norDoesAskingTheDatabase() throws Exception {
        loaded("heads");
        try (var database = TestDatabase.create()) {
            assertThat(loaded(
                            "current",
                            "--url",
                            database.url(),
                            "--user",
                            database.user(),
                            "--password",
                            database.password()))
                    .isEmpty();
        }
    }

    /** Which of the heavy families a command loads. */
    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--migrations",
                "revisions"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).as("the log").anyMatch(line -> line.contains(Main.class.getName()));
        return HEAVY.stream()
                .filter(family -> lines.stream().anyMatch(line -> line.contains("] " + family)))
                .toList();
    }
}

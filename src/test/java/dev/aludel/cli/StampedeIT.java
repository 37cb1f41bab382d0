package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many processes that upgrade one empty database at the same time, as the instances of an application do. */
class StampedeIT {

    private static final int PROCESSES = 32;
    private static final int REVISIONS = 12;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    /** Waits for a line, and then is the command line. */
    static final class Late {

        private Late() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("here");
            if (new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine() != null) {
                Main.main(arguments);
            }
        }
    }

    @Test
    void allSucceedAndEachRevisionRunsOnce() throws Exception {
        write();
        var processes = new ArrayList<Process>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(start(i));
            }
            for (Process process : processes) {
                assertThat(process.getInputStream().read()).isEqualTo('h');
            }
            for (Process process : processes) {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            }
            var codes = new ArrayList<Integer>();
            for (Process process : processes) {
                codes.add(process.waitFor());
            }
            assertThat(codes).as(() -> allErrors()).hasSize(PROCESSES).containsOnly(0);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertThat(
                        database.value(
                                "SELECT count(*) || ' ' || count(DISTINCT revision) || ' ' || min(outcome) FROM aludel_history"))
                .isEqualTo(REVISIONS + " " + REVISIONS + " done");
        assertThat(database.value("SELECT string_agg(revision, ' ') FROM aludel_version"))
                .isEqualTo("r" + REVISIONS);
        assertThat(database.value("SELECT count(*) FROM runs")).isEqualTo("" + (REVISIONS - 1));
    }

    /** One is built concurrently, which would wait for a process that waits in the server. */
    private void write() throws IOException {
        var aludel = new CommandLineRun(directory);
        aludel.revision("r1", "", "CREATE TABLE runs (revision text);", "");
        for (int i = 2; i <= REVISIONS; i++) {
            String index = i == 5 ? "-- no-transaction\nCREATE INDEX CONCURRENTLY runs_idx ON runs (revision);\n" : "";
            aludel.revision("r" + i, "r" + (i - 1), index + "INSERT INTO runs VALUES ('r" + i + "');", "");
        }
    }

    private Process start(int number) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Late.class.getName(),
                "upgrade",
                "head",
                "--migrations",
                directory.resolve("revisions").toString(),
                "--url",
                database.url());
        var process = new ProcessBuilder(command)
                .directory(Files.createDirectories(directory.resolve("home")).toFile())
                .redirectError(errors(number).toFile());
        return process.start();
    }

    private String allErrors() {
        var text = new StringBuilder();
        for (int i = 0; i < PROCESSES; i++) {
            try {
                text.append(Files.readString(errors(i)));
            } catch (IOException e) {
                text.append(e);
            }
        }
        return text.toString();
    }

    private Path errors(int number) {
        return directory.resolve("errors-" + number);
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each command prints and how it ends, on a real database. {@code -Daludel.update} writes the
 * transcripts anew; {@code -Daludel.case=merge} takes those with that in their name.
 */
@Order(1) // the longest begins first, so that no thread waits for it at the end
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/aludel/cli/transcripts");

    @TempDir
    Path directory;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    static List<String> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(System.getProperty("aludel.case", "")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void commandsPrintWhatIsWritten(String name) throws Exception {
        Path file = FOLDER.resolve(name);
        List<String> lines = Files.readAllLines(file);
        var shell = new TranscriptShell(directory, database);
        List<String> actual = shell.run(Transcript.of(lines)).lines();
        if (Boolean.getBoolean("aludel.update")) {
            Files.write(file, actual);
        } else {
            assertThat(actual).as(name).isEqualTo(lines);
        }
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of the tool and of each command, as text. {@code -Daludel.update} writes the files anew. */
class HelpTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/aludel/cli/help");

    @TempDir
    Path directory;

    static List<String> commands() {
        var names = new ArrayList<String>(List.of("aludel"));
        names.addAll(Pages.commands().keySet());
        return names;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isAsWritten(String command) throws IOException {
        var run = new CommandLineRun(directory);
        var result = command.equals("aludel") ? run.run("--help") : run.run(command, "--help");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.assertText(FOLDER.resolve(command + ".txt"), result.out());
    }

    @Test
    void needsNothingElseThatACommandNeeds() {
        var run = new CommandLineRun(directory);
        assertThat(run.run("show", "-h").out())
                .isEqualTo(run.run("show", "--help").out());
        assertThat(run.run("stamp", "--help", "--config", "nowhere.toml").code())
                .isZero();
    }

    @Test
    void version() {
        assertThat(new CommandLineRun(directory).run("--version").out())
                .startsWith("aludel ")
                .contains("java ");
        assertThat(Files.exists(FOLDER.resolve("aludel.txt"))).isTrue();
    }
}

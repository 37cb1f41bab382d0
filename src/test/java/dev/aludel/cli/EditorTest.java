package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which editor {@code edit} starts, and with which files. */
class EditorTest {

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void twoHeads() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("a folder with spaces"));
        aludel = new CommandLineRun(folder).with("ALUDEL_MIGRATIONS", "revisions");
        aludel.revision("a001", "", "", "");
        aludel.revision("b001", "a001", "", "");
        aludel.revision("b002", "a001", "", "");
    }

    @Test
    void aVariableMayHaveOptionsAndGetsAllFilesAtOnce() throws IOException {
        String script = script("editor", "printf '%s\\n' \"$@\" > \"$(dirname \"$0\")/opened\"");
        var result = aludel.with("EDITOR", "'" + script + "' --wait").run("edit", "heads");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("edited revisions/b001_test.sql\nedited revisions/b002_test.sql\n");
        Path revisions = directory.resolve("a folder with spaces/revisions");
        assertThat(Files.readAllLines(directory.resolve("opened")))
                .containsExactly(
                        "--wait",
                        revisions.resolve("b001_test.sql").toString(),
                        revisions.resolve("b002_test.sql").toString());
    }

    @Test
    void editorComesBeforeVisual() throws IOException {
        String right = script("right", "touch \"$(dirname \"$0\")/opened\"");
        assertThat(aludel.with("VISUAL", "false")
                        .with("EDITOR", "'" + right + "'")
                        .run("edit", "a001")
                        .code())
                .isZero();
        assertThat(directory.resolve("opened")).exists();
        assertThat(aludel.with("EDITOR", " ").run("edit", "a001").code())
                .as("an empty one is none")
                .isEqualTo(3);
    }

    @Test
    void withoutAVariableOneOfThePath() throws IOException {
        script("nano", "touch \"$(dirname \"$0\")/opened\"");
        var result = aludel.with("PATH", "/nowhere:" + directory).run("edit", "a001");
        assertThat(result.err()).isEmpty();
        assertThat(directory.resolve("opened")).exists();
    }

    private String script(String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }
}

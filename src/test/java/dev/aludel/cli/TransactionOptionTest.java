package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a failure takes back: its revision, or the whole run. */
class TransactionOptionTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void aSoundRevisionAndOneThatFails() throws IOException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_MIGRATIONS", "revisions");
        aludel.revision("aaaa", "", "CREATE TABLE t (a int);", "DROP TABLE t;");
        aludel.revision("bbbb", "aaaa", "CREATE TABLE t (a int);", "DROP TABLE t;");
    }

    @Test
    void theRevisionByDefault() {
        assertThat(aludel.run("upgrade").code()).isEqualTo(4);
        assertThat(aludel.run("current").out()).startsWith("aaaa");
    }

    @Test
    void theRunWhenAsked() {
        assertThat(aludel.run("upgrade", "--transaction", "run").code()).isEqualTo(4);
        assertThat(aludel.run("current").out()).startsWith("<base>");
    }

    @Test
    void theOptionBeatsTheFile() throws IOException {
        aludel.write("aludel.toml", "transaction = \"run\"\n");
        assertThat(aludel.run("upgrade").code()).isEqualTo(4);
        assertThat(aludel.run("current").out()).startsWith("<base>");
        assertThat(aludel.run("upgrade", "--transaction", "revision").code()).isEqualTo(4);
        assertThat(aludel.run("current").out()).startsWith("aaaa");
    }

    @Test
    void nothingElse() {
        var result = aludel.run("upgrade", "--transaction", "everything");
        assertThat(result.err()).contains("--transaction").contains("everything");
        assertThat(result.code()).isEqualTo(2);
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole history of the example, which has a fork, a merge, and statements outside a transaction, becomes one. */
class SquashJavaTest {

    @TempDir
    Path directory;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aWholeHistoryBecomesOneRevision() throws IOException {
        var run = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        run.write("aludel.toml", "migrations = \"revisions\"\n[scratch]\nurl = \"%s\"\n".formatted(database.url()));
        Path folder = Files.createDirectories(directory.resolve("revisions"));
        int files = 0;
        try (Stream<Path> old = Files.list(Path.of("generated-migrations"))) {
            for (Path file :
                    old.filter(each -> each.toString().endsWith(".java")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
                files++;
            }
        }
        assertThat(run.run("upgrade", "head").code()).isZero();

        var squash = run.run("squash", ":head", "-m", "the assistant as it is");
        assertThat(squash.err()).isEmpty();
        assertThat(squash.code()).isZero();
        assertThat(squash.out()).contains("it equals the " + files + " revisions");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).singleElement().asString().endsWith("_the_assistant_as_it_is.java");
        }

        // The database at the end carries on, all the way down and up.
        assertThat(run.run("current", "--check-heads").code()).isZero();
        assertThat(run.run("upgrade").out()).startsWith("nothing to do");
        assertThat(run.run("downgrade", "base", "--yes").code()).isZero();
        assertThat(run.run("upgrade").code()).isZero();
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says yes to a downgrade, and what may happen in between. What is shown is in a transcript. */
class DowngradeCommandTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private CommandLineRun aludel;

    @BeforeEach
    void upgrade() throws IOException {
        aludel = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        aludel.write("aludel.toml", "migrations = \"revisions\"\n");
        aludel.revision("aaaa", "", "CREATE TABLE t (id int);", "DROP TABLE t;");
        aludel.revision("bbbb", "aaaa", "CREATE TABLE u (id int);", "DROP TABLE u;");
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute("INSERT INTO t VALUES (1)");
    }

    private CommandLineRun.Result downgrade(Optional<String> typed, String... more) {
        return aludel.typing(question -> {
                    asked.add(question);
                    return typed;
                })
                .run(Stream.concat(Stream.of("downgrade"), Stream.of(more)).toArray(String[]::new));
    }

    private String current() {
        return String.valueOf(database.value("SELECT string_agg(revision, ' ') FROM aludel_version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", " YES "})
    void goesOnWithYes(String answer) {
        var result = downgrade(Optional.of(answer), "aaaa");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(current()).isEqualTo("aaaa");
        assertThat(asked)
                .singleElement()
                .asString()
                .endsWith("bbbb  test bbbb\n  drops table u (empty)\nGo on? [y/N] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yeah", "1", "true", "ja"})
    void doesNothingWithAnotherAnswer(String answer) {
        var result = downgrade(Optional.of(answer), "base");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("aludel: nothing was done\n");
        assertThat(current()).isEqualTo("bbbb");
    }

    @Test
    void doesNothingAtTheEndOfInput() {
        var result = downgrade(Optional.empty(), "base");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("say --yes").contains("drops table t (1 row)");
        assertThat(current()).isEqualTo("bbbb");
    }

    @Test
    void doesNotAskWhereItNeedNot() {
        assertThat(downgrade(Optional.of("n"), "bbbb:base", "--sql").code()).isZero();
        assertThat(downgrade(Optional.of("n"), "base", "--dry-run").code()).isZero();
        assertThat(downgrade(Optional.of("n"), "bbbb").code()).isZero();
        assertThat(downgrade(Optional.of("n"), "base", "--yes").code()).isZero();
        assertThat(downgrade(Optional.of("n"), "base").code()).isZero();
        assertThat(asked).isEmpty();
    }

    /** Somebody else was there while the question waited for its answer. */
    @Test
    void doesNothingWhenTheDatabaseHasMovedMeanwhile() {
        var other = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        var result = aludel.typing(question -> {
                    assertThat(other.run("downgrade", "-1", "--yes", "-q").code())
                            .isZero();
                    return Optional.of("y");
                })
                .run("downgrade", "base");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("aludel: the database is at aaaa, not at bbbb; another run was faster, and nothing was done;"
                        + " try again\n");
        assertThat(current()).isEqualTo("aaaa");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    /** What was shown is what runs, also when the file is edited meanwhile. */
    @Test
    void runsWhatWasShown() {
        var result = aludel.typing(question -> {
                    try {
                        aludel.revision("bbbb", "aaaa", "CREATE TABLE u (id int);", "DROP TABLE u; DROP TABLE t;");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return Optional.of("y");
                })
                .run("downgrade", "-1");
        assertThat(result.code()).isZero();
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void saysSoWhereItMayNotCount() {
        String role = database.checkedRole();
        database.execute("GRANT SELECT ON aludel_version TO " + role);
        var result = downgrade(Optional.empty(), "base", "--user", role, "--password", "right", "--url", plainUrl());
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .contains("  drops table u (rows unknown)\n")
                .contains("drops table t (rows unknown)\n");
    }

    private String plainUrl() {
        return database.url().replaceFirst("\\?.*", "");
    }
}

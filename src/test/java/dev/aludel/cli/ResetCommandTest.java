package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The name of the database, typed on a terminal. What happens without one is in a transcript. */
class ResetCommandTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private CommandLineRun aludel;

    @BeforeEach
    void runOnce() throws IOException {
        aludel = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        aludel.write("aludel.toml", "migrations = \"revisions\"\n");
        aludel.revision("aaaa", "", "CREATE TABLE t (id int);", "DROP TABLE t;");
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute("INSERT INTO t VALUES (1)");
    }

    private CommandLineRun.Result reset(Optional<String> typed, String... more) {
        return aludel.typing(question -> {
                    asked.add(question);
                    return typed;
                })
                .run(Stream.concat(Stream.of("reset"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void goesOnWithTheName() {
        var result = reset(Optional.of(database.name()));
        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("the database is now at aaaa\n");
        assertThat(asked)
                .containsExactly("All rows of the database \"%s\" will be lost. Type its name to go on: "
                        .formatted(database.name()));
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void doesNothingWithAnotherAnswer() {
        for (String typed :
                List.of("", "y", database.name() + " ", database.name().toUpperCase(Locale.ROOT))) {
            var result = reset(Optional.of(typed));
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("is not the name of the database");
        }
        assertThat(reset(Optional.empty()).code()).isEqualTo(3);
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void doesNotAskWhatTheOptionSays() {
        assertThat(reset(Optional.of(database.name()), "--confirm", "other").code())
                .isEqualTo(3);
        assertThat(reset(Optional.empty(), "--confirm", database.name()).code()).isZero();
        assertThat(asked).isEmpty();
    }

    private CommandLineRun.Result reset() {
        return reset(Optional.empty(), "--confirm", database.name());
    }

    private String current() {
        return String.valueOf(database.value("SELECT string_agg(revision, ' ') FROM aludel_version"));
    }

    /** While developing, the file is what counts, whatever ran before. */
    @Test
    void takesFilesAsTheyAreNow() throws IOException {
        aludel.revision("aaaa", "", "CREATE TABLE u (id int);", "DROP TABLE IF EXISTS t, u;");
        assertThat(aludel.run("upgrade").code()).isEqualTo(3);
        assertThat(reset().code()).isZero();
        assertThat(database.value("SELECT to_regclass('t')")).isNull();
        assertThat(database.value("SELECT to_regclass('u')")).isEqualTo("u");
        assertThat(aludel.run("upgrade").out()).startsWith("nothing to do");
    }

    /** One that is edited so that its downgrade does not fit any more. */
    @Test
    void saysWhichDowngradeDoesNotFit() throws IOException {
        aludel.revision("aaaa", "", "CREATE TABLE u (id int);", "DROP TABLE u;");
        var result = reset();
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("aaaa_test.sql, line 10: table \"u\" does not exist");
        assertThat(current()).isEqualTo("aaaa");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    /** What its failed upgrade has left is not in any downgrade, so it has to be finished first. */
    @Test
    void refusesWhereAnUpgradeIsHalfDone() throws IOException {
        String broken = "CREATE TABLE v (id int);\n-- no-transaction\nVACUUM v;\nSELECT 1/0;";
        aludel.revision("bbbb", "aaaa", broken, "DROP TABLE v;");
        assertThat(aludel.run("upgrade").code()).isEqualTo(4);
        var result = reset();
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("aludel: the upgrade of bbbb was left half done, after 2 statements that cannot be rolled"
                        + " back; finish it first with 'aludel upgrade bbbb'\n");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");

        aludel.revision("bbbb", "aaaa", broken.replace("1/0", "1"), "DROP TABLE v;");
        assertThat(aludel.run("upgrade", "bbbb").code()).isZero();
        assertThat(reset().code()).isZero();
        assertThat(current()).isEqualTo("bbbb");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void goesOnWhereItsDowngradeIsHalfDone() throws IOException {
        String broken = "ALTER TABLE v ADD n int;\n-- no-transaction\nVACUUM v;\nSELECT 1/0;\nDROP TABLE v;";
        aludel.revision("bbbb", "aaaa", "CREATE TABLE v (id int);", broken);
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(reset().code()).isEqualTo(4);
        var result = aludel.run("upgrade");
        assertThat(result.out()).startsWith("nothing to do");
        aludel.revision("bbbb", "aaaa", "CREATE TABLE v (id int);", broken.replace("1/0", "1"));
        aludel.revision("cccc", "bbbb", "SELECT 1;", "");
        result = aludel.run("upgrade", "--allow-edited");
        assertThat(result.err())
                .contains("the downgrade of bbbb was left half done")
                .contains("finish it first with 'aludel downgrade bbbb-1'");
        assertThat(reset().code()).isZero();
        assertThat(current()).isEqualTo("cccc");
        assertThat(database.value("SELECT count(*) FROM v")).isEqualTo("0");
    }

    /** The way that the refusal names, where a reset is not wanted. */
    @Test
    void aHalfDoneDowngradeIsFinishedAsTheRefusalSays() throws IOException {
        String broken = "-- no-transaction\nVACUUM t;\nSELECT 1/0;\nDROP TABLE t;";
        aludel.revision("aaaa", "", "CREATE TABLE t (id int);", broken);
        assertThat(aludel.run("downgrade", "base", "--yes").code()).isEqualTo(4);
        aludel.revision("aaaa", "", "CREATE TABLE t (id int);", broken.replace("1/0", "1"));
        aludel.revision("bbbb", "aaaa", "SELECT 1;", "");
        assertThat(aludel.run("upgrade", "--allow-edited").err()).contains("'aludel downgrade aaaa-1'");
        assertThat(aludel.run("downgrade", "aaaa-1", "--yes").code()).isZero();
        assertThat(database.value("SELECT count(*) FROM aludel_version")).isEqualTo("0");
    }
}

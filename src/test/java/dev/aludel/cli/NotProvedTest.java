package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A revision that cannot be proved is written all the same, and says so in its header, on the terminal and by exit code. */
class NotProvedTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void configure() throws URISyntaxException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_PACKAGES", "dev.aludel.entity.model.validation")
                .with("ALUDEL_MIGRATIONS", "revisions")
                .with("ALUDEL_CLASSPATH", place(NotProvedTest.class));
    }

    @Test
    void withoutAScratchServer() throws IOException {
        scratch("jdbc:postgresql://localhost:1/none");
        var result = aludel.run("revision", "--autogenerate", "-m", "first");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\nNOT PROVED: the scratch database: no database answers at");
        assertThat(result.code()).isEqualTo(3);
        assertThat(revisions()).singleElement().asString().contains(" * NOT PROVED: the scratch database: no database");
    }

    @Test
    void whenTheHistoryDoesNotLeadToTheDatabase() throws IOException {
        scratch(database.url());
        var first = aludel.run("revision", "--autogenerate", "-m", "first");
        assertThat(first.out()).contains("\nproved on PostgreSQL");
        assertThat(first.code()).isZero();
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("check").code()).isZero();
        String table = String.valueOf(database.value("""
                SELECT min(tablename) FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'aludel%'"""));
        database.execute("ALTER TABLE " + table + " ADD COLUMN by_hand integer");

        var second = aludel.run("revision", "--autogenerate", "-m", "second", "--allow-loss");
        assertThat(second.out())
                .contains("- column " + table + ".by_hand")
                .contains("\nNOT PROVED: the upgrade does not run: ")
                .contains("column \"by_hand\" of relation");
        assertThat(second.code()).isEqualTo(3);
        assertThat(revisions())
                .hasSize(2)
                .filteredOn(text -> text.contains(" * NOT PROVED: "))
                .hasSize(1);
    }

    /** What the revisions created is asked of a replay only to know what may be dropped: check goes on without. */
    @Test
    void whenTheHistoryDoesNotRunAndTheDatabaseHasMore() throws IOException {
        scratch(database.url());
        aludel.write("revisions/aaaa_first.sql", """
                -- First.
                -- revision: aaaa
                -- down-revision:
                -- created: 2026-01-01T00:00:00Z

                -- upgrade
                SELECT nowhere.nothing();

                -- downgrade
                """);
        assertThat(aludel.run("stamp", "head").code()).isZero();
        database.execute("CREATE TABLE somebodys (id int)");

        var check = aludel.run("check");
        assertThat(check.err())
                .startsWith(
                        "warning: what the revisions created is not known, so drift is not looked for, and nothing that no entity maps is dropped: "
                                + "aaaa_first.sql, line 7: schema \"nowhere\" does not exist");
        assertThat(check.out()).contains("unmanaged, left alone: table somebodys");
        assertThat(check.code()).isEqualTo(1);

        var second = aludel.run("revision", "--autogenerate", "-m", "second");
        assertThat(second.out())
                .contains("\nNOT PROVED: the history does not run: aaaa_first.sql, line 7: ")
                .doesNotContain("- table");
        assertThat(second.code()).isEqualTo(3);

        var history = aludel.run("check", "--against", "history");
        assertThat(history.err()).startsWith("aludel: the history does not run on an empty database: aaaa_first.sql");
        assertThat(history.code()).isEqualTo(4);
    }

    private void scratch(String url) throws IOException {
        aludel.write(
                "aludel.toml",
                "[scratch]\nurl = \"%s\"\nuser = \"%s\"\npassword = \"%s\"\n"
                        .formatted(url, database.user(), database.password()));
    }

    private List<String> revisions() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("revisions"))) {
            var texts = new ArrayList<String>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}

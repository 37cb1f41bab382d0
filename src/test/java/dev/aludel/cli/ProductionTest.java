package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What matters when many use the database: time limits, edited files, what has run, batches, callbacks. */
class ProductionTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void configure() throws IOException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_MIGRATIONS", "revisions");
        aludel.revision("aaaa", "", "CREATE TABLE t (a int PRIMARY KEY, n int);", "DROP TABLE t;");
    }

    @Test
    void namesWhoStandsInTheWay() throws Exception {
        aludel.run("upgrade");
        aludel.revision("bbbb", "aaaa", "ALTER TABLE t ADD COLUMN b int;", "");
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM t");
            aludel.write("aludel.toml", "lock-timeout = \"1min\"\n");
            var result = aludel.run("upgrade", "--lock-timeout", "100ms");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.err())
                    .contains("bbbb waits for a lock; try 2 in ", "got no lock in 11 tries")
                    .containsPattern("blocked by process \\d+: user " + database.user()
                            + ", idle in transaction for \\d+ s, since .*: SELECT \\* FROM t");
        }
    }

    @Test
    void waitsForAnotherMigratorNoLongerThanItMay() throws Exception {
        aludel.run("upgrade");
        try (Connection other = database.connect();
                var statement = other.createStatement();
                var lock = statement.executeQuery("SELECT ('x' || left(encode(sha256(convert_to('aludel' || chr(10)"
                        + " || current_database() || chr(10) || 'public', 'UTF8')), 'hex'), 16))::bit(64)::bigint")) {
            lock.next();
            try (var take = other.createStatement()) {
                take.execute("SELECT pg_advisory_lock(" + lock.getLong(1) + ")");
            }
            for (String option : new String[] {"--lock-timeout", "--wait"}) {
                var result = aludel.run("upgrade", option, "50ms");
                assertThat(result.code()).isEqualTo(3);
                assertThat(result.err())
                        .contains("waiting for another migrator (process ")
                        .contains("another migrator is at work (process ");
            }
        }
        assertThat(aludel.run("upgrade", "--wait", "0ms").code()).isZero();
    }

    @Test
    void endsAStatementThatTakesTooLong() throws Exception {
        aludel.revision("bbbb", "aaaa", "SELECT pg_sleep(60);", "");
        var result = aludel.run("upgrade", "--statement-timeout", "200ms");
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("SQLSTATE 57014", "hint: give it more time with --statement-timeout");
        aludel.write("aludel.toml", "statement-timeout = \"200ms\"\n");
        assertThat(aludel.run("upgrade").err()).contains("SQLSTATE 57014");
    }

    @Test
    void refusesTimesThatAreNone() throws Exception {
        assertThat(aludel.run("upgrade", "--wait", "soon").err()).contains("must be like 500ms, 3s or 1min");
        aludel.write("aludel.toml", "wait = \"soon\"\n");
        assertThat(aludel.run("upgrade").err()).contains("wait is \"soon\", but must be like 500ms, 3s or 1min");
    }

    @Test
    void refusesFilesThatWereEditedAfterTheyRan() throws Exception {
        assertThat(aludel.run("upgrade").code()).isZero();
        aludel.revision("aaaa", "", "CREATE TABLE t (a int PRIMARY KEY, m int);", "DROP TABLE t;");
        var refused = aludel.run("upgrade");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains("revision aaaa was edited after it ran; restore what ran and write another revision, or"
                        + " 'aludel upgrade --allow-edited'")
                .containsPattern("aaaa ran at \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z as " + database.user());
        assertThat(aludel.run("upgrade", "--dry-run").err())
                .isEqualTo(aludel.run("upgrade").err());
        assertThat(aludel.run("upgrade", "--dry-run").code()).isEqualTo(3);
        assertThat(aludel.run("upgrade", "--dry-run", "--allow-edited").code()).isZero();
        assertThat(aludel.run("upgrade").code()).isEqualTo(3);
        assertThat(aludel.run("upgrade", "--allow-edited").code()).isZero();
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("history", "--runs")
                        .out()
                        .lines()
                        .map(line -> line.substring(20).replaceAll("\\d+ ms", "N ms")))
                .containsExactly("  upgrade aaaa accepted", "  upgrade aaaa done in N ms");
        aludel.revision("aaaa", "", "CREATE TABLE t (a int PRIMARY KEY);", "DROP TABLE t;");
        assertThat(aludel.run("downgrade", "base", "--yes").code()).isZero();
        assertThat(aludel.run("upgrade").code()).isZero();
    }

    @Test
    void listsWhatHasRun() throws Exception {
        assertThat(aludel.run("history", "--runs").out()).startsWith("nothing has run in ");
        aludel.revision("bbbb", "aaaa", "SELECT 1;\n-- no-transaction\nVACUUM t;\nSELECT 1/0;", "");
        aludel.run("upgrade");
        assertThat(aludel.run("history", "--runs").out())
                .contains("upgrade bbbb failed, 2 statements committed\n  division by zero, SQLSTATE 22012\n")
                .containsPattern("upgrade aaaa done in \\d+ ms\n");
        assertThat(aludel.run("history", "--runs", "-v").out()).contains("\n  by " + database.user() + " from ");
        assertThat(aludel.run("history", "--runs", "--json").out())
                .contains("\"outcome\": \"failed\"", "\"completed\": 2", "\"checksum\": \"");
    }

    @Test
    void showsHowABatchGetsOn() throws Exception {
        aludel.run("upgrade");
        database.execute("INSERT INTO t SELECT generate_series(1, 100)");
        aludel.revision("bbbb", "aaaa", "-- batch 40 pause 1ms\nUPDATE t SET n = a;", "");
        var result = aludel.run("upgrade");
        assertThat(result.err()).isEqualTo("bbbb  100 rows, done\n");
        assertThat(result.out()).contains("upgrade bbbb  test bbbb (1 statement)");

        aludel.run("downgrade", "-1", "--yes");
        var terminal = aludel.with("ALUDEL_TERMINAL", "1").run("upgrade");
        assertThat(terminal.err())
                .contains("\rbbbb [", "] 80", "\rbbbb [##############################] 100 rows, done");
        assertThat(terminal.err()).endsWith("\n");
    }

    @Test
    void saysWhyAStatementCannotBeBatched() throws Exception {
        aludel.revision("bbbb", "aaaa", "-- batch 40\nINSERT INTO t VALUES (1);", "");
        var result = aludel.run("upgrade");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .contains("bbbb_test.sql, line 8: statement 1 cannot be run in batches: it must be one UPDATE");
        aludel.revision("bbbb", "aaaa", "-- batch 40 rows\nDELETE FROM t;", "");
        assertThat(aludel.run("upgrade").err()).contains("must be like -- batch 5000, or -- batch 5000 pause 50ms");
    }

    /** A class path with a callback that writes down what it is called for. */
    private Path callback() throws Exception {
        database.execute("CREATE TABLE heard (id int GENERATED ALWAYS AS IDENTITY, what text)");
        Path source = aludel.write("source/Announce.java", """
                import dev.aludel.revision.Step;
                import dev.aludel.run.RunCallback;
                import dev.aludel.run.RunReport;
                import java.sql.Connection;
                import java.sql.SQLException;
                import java.util.List;

                public final class Announce implements RunCallback {

                    @Override
                    public void beforeRun(Connection connection, List<Step> steps) throws SQLException {
                        hear(connection, "begin " + steps.size());
                    }

                    @Override
                    public void beforeRevision(Connection connection, Step step) throws SQLException {
                        hear(connection, "before " + step.direction() + " " + step.revision().id());
                    }

                    @Override
                    public void afterRevision(Connection connection, Step step) throws SQLException {
                        hear(connection, "after " + step.direction() + " " + step.revision().id());
                    }

                    @Override
                    public void afterRun(Connection connection, RunReport report) throws SQLException {
                        hear(connection, "end " + report.after());
                    }

                    private static void hear(Connection connection, String what) throws SQLException {
                        try (var statement = connection.prepareStatement("INSERT INTO heard (what) VALUES (?)")) {
                            statement.setString(1, what);
                            statement.executeUpdate();
                        }
                    }
                }
                """);
        Path services = aludel.write("classes/META-INF/services/dev.aludel.run.RunCallback", "Announce\n");
        Path classes = services.getParent().getParent().getParent();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                Path.of("target/classes").toAbsolutePath().toString(),
                                "-d",
                                classes.toString(),
                                source.toString()))
                .isZero();
        return classes;
    }

    private String heard() {
        String all = String.valueOf(database.value("SELECT string_agg(what, '; ' ORDER BY id) FROM heard"));
        database.execute("DELETE FROM heard");
        return all;
    }

    @Test
    void callsTheCallbacksThatTheClassPathNames() throws Exception {
        String classes = callback().toString();
        assertThat(aludel.run("upgrade", "--classpath", classes).code()).isZero();
        assertThat(heard()).isEqualTo("begin 1; before UPGRADE aaaa; after UPGRADE aaaa; end [aaaa]");
        assertThat(aludel.run("reset", "--confirm", database.name(), "--classpath", classes)
                        .code())
                .isZero();
        assertThat(heard())
                .isEqualTo("begin 2; before DOWNGRADE aaaa; after DOWNGRADE aaaa;"
                        + " before UPGRADE aaaa; after UPGRADE aaaa; end [aaaa]");
        assertThat(aludel.run("downgrade", "base", "--yes", "--classpath", classes)
                        .code())
                .isZero();
        assertThat(heard()).isEqualTo("begin 1; before DOWNGRADE aaaa; after DOWNGRADE aaaa; end []");

        aludel.write("classes/META-INF/services/dev.aludel.run.RunCallback", "Nobody\n");
        for (String[] command : new String[][] {{"upgrade"}, {"reset", "--confirm", database.name()}}) {
            var result = aludel.run(Stream.concat(Stream.of(command), Stream.of("--classpath", classes))
                    .toArray(String[]::new));
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err())
                    .contains("a callback of META-INF/services/dev.aludel.run.RunCallback cannot be had");
        }
    }
}

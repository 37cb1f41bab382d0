package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Step;
import dev.aludel.sql.SqlScript;
import dev.aludel.testing.Facts;
import dev.aludel.testing.Scripts;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script does to a database what a run does. */
class ScriptTest {

    private static final RunOptions OPTIONS = RunOptions.defaults("it's a test");

    @RegisterExtension
    final TestDatabase ran = new TestDatabase();

    @RegisterExtension
    final TestDatabase scripted = new TestDatabase();

    /** Two branches and their merge, with everything that refuses a transaction or changes the session. */
    private static Revisions revisions() {
        return new Revisions()
                .then("a", ScriptTest::upA, sql("DROP TABLE t", "DROP TYPE mood", "DROP FUNCTION two()"))
                .add("b", List.of("a"), ScriptTest::upB, sql("DROP INDEX t_n_idx", "DELETE FROM t"))
                .add(
                        "c",
                        List.of("a"),
                        sql(
                                "SET search_path = ''",
                                "CREATE TABLE public.u (\n  id int -- the key\n)",
                                "SET LOCAL lock_timeout = 0"),
                        sql("DROP TABLE u -- the end"))
                .add("d", List.of("b", "c"), sql(), sql());
    }

    private static void upA(Operations op) {
        op.execute("CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n text)");
        op.createEnum("mood", "sad", "it's \\ \"fine\"; -- really");
        op.execute("CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END");
        op.execute("COMMENT ON TABLE t IS 'a $aludel$ \n; comment'");
    }

    private static void upB(Operations op) {
        op.addEnumValue("mood", "happy");
        op.execute("INSERT INTO t (n) SELECT g FROM generate_series(1, 3) g");
        op.execute("CREATE INDEX CONCURRENTLY t_n_idx ON t (n)").outsideTransaction();
        op.batch("UPDATE t AS \"the t\" SET n = n || ' 100% $aludel$ $sql$ \\ '' it''s' -- two by two", 2);
        op.execute("ALTER TABLE t ADD m mood DEFAULT 'happy'");
        op.execute("VACUUM t").outsideTransaction();
    }

    private static Script script(Revisions revisions, List<Step> steps, RunOptions options) {
        return Script.of(
                steps, revisions.load(steps.stream().map(Step::revision).toList()), options);
    }

    private static Script up(Revisions revisions, String target, RunOptions options, String... rows) {
        return script(revisions, revisions.graph().upgrade(target, Set.of(rows)), options);
    }

    private static Script down(Revisions revisions, String target, RunOptions options, String... rows) {
        return script(revisions, revisions.graph().downgrade(target, Set.of(rows)), options);
    }

    private void run(Revisions revisions, boolean up, String target, RunOptions options) throws SQLException {
        try (Connection connection = ran.connect()) {
            new Runner(options, RunListener.NONE)
                    .run(connection, up ? revisions.up(target) : revisions.down(target), revisions::load);
        }
    }

    private static List<String> history(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return History.read(connection, Optional.empty()).stream()
                    .map(entry -> String.join(
                            " ",
                            String.valueOf(entry.id()),
                            entry.revision(),
                            entry.direction().name(),
                            entry.checksum().orElse("-"),
                            entry.outcome().name(),
                            String.valueOf(entry.completed()),
                            String.valueOf(entry.duration().isPresent()),
                            entry.user(),
                            entry.toolVersion()))
                    .toList();
        }
    }

    private void requireSame() throws SQLException {
        assertThat(Facts.catalog(scripted)).isEqualTo(Facts.catalog(ran));
        String rows = "SELECT string_agg(revision, ' ' ORDER BY revision) FROM aludel_version";
        assertThat(scripted.value(rows)).isEqualTo(ran.value(rows));
        if (ran.value("SELECT to_regclass('t')") != null) {
            String texts = "SELECT string_agg(n, ' ' ORDER BY id) FROM t";
            assertThat(scripted.value(texts)).isEqualTo(ran.value(texts));
        }
        String progress = "SELECT string_agg(completed || ' ' || completed_hash, ' ' ORDER BY id) FROM aludel_history";
        assertThat(scripted.value(progress)).isEqualTo(ran.value(progress));
        assertThat(history(scripted)).isEqualTo(history(ran));
    }

    @ParameterizedTest
    @EnumSource(RunOptions.Transaction.class)
    void doesWhatARunDoes(RunOptions.Transaction transaction) throws SQLException {
        var options = OPTIONS.withTransaction(transaction);
        var revisions = revisions();
        run(revisions, true, "d", options);
        Scripts.jdbc(scripted, up(revisions, "d", options).text());
        requireSame();
        run(revisions, false, "base", options);
        Scripts.jdbc(scripted, down(revisions, "base", options, "d").text());
        requireSame();
    }

    @ParameterizedTest
    @EnumSource(RunOptions.Transaction.class)
    void doesSoThroughPsql(RunOptions.Transaction transaction) throws SQLException {
        assumeTrue(Scripts.psqlIsHere(), "psql is needed");
        var options = OPTIONS.withTransaction(transaction);
        var revisions = revisions();
        run(revisions, true, "b", options);
        run(revisions, true, "d", options);
        for (String script : List.of(
                up(revisions, "b", options).text(),
                up(revisions, "d", options, "b").text())) {
            assertThat(Scripts.psql(scripted, script, "-v", "ON_ERROR_STOP=1")).isEqualTo(new Scripts.Ended(0, ""));
        }
        requireSame();
    }

    @Test
    void oneTransactionForAllWhereAllCanRunInOne() {
        var revisions = new Revisions().table("a").table("b", "a");
        String each = up(revisions, "b", OPTIONS).text();
        String whole = up(revisions, "b", OPTIONS.withTransaction(RunOptions.Transaction.RUN))
                .text();
        assertThat(each.split("\nCOMMIT;\n", -1)).hasSize(3);
        assertThat(whole.split("\nCOMMIT;\n", -1)).hasSize(2);
    }

    @Test
    void refusesADatabaseThatIsElsewhere() throws SQLException {
        var revisions = new Revisions().table("a").table("b", "a").table("c", "b");
        Scripts.jdbc(scripted, up(revisions, "a", OPTIONS).text());
        for (Script wrong : List.of(up(revisions, "c", OPTIONS, "b"), up(revisions, "c", OPTIONS))) {
            assertThatThrownBy(() -> Scripts.jdbc(scripted, wrong.text()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("the database is not at ");
        }
        assertThat(scripted.value("SELECT string_agg(revision, ' ') FROM aludel_version"))
                .isEqualTo("a");
    }

    /** Without ON_ERROR_STOP psql goes on after an error, and every transaction must notice. */
    @Test
    void nothingRunsAfterAFailure() {
        assumeTrue(Scripts.psqlIsHere(), "psql is needed");
        var revisions = new Revisions()
                .then("a", sql("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1), (1)"), sql())
                .then(
                        "b",
                        op -> {
                            op.execute("CREATE TABLE u (id int)");
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_id_idx ON t (id)")
                                    .outsideTransaction();
                            op.execute("CREATE TABLE v (id int)");
                        },
                        sql())
                .table("c", "b");
        Scripts.psql(scripted, up(revisions, "c", OPTIONS).text());
        assertThat(scripted.value("SELECT string_agg(revision, ' ') FROM aludel_version"))
                .isEqualTo("a");
        assertThat(scripted.value("SELECT to_regclass('u')")).isEqualTo("u");
        assertThat(scripted.value("SELECT coalesce(to_regclass('v'), to_regclass('t_c'))"))
                .isNull();
        assertThat(scripted.value(
                        "SELECT string_agg(revision || outcome || completed, ' ' ORDER BY id) FROM aludel_history"))
                .isEqualTo("adone2 brunning1");
    }

    @Test
    void aRunContinuesWhereAScriptEnded() throws SQLException {
        Consumer<Operations> body = op -> {
            op.execute("INSERT INTO t VALUES (1), (1)");
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_id_idx ON t (id)").outsideTransaction();
            op.execute("CREATE TABLE u (id int)");
        };
        var revisions =
                new Revisions().then("a", sql("CREATE TABLE t (id int)"), sql()).then("b", body, sql());
        assertThatThrownBy(() -> Scripts.jdbc(ran, up(revisions, "b", OPTIONS).text()))
                .hasMessageContaining("t_id_idx");
        assertThatThrownBy(
                        () -> Scripts.jdbc(ran, up(revisions, "b", OPTIONS, "a").text()))
                .hasMessageContaining("half done");
        ran.execute("DELETE FROM t WHERE ctid = '(0,1)'");
        run(revisions, true, "b", OPTIONS);
        assertThat(ran.value("SELECT count(*) FROM t")).isEqualTo("1");
        assertThat(ran.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_id_idx'::regclass"))
                .isEqualTo("t");
        assertThat(ran.value("SELECT to_regclass('u')")).isEqualTo("u");
    }

    @Test
    void holdsTheLockOfARun() throws SQLException {
        String script = up(new Revisions().table("a"), "a", OPTIONS).text();
        try (Connection connection = scripted.connect();
                var lock = AdvisoryLock.take(connection, "public", java.time.Duration.ZERO, holder -> {})) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Scripts.jdbc(scripted, script))
                    .hasMessageContaining("another migrator is at work");
        }
        Scripts.jdbc(scripted, script);
        try (Connection connection = scripted.connect();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            assertThat(scripted.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                            + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
                    .isEqualTo("0");
        }
    }

    @Test
    void theVersionTableMayBeElsewhere() throws SQLException {
        var options = OPTIONS.withNamespace(Optional.of("it's"));
        ran.execute("CREATE SCHEMA \"it's\"");
        scripted.execute("CREATE SCHEMA \"it's\"");
        var revisions = new Revisions().table("a").table("b", "a");
        run(revisions, true, "b", options);
        Scripts.jdbc(scripted, up(revisions, "b", options).text());
        assertThat(Facts.catalog(scripted)).isEqualTo(Facts.catalog(ran));
        assertThat(scripted.value("SELECT revision FROM \"it's\".aludel_version"))
                .isEqualTo("b");
    }

    @Test
    void aBodyThatNeedsTheDatabaseHasNoScript() {
        var revisions = new Revisions().then("a", op -> op.connection(), sql());
        var thrown = catchThrowableOfType(RunException.class, () -> up(revisions, "a", OPTIONS));
        assertThat(thrown.fault())
                .isInstanceOfSatisfying(
                        RunFault.NoScript.class,
                        fault -> assertThat(fault.location().revision()).isEqualTo("a"));
    }

    @Test
    void aBodyThatEndsItsTransactionHasNoScript() {
        var revisions = new Revisions().then("a", sql("SELECT 1", "COMMIT"), sql());
        var thrown = catchThrowableOfType(RunException.class, () -> up(revisions, "a", OPTIONS));
        assertThat(thrown.fault()).isInstanceOf(RunFault.TransactionEnded.class);
    }

    @Test
    void bodiesGetTheirArguments() {
        var revisions = new Revisions()
                .then("a", op -> op.execute("SELECT " + op.argument("n").orElse("0")), sql());
        var options = OPTIONS.withArguments(java.util.Map.of("n", "17"));
        assertThat(up(revisions, "a", options).text()).contains("\nSELECT 17;\n");
    }

    private static final String HALF_DONE = "a revision was left half done";

    /** Whatever the runner finds, the script finds, and nothing else. */
    @Test
    void knowsWhatIsLeftHalfDoneAsARunDoes() throws SQLException {
        var revisions = new Revisions().table("a").table("b", "a");
        run(revisions, true, "a", OPTIONS);
        Script script = up(revisions, "b", OPTIONS, "a");
        String insert = "INSERT INTO aludel_history (revision, direction, checksum, host, tool_version, outcome,"
                + " completed, batch_key, batch_rows) VALUES ";
        String left = insert + "('x', 'upgrade', NULL, '', '', '%s', %s)";
        String accepted = insert + "('a', 'upgrade', 'sum', '', '', 'stamped', 0, NULL, NULL)";
        String itself = insert + "('x', 'upgrade', 'sum', '', '', 'stamped', 0, NULL, NULL)";
        String stamped = insert + "('a', 'upgrade', NULL, '', '', 'stamped', 0, NULL, NULL)";
        for (String outcome : List.of("running", "failed")) {
            for (String progress : List.of("2, NULL, NULL", "0, '{t,5}', 5")) {
                ran.execute(left.formatted(outcome, progress));
                requireHalfDone(script, true);
                ran.execute(accepted, itself);
                requireHalfDone(script, true);
                ran.execute(stamped);
                requireHalfDone(script, false);
            }
            ran.execute(left.formatted(outcome, "0, NULL, NULL"));
            requireHalfDone(script, false);
            ran.execute(left.formatted(outcome, "3, NULL, NULL"), left.formatted("done", "4, NULL, NULL"));
            requireHalfDone(script, false);
        }
    }

    private void requireHalfDone(Script script, boolean expected) throws SQLException {
        String check = SqlScript.parse(script.text()).stream()
                .map(SqlScript.Part::sql)
                .filter(sql -> sql.contains(HALF_DONE))
                .findFirst()
                .orElseThrow();
        try (Connection connection = ran.connect()) {
            var history = new History(new ToolTables("public"), "", "");
            assertThat(history.halfDone(connection, Optional.empty()).isPresent())
                    .isEqualTo(expected);
            if (expected) {
                assertThatThrownBy(() -> Sql.execute(connection, check)).hasMessageContaining(HALF_DONE);
            } else {
                Sql.execute(connection, check);
            }
        }
    }

    @Test
    void addsWhatAnOlderHistoryLacks() throws SQLException {
        var revisions = new Revisions().table("a").table("b", "a");
        run(revisions, true, "a", OPTIONS);
        ran.execute("ALTER TABLE aludel_history DROP COLUMN batch_key, DROP COLUMN batch_rows");
        Scripts.jdbc(ran, up(revisions, "b", OPTIONS, "a").text());
        assertThat(ran.value("SELECT revision FROM aludel_version")).isEqualTo("b");
    }

    @Test
    void limitsTheTimeOfStatementsAsARunDoes() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("SET statement_timeout = 0");
                            op.execute("CREATE TABLE t (id int PRIMARY KEY)");
                            op.execute("CREATE INDEX CONCURRENTLY i ON t (id)").outsideTransaction();
                            op.execute("VACUUM t").outsideTransaction();
                            op.batch("DELETE FROM t", 10);
                        },
                        sql());
        String limited = up(revisions, "a", OPTIONS.withStatementTimeout(java.time.Duration.ofMinutes(1)))
                .text();
        assertThat(limited.lines()
                        .filter(line -> line.matches("(BEGIN|COMMIT|VACUUM t|CREATE INDEX.*|(RE)?SET.*_timeout.*);")))
                .containsExactly(
                        "BEGIN;",
                        "SET LOCAL lock_timeout = '3000ms';",
                        "SET LOCAL statement_timeout = '60000ms';",
                        "SET statement_timeout = 0;",
                        "COMMIT;",
                        "SET lock_timeout = '600000ms';",
                        "CREATE INDEX CONCURRENTLY i ON t (id);",
                        "RESET lock_timeout;",
                        "BEGIN;",
                        "SET LOCAL lock_timeout = '3000ms';",
                        "SET LOCAL statement_timeout = '60000ms';",
                        "COMMIT;",
                        "SET lock_timeout = '3000ms';",
                        "SET statement_timeout = '60000ms';",
                        "VACUUM t;",
                        "RESET lock_timeout;",
                        "RESET statement_timeout;",
                        "BEGIN;",
                        "SET LOCAL lock_timeout = '3000ms';",
                        "SET LOCAL statement_timeout = '60000ms';",
                        "COMMIT;",
                        "SET lock_timeout = '3000ms';",
                        "SET statement_timeout = '0ms';",
                        "RESET lock_timeout;",
                        "RESET statement_timeout;",
                        "BEGIN;",
                        "SET LOCAL lock_timeout = '3000ms';",
                        "SET LOCAL statement_timeout = '60000ms';",
                        "SET LOCAL lock_timeout = '3000ms';",
                        "SET LOCAL statement_timeout = '60000ms';",
                        "COMMIT;");
        assertThat(up(revisions, "a", OPTIONS).text().lines().filter(line -> line.contains("statement_timeout = '")))
                .containsExactly("SET statement_timeout = '0ms';");
    }

    @Test
    void aStatementThatTakesTooLongEndsTheScript() {
        var revisions = new Revisions().then("a", sql("SELECT pg_sleep(30)"), sql());
        Script script = up(revisions, "a", OPTIONS.withStatementTimeout(java.time.Duration.ofSeconds(2)));
        assertThatThrownBy(() -> Scripts.jdbc(ran, script.text())).hasMessageContaining("statement timeout");
    }
}

package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aludel.operation.Operations;
import dev.aludel.testing.Scripts;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A batched statement in a script: in portions, each row once, and continued by a run. */
class BatchScriptTest {

    private static final RunOptions OPTIONS = RunOptions.defaults("test");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        database.execute(FILLED);
    }

    private static final String[] FILLED = {
        "CREATE TABLE t (\"the A\" int, b text, n int DEFAULT 0, PRIMARY KEY (\"the A\", b))",
        "INSERT INTO t SELECT i / 3, 'x''%s' || i % 3 FROM generate_series(0, 99) i",
        "CREATE TABLE keyless (n int)"
    };

    private static Script script(Consumer<Operations> body) {
        var revisions = new Revisions().then("a", body, sql());
        var steps = revisions.graph().upgrade("a", Set.of());
        return Script.of(
                steps,
                revisions.load(steps.stream().map(step -> step.revision()).toList()),
                OPTIONS);
    }

    private static Script batch(String sql, int size) {
        return script(op -> op.batch(sql, size));
    }

    private void run(Consumer<Operations> body) throws SQLException {
        var revisions = new Revisions().then("a", body, sql());
        try (Connection connection = database.connect()) {
            new Runner(OPTIONS, RunListener.NONE).run(connection, revisions.up("a"), revisions::load);
        }
    }

    private String progress() {
        return String.valueOf(
                database.value("SELECT string_agg(concat_ws(' ', outcome, completed, batch_key, batch_rows),"
                        + " '; ' ORDER BY id) FROM aludel_history"));
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void changesEachRowOnceInTransactionsOfThatSize(String major) throws SQLException {
        try (var each = new TestDatabase(TestServer.embedded(major))) {
            each.execute(FILLED);
            Scripts.jdbc(each, batch("UPDATE t SET n = n + 1", 30).text());
            assertThat(each.value("SELECT count(*) || ' ' || sum(n) || ' ' || count(DISTINCT xmin::text) FROM t"))
                    .isEqualTo("100 100 4");
            assertThat(each.value("SELECT outcome || completed || coalesce(batch_rows::text, '-') FROM aludel_history"))
                    .isEqualTo("done1-");
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "50, 2", "99, 2", "100, 1", "1, 100"})
    void takesAsManyTransactionsAsThereArePortions(int size, int transactions) throws SQLException {
        Scripts.jdbc(database, batch("UPDATE t SET n = n + 1", size).text());
        assertThat(database.value("SELECT sum(n) || ' ' || count(DISTINCT xmin::text) FROM t"))
                .isEqualTo("100 " + transactions);
    }

    @Test
    void deletesAndMeetsOtherTables() throws SQLException {
        database.execute("CREATE TABLE v AS SELECT 7 AS a UNION ALL SELECT 8");
        Scripts.jdbc(
                database,
                script(op -> {
                            op.batch("UPDATE ONLY t AS x SET n = 1 FROM v WHERE v.a = x.\"the A\" -- both", 2);
                            op.batch("DELETE FROM t WHERE n = 0", 7, Duration.ofMillis(1));
                        })
                        .text());
        assertThat(database.value("SELECT string_agg(\"the A\"::text, ' ' ORDER BY 1) FROM t"))
                .isEqualTo("7 7 7 8 8 8");
    }

    @Test
    void doesNothingToAnEmptyTable() throws SQLException {
        database.execute("DELETE FROM t");
        Scripts.jdbc(database, batch("UPDATE t SET n = n + 1", 30).text());
        assertThat(progress()).isEqualTo("done 1");
    }

    /** As psql does without ON_ERROR_STOP, everything after it is tried too, and changes nothing. */
    @Test
    void isContinuedByARun() throws SQLException {
        assumeTrue(Scripts.psqlIsHere(), "psql is needed");
        Script broken = script(op -> {
            op.execute("CREATE TABLE before ()");
            op.batch("UPDATE t SET n = n + 1 / (CASE WHEN \"the A\" = 20 THEN 0 ELSE 1 END)", 20);
            op.execute("CREATE TABLE after ()");
        });
        Scripts.psql(database, broken.text());
        assertThat(progress()).isEqualTo("running 1 {t,19,x'%s2} 60");
        assertThat(database.value("SELECT to_regclass('after')")).isNull();
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("60");
        assertThatThrownBy(() -> Scripts.jdbc(database, broken.text())).hasMessageContaining("half done");

        run(op -> {
            op.execute("CREATE TABLE before ()");
            op.batch("UPDATE t SET n = n + 1", 20);
            op.execute("CREATE TABLE after ()");
        });
        assertThat(progress()).isEqualTo("failed 1 {t,19,x'%s2} 60; done 3");
        assertThat(database.value("SELECT sum(n) || ' ' || max(n) FROM t")).isEqualTo("100 1");
        assertThat(database.value("SELECT to_regclass('after')")).isEqualTo("after");
    }

    /** A session that ends at any portion leaves the place of the last one that is committed. */
    @Test
    void isContinuedByARunWhereItsSessionEnds() throws SQLException {
        database.execute(
                "CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
                        + " PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
                "CREATE TRIGGER ends BEFORE UPDATE ON t FOR EACH ROW WHEN (old.\"the A\" = 10)"
                        + " EXECUTE FUNCTION ends()");
        assertThatThrownBy(() -> Scripts.jdbc(
                        database, batch("UPDATE t SET n = n + 1", 20).text()))
                .isInstanceOf(SQLException.class);
        database.execute("DROP TRIGGER ends ON t");
        assertThat(progress()).isEqualTo("running 0 {t,6,x'%s1} 20");
        run(op -> op.batch("UPDATE t SET n = n + 1", 20));
        assertThat(database.value("SELECT sum(n) || ' ' || max(n) FROM t")).isEqualTo("100 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE keyless SET n = 1               | must be there, and have a primary key",
                "UPDATE nowhere SET n = 1               | must be there, and have a primary key",
                "UPDATE t SET n = 2, \"the A\" = 1000 | must not change the key",
            })
    void refusesWhereItRunsWhatCannotBeDivided(String sql, String why) {
        assertThatThrownBy(() -> Scripts.jdbc(database, batch(sql, 10).text()))
                .hasMessageContaining("cannot be run in batches")
                .hasMessageContaining(why);
    }

    @Test
    void refusesAnotherFormWhenItIsWritten() {
        for (String sql : List.of("INSERT INTO t VALUES (1, 'x')", "UPDATE t SET n = 1 RETURNING n")) {
            var thrown = catchThrowableOfType(RunException.class, () -> batch(sql, 10));
            assertThat(thrown.fault())
                    .isInstanceOfSatisfying(
                            RunFault.CannotDivide.class,
                            fault -> assertThat(fault.obstacle()).isEqualTo(RunFault.Indivisible.FORM));
        }
    }

    @Test
    void doesNothingWhereWhatComesBeforeFailed() {
        assumeTrue(Scripts.psqlIsHere(), "psql is needed");
        Scripts.psql(
                database,
                script(op -> {
                            op.execute("SELECT 1/0");
                            op.batch("UPDATE t SET n = n + 1", 20);
                        })
                        .text());
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("0");
        assertThat(database.value("SELECT count(*) FROM aludel_version")).isEqualTo("0");
    }

    @Test
    void showsTheStatementInAComment() {
        assertThat(batch("UPDATE t\nSET n = 1 /* one */", 20).text())
                .contains(
                        "\n-- In portions of 20 rows, each in a transaction of its own:\n--   UPDATE t\n--   SET n = 1\n");
    }

    /** The text of a statement may hold what quotes it. */
    @Test
    void quotesWhatIsQuotedAlready() throws SQLException {
        database.execute("ALTER TABLE t ADD s text");
        String text = "$aludel$ $aludel1$ $sql$ $sql1$ % %s ' \\ {} ?";
        Scripts.jdbc(
                database,
                batch("UPDATE t SET s = $x$" + text + "$x$ WHERE n = 0 AND '$sql' <> '$aludel'", 40)
                        .text());
        assertThat(database.value("SELECT DISTINCT s FROM t")).isEqualTo(text);
    }
}

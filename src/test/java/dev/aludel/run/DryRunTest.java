package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Step;
import dev.aludel.testing.Facts;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dry run says what a run would do, and leaves nothing behind. */
class DryRunTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunOptions options = RunOptions.defaults("test").withLockTimeout(Duration.ofMillis(200), 0);

    private Runner runner() {
        return new Runner(options, RunListener.NONE);
    }

    /** The report, with the database compared before and after. */
    private DryRunReport dryRun(Revisions revisions, Function<SortedSet<String>, List<Step>> path) {
        List<String> before = Facts.everything(database);
        try (Connection connection = database.connect()) {
            DryRunReport report = runner().dryRun(connection, path, revisions::load);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Facts.everything(database)).isEqualTo(before);
            return report;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Revisions revisions, String target) {
        try (Connection connection = database.connect()) {
            runner().run(connection, revisions.up(target), revisions::load);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> outcomes(DryRunReport report) {
        return report.tried().stream()
                .map(each -> each.step().revision().id() + each.number() + " " + each.outcome())
                .toList();
    }

    @Test
    void triesEachStatementOfAllRevisions() {
        var revisions = new Revisions()
                .then("a", sql("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)"), sql("DROP TABLE t"))
                .then("b", sql("ALTER TABLE t ADD n text"), sql("ALTER TABLE t DROP n"));
        DryRunReport up = dryRun(revisions, revisions.up("b"));
        assertThat(outcomes(up)).containsExactly("a1 DONE", "a2 DONE", "b1 DONE");
        assertThat(up.reached()).isEqualTo(2);
        assertThat(up.rows()).isEmpty();
        assertThat(up.moved()).isEmpty();
        run(revisions, "b");
        DryRunReport down = dryRun(revisions, revisions.down("base"));
        assertThat(outcomes(down)).containsExactly("b1 DONE", "a1 DONE");
        assertThat(down.rows()).containsExactly("b");
        assertThat(dryRun(revisions, revisions.up("b")).steps()).isEmpty();
    }

    @Test
    void endsWithTheFirstFailure() {
        var revisions = new Revisions()
                .table("a")
                .then("b", sql("CREATE TABLE u (id int)", "SELECT nothing", "CREATE TABLE v (id int)"), sql())
                .table("c", "b");
        DryRunReport report = dryRun(revisions, revisions.up("c"));
        assertThat(outcomes(report)).containsExactly("a1 DONE", "b1 DONE", "b2 FAILED");
        assertThat(report.tried().get(2).trouble())
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.error().sqlState()).isEqualTo("42703"));
        assertThat(report.reached()).isEqualTo(2);
    }

    @Test
    void saysWhatRefusesATransactionAndGoesOn() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE t (id int, n int)");
                            op.execute("CREATE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                            op.execute("ALTER INDEX t_idx RENAME TO t_id_idx");
                            op.execute("VACUUM t");
                            op.execute("ALTER TABLE t ADD m int");
                        },
                        sql());
        assertThat(outcomes(dryRun(revisions, revisions.up("a"))))
                .containsExactly(
                        "a1 DONE", "a2 REFUSES_TRANSACTION", "a3 IN_DOUBT", "a4 REFUSES_TRANSACTION", "a5 DONE");
    }

    @Test
    void aValueOfAnEnumThatIsNotCommittedIsNoFailure() {
        database.execute("CREATE TYPE mood AS ENUM ('sad')", "CREATE TABLE t (m mood)");
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.addEnumValue("mood", "happy");
                            op.execute("INSERT INTO t VALUES ('happy')");
                            op.execute("INSERT INTO t VALUES ('sad')");
                        },
                        sql());
        assertThat(outcomes(dryRun(revisions, revisions.up("a"))))
                .containsExactly("a1 DONE", "a2 REFUSES_TRANSACTION", "a3 DONE");
    }

    @Test
    void sequencesStayWhereTheyAre() {
        database.execute(
                "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, n text)",
                "CREATE TABLE u (id serial, n text)",
                "CREATE SEQUENCE \"Odd s\"",
                "CREATE TABLE v (id bigint DEFAULT nextval('\"Odd s\"'))",
                "INSERT INTO t (n) VALUES ('one')",
                "CREATE SEQUENCE counter",
                "SELECT setval('counter', 40)");
        var revisions = new Revisions()
                .then(
                        "a",
                        sql(
                                "INSERT INTO t (n) SELECT g FROM generate_series(1, 50) g",
                                "WITH one AS (INSERT INTO U (n) VALUES ('x') RETURNING id) SELECT * FROM one",
                                "INSERT INTO v DEFAULT VALUES",
                                "SELECT nextval('public.counter'), setval('counter', 99)",
                                "CREATE SEQUENCE fresh",
                                "SELECT nextval('fresh')"),
                        sql());
        DryRunReport report = dryRun(revisions, revisions.up("a"));
        assertThat(outcomes(report)).allMatch(each -> each.endsWith("DONE")).hasSize(6);
        assertThat(report.moved()).isEmpty();
        run(revisions, "a");
        assertThat(database.value("SELECT last_value FROM counter")).isEqualTo("99");
    }

    /** What a function does inside cannot be seen beforehand, so it is told afterwards. */
    @Test
    void aSequenceThatCouldNotBeKeptIsNamed() throws SQLException {
        database.execute(
                "CREATE SEQUENCE hidden",
                "CREATE FUNCTION draw() RETURNS bigint LANGUAGE sql AS 'SELECT nextval(''hidden'')'");
        var revisions = new Revisions().then("a", sql("SELECT draw()"), sql());
        try (Connection connection = database.connect()) {
            assertThat(runner().dryRun(connection, revisions.up("a"), revisions::load)
                            .moved())
                    .containsExactly("public.hidden");
        }
    }

    @Test
    void startsBehindWhatIsCommittedOfAHalfDoneRevision() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE t (id int)");
                            op.execute("INSERT INTO t VALUES (1), (1)");
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                            op.execute("DELETE FROM t");
                        },
                        sql());
        catchThrowableOfType(RunException.class, () -> run(revisions, "a"));
        assertThat(outcomes(dryRun(revisions, revisions.up("a")))).containsExactly("a3 REFUSES_TRANSACTION", "a4 DONE");
    }

    @Test
    void javaOnTheConnectionIsTakenBackToo() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE t (id int)");
                            try (var statement = op.connection().createStatement()) {
                                statement.execute("INSERT INTO t VALUES (1)");
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        sql())
                .then(
                        "b",
                        op -> {
                            throw new IllegalStateException("not now");
                        },
                        sql());
        DryRunReport report = dryRun(revisions, revisions.up("b"));
        assertThat(outcomes(report)).containsExactly("a1 DONE", "b0 FAILED");
        assertThat(report.tried().get(1).trouble())
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.error().message()).contains("not now"));
    }

    @Test
    void aBodyThatCommitsIsRefused() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            try {
                                op.connection().commit();
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        sql());
        var thrown = catchThrowableOfType(RunException.class, () -> {
            try (Connection connection = database.connect()) {
                runner().dryRun(connection, revisions.up("a"), revisions::load);
            }
        });
        assertThat(thrown.fault()).isInstanceOf(RunFault.TransactionEnded.class);
        var says = new Revisions().then("a", sql("COMMIT"), sql());
        var refused = catchThrowableOfType(RunException.class, () -> dryRun(says, says.up("a")));
        assertThat(refused.fault()).isInstanceOf(RunFault.TransactionEnded.class);
    }

    @Test
    void aLockThatIsNotToBeHadIsAFailure() throws SQLException {
        database.execute("CREATE TABLE t (id int)");
        var revisions = new Revisions().then("a", sql("ALTER TABLE t ADD n int"), sql());
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            Sql.execute(other, "LOCK TABLE t");
            DryRunReport report;
            try (Connection connection = database.connect()) {
                report = runner().dryRun(connection, revisions.up("a"), revisions::load);
            }
            assertThat(outcomes(report)).containsExactly("a1 FAILED");
            assertThat(report.tried().get(0).trouble())
                    .hasValueSatisfying(
                            trouble -> assertThat(trouble.error().sqlState()).isEqualTo("55P03"));
        }
    }

    @Test
    void aDeferredConstraintFailsItsRevision() {
        var revisions = new Revisions()
                .then(
                        "a",
                        sql(
                                "CREATE TABLE t (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)",
                                "INSERT INTO t VALUES (1), (1)"),
                        sql())
                .table("b", "a");
        assertThat(outcomes(dryRun(revisions, revisions.up("b")))).containsExactly("a1 DONE", "a2 DONE", "a0 FAILED");
    }

    private RunFault refused(Revisions revisions) {
        return catchThrowableOfType(RunException.class, () -> dryRun(revisions, revisions.up("heads")))
                .fault();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE keyless SET n = 1",
                "UPDATE nowhere SET n = 1",
                "UPDATE keyed SET id = id + 1",
                "UPDATE keyed SET n = 1 RETURNING id",
                "WITH one AS (SELECT 1) UPDATE keyed SET n = 1",
                "INSERT INTO keyed VALUES (5)"
            })
    void refusesABatchAsARunDoes(String sql) {
        database.execute("CREATE TABLE keyless (n int)", "CREATE TABLE keyed (id int PRIMARY KEY, n int)");
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE u (id int)");
                            op.batch(sql, 10);
                        },
                        sql());
        RunFault dry = refused(revisions);
        assertThat(dry).isInstanceOf(RunFault.CannotDivide.class);
        var real = catchThrowableOfType(RunException.class, () -> run(revisions, "a"));
        assertThat(real.fault()).isEqualTo(dry);
    }

    @Test
    void triesABatchInItsPortions() {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)",
                "INSERT INTO t SELECT generate_series(1, 100)",
                "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN IF (SELECT count(*) FROM changed) > 30 THEN RAISE ''too many''; END IF;"
                        + " RETURN NULL; END'",
                "CREATE TRIGGER note AFTER UPDATE ON t REFERENCING NEW TABLE AS changed"
                        + " FOR EACH STATEMENT EXECUTE FUNCTION note()");
        assertThat(outcomes(dryRun(
                        batch("UPDATE t SET n = n + 1", 30), batch("x", 1).up("a"))))
                .containsExactly("a1 DONE");
        DryRunReport larger =
                dryRun(batch("UPDATE t SET n = n + 1", 31), batch("x", 1).up("a"));
        assertThat(outcomes(larger)).containsExactly("a1 FAILED");
        DryRunReport wrong = dryRun(
                batch("UPDATE t SET n = n / (90 - id)", 30), batch("x", 1).up("a"));
        assertThat(wrong.tried().get(0).trouble())
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.error().message()).isEqualTo("division by zero"));
        assertThat(wrong.tried().get(0).sql()).isEqualTo("UPDATE t SET n = n / (90 - id)");
    }

    private static Revisions batch(String sql, int size) {
        return new Revisions().then("a", op -> op.batch(sql, size), sql());
    }

    @Test
    void goesOnBehindWhatIsCommittedOfABatch() {
        database.execute(
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0)", "INSERT INTO t SELECT generate_series(1, 100)");
        catchThrowableOfType(RunException.class, () -> run(batch("UPDATE t SET n = 1 / (50 - id)", 20), "a"));
        // The first 40 rows are committed, and would fail now.
        var revisions = batch("UPDATE t SET n = 1 / (greatest(id, 40) - 40)", 20);
        assertThat(outcomes(dryRun(revisions, revisions.up("a")))).containsExactly("a1 DONE");
        var other = batch("UPDATE aludel_version SET revision = 'x'", 20);
        assertThat(refused(other)).isInstanceOf(RunFault.CannotDivide.class);
    }

    /** The key is made by a statement that refuses a transaction. */
    @Test
    void triesABatchWholeWhereItsKeyIsOnlyMissing() {
        database.execute("CREATE TABLE t (id int NOT NULL, n int)", "INSERT INTO t VALUES (1)");
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                            op.batch("UPDATE t SET n = 1", 10);
                        },
                        sql());
        assertThat(outcomes(dryRun(revisions, revisions.up("a")))).containsExactly("a1 REFUSES_TRANSACTION", "a2 DONE");
        run(revisions, "a");
    }

    /** A run commits before a batch, so the batch may use what only a commit makes usable. */
    @Test
    void aBatchBeginsATransactionOfItsOwn() {
        database.execute(
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE TABLE t (id int PRIMARY KEY, m mood)",
                "INSERT INTO t VALUES (1)");
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("ALTER TYPE mood ADD VALUE 'happy'");
                            op.batch("UPDATE t SET m = 'happy'", 10);
                        },
                        sql());
        assertThat(outcomes(dryRun(revisions, revisions.up("a")))).containsExactly("a1 DONE", "a2 REFUSES_TRANSACTION");
        run(revisions, "a");
    }

    @Test
    void aStatementThatTakesTooLongFails() {
        var revisions = new Revisions().then("a", sql("SELECT pg_sleep(30)"), sql());
        try (Connection connection = database.connect()) {
            DryRunReport report = new Runner(options.withStatementTimeout(Duration.ofSeconds(2)), RunListener.NONE)
                    .dryRun(connection, revisions.up("a"), revisions::load);
            assertThat(outcomes(report)).containsExactly("a1 FAILED");
            assertThat(Sql.text(connection, "SHOW statement_timeout")).isEqualTo("0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

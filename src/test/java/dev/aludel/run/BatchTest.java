package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Step;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that run a few rows at a time. */
class BatchTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private RunOptions options = RunOptions.defaults("test");
    private final List<BatchProgress> heard = new ArrayList<>();

    @BeforeEach
    void fill() {
        database.execute(
                "CREATE TABLE t (a int, b text, n int DEFAULT 0, PRIMARY KEY (a, b))",
                "INSERT INTO t SELECT i / 3, i % 3 FROM generate_series(0, 99) i",
                "CREATE TABLE keyless (n int)");
    }

    private void upgrade(Revisions revisions) {
        try (Connection connection = database.connect()) {
            new Runner(options, new RunListener() {
                        @Override
                        public void batch(Step step, int number, BatchProgress progress) {
                            heard.add(progress);
                        }
                    })
                    .run(connection, revisions.up("heads"), revisions::load);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunFault refused(Revisions revisions) {
        return catchThrowableOfType(RunException.class, () -> upgrade(revisions))
                .fault();
    }

    private static Revisions batch(String sql, int size) {
        return new Revisions().then("a", op -> op.batch(sql, size), sql());
    }

    @Test
    void changesEachRowOnceInTransactionsOfThatSize() {
        upgrade(batch("UPDATE t SET n = n + 1", 30));
        assertThat(database.value("SELECT count(*) || ' ' || sum(n) || ' ' || count(DISTINCT xmin::text) FROM t"))
                .isEqualTo("100 100 4");
        assertThat(heard).extracting(BatchProgress::rows).containsExactly(0L, 30L, 60L, 90L, 100L);
        assertThat(heard.get(4)).isEqualTo(new BatchProgress(100, 100, true));
    }

    @Test
    void aWholeNumberOfBatchesEndsToo() {
        upgrade(batch("DELETE FROM t WHERE b <> '1'", 67));
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("33");
        assertThat(heard).extracting(BatchProgress::rows).containsExactly(0L, 67L, 67L);
    }

    @Test
    void countsOnlyRowsThatTheStatementMeets() {
        database.execute("CREATE TABLE v AS SELECT 7 AS a UNION ALL SELECT 8");
        upgrade(batch("UPDATE t x SET n = 1 FROM v WHERE v.a = x.a AND x.b IS DISTINCT FROM '0' -- two of three", 1));
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("4");
        assertThat(heard).hasSize(6);
    }

    /** The server guesses from what it knows of the table. */
    @Test
    void saysHowManyToExpect() {
        database.execute("ANALYZE t");
        upgrade(batch("UPDATE t SET n = 1 WHERE a < 10", 10));
        assertThat(heard.get(1).expected()).isBetween(20L, 40L);
    }

    @Test
    void goesOnBehindTheLastRowsThatAreCommitted() throws SQLException {
        var revisions = batch("UPDATE t SET n = n + 1 / (50 - a * 3 - b::int)", 20);
        assertThat(refused(revisions)).isInstanceOfSatisfying(RunFault.StatementFailed.class, fault -> {
            assertThat(fault.error().sqlState()).isEqualTo("22012");
            assertThat(fault.number()).isEqualTo(1);
            assertThat(fault.kept()).isEqualTo(new Kept(0, Optional.of(40L)));
        });
        assertThat(database.value("SELECT batch_key::text || batch_rows || outcome FROM aludel_history"))
                .isEqualTo("{t,13,0}40failed");

        heard.clear();
        upgrade(batch("UPDATE t SET n = n + 1", 20));
        assertThat(heard).extracting(BatchProgress::rows).containsExactly(40L, 60L, 80L, 100L, 100L);
        assertThat(database.value("SELECT count(*) FILTER (WHERE n > 0) FROM t WHERE a > 13 OR a = 13 AND b > '0'"))
                .isEqualTo("60");
        assertThat(database.value("SELECT string_agg(outcome || completed, ' ' ORDER BY id) FROM aludel_history"))
                .isEqualTo("failed0 done1");
    }

    @Test
    void doesNotGoOnInAnotherTable() {
        refused(batch("UPDATE t SET n = n + 1 / (50 - a * 3 - b::int)", 20));
        database.execute("CREATE TABLE u (LIKE t INCLUDING ALL)");
        for (var other : List.of(
                batch("UPDATE u SET n = 1", 20),
                new Revisions().then("a", sql("UPDATE t SET n = 1"), sql()),
                new Revisions().then("a", sql(), sql()))) {
            assertThat(refused(other))
                    .isInstanceOfSatisfying(
                            RunFault.CannotResume.class,
                            fault -> assertThat(fault.obstacle()).isEqualTo(RunFault.Obstacle.BODY_CHANGED));
        }
        assertThat(database.value("SELECT sum(n) FROM u")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t VALUES (1, 'x')    | FORM",
                "UPDATE keyless SET n = 1         | NO_KEY",
                "UPDATE nowhere SET n = 1         | NO_KEY",
                "UPDATE t SET n = 2, a = a + 1000 | CHANGES_KEY",
            })
    void refusesWhatCannotBeDivided(String sql, RunFault.Indivisible obstacle) {
        assertThat(refused(batch(sql, 10)))
                .isInstanceOfSatisfying(
                        RunFault.CannotDivide.class,
                        fault -> assertThat(fault.obstacle()).isEqualTo(obstacle));
        assertThat(database.value("SELECT string_agg(outcome, ' ') FROM aludel_history"))
                .isEqualTo("failed");
    }

    @Test
    void aUniqueIndexWithoutNullsIsAKeyToo() {
        database.execute(
                "CREATE TABLE s (x uuid NOT NULL, n int)",
                "CREATE UNIQUE INDEX s_x ON s (x)",
                "INSERT INTO s SELECT md5(i::text)::uuid FROM generate_series(1, 25) i");
        upgrade(batch("UPDATE s SET n = coalesce(n, 0) + 1", 10));
        assertThat(database.value("SELECT sum(n) || ' ' || max(n) FROM s")).isEqualTo("25 1");
    }

    @Test
    void whatComesBeforeIsCommittedFirstAndWhatComesAfterIsTakenBackAlone() {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE before ()");
                            op.batch("UPDATE t SET n = n + 1", 40, Duration.ofMillis(1));
                            op.execute("SELECT 1/0");
                        },
                        sql());
        assertThat(refused(revisions))
                .isInstanceOfSatisfying(
                        RunFault.StatementFailed.class,
                        fault -> assertThat(fault.kept().statements()).isEqualTo(2));
        revisions.body(
                "a",
                op -> {
                    op.execute("CREATE TABLE before ()");
                    op.batch("UPDATE t SET n = n + 1", 40, Duration.ofMillis(1));
                    op.execute("CREATE TABLE after ()");
                },
                sql());
        upgrade(revisions);
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("100");
    }

    @Test
    void givesWayToALockAndGoesOn() throws SQLException {
        try (Connection blocker = database.connect()) {
            blocker.setAutoCommit(false);
            Sql.execute(blocker, "UPDATE t SET n = 5 WHERE a = 20");
            options = options.withLockTimeout(Duration.ofMillis(100), 3);
            var tries = new ArrayList<Integer>();
            try (Connection connection = database.connect()) {
                new Runner(options, new RunListener() {
                            @Override
                            public void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {
                                tries.add(attempt);
                                try {
                                    blocker.rollback();
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        })
                        .run(
                                connection,
                                batch("UPDATE t SET n = n + 1", 20).up("heads"),
                                batch("UPDATE t SET n = n + 1", 20)::load);
            }
            assertThat(tries).containsExactly(1);
        }
        assertThat(database.value("SELECT sum(n) || ' ' || max(n) FROM t")).isEqualTo("100 1");
    }

    /** Databases that an earlier version has run in have a history without these columns. */
    @Test
    void addsWhatAnOlderHistoryLacks() {
        upgrade(new Revisions().table("a"));
        database.execute("ALTER TABLE aludel_history DROP COLUMN batch_key, DROP COLUMN batch_rows");
        upgrade(new Revisions().table("a").then("b", op -> op.batch("UPDATE t SET n = n + 1", 20), sql()));
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("100");
    }
}

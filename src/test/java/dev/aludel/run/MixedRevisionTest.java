package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Revisions with statements that cannot run in a transaction. */
class MixedRevisionTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunOptions options = RunOptions.defaults("test");

    private void upgrade(Revisions revisions, RunOptions with) {
        upgrade(revisions, "heads", with);
    }

    private void upgrade(Revisions revisions, String target) {
        upgrade(revisions, target, options);
    }

    private void refused(Revisions revisions, String target) {
        catchThrowableOfType(RunException.class, () -> upgrade(revisions, target));
    }

    private void upgrade(Revisions revisions, String target, RunOptions with) {
        try (Connection connection = database.connect()) {
            new Runner(with, RunListener.NONE).run(connection, revisions.up(target), revisions::load);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunFault refused(Revisions revisions, RunOptions with) {
        return catchThrowableOfType(RunException.class, () -> upgrade(revisions, with))
                .fault();
    }

    private List<String> history() throws SQLException {
        try (Connection connection = database.connect()) {
            return History.read(connection, Optional.empty()).stream()
                    .map(entry -> entry.revision() + " " + entry.outcome() + " " + entry.completed())
                    .toList();
        }
    }

    private String rows() throws SQLException {
        try (Connection connection = database.connect()) {
            return VersionTable.read(connection, Optional.empty()).toString();
        }
    }

    /** Two rows that break a unique index. */
    private static Consumer<Operations> body(String... more) {
        return op -> {
            op.execute("CREATE TABLE t (id int)");
            op.execute("INSERT INTO t VALUES (1), (1)");
            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_id_idx ON t (id)").outsideTransaction();
            for (String sql : more) {
                op.execute(sql);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(RunOptions.Transaction.class)
    void continuesAfterAFailure(RunOptions.Transaction transaction) throws SQLException {
        var with = options.withTransaction(transaction);
        var revisions = new Revisions().table("a").then("b", body("CREATE TABLE u ()"), sql());
        assertThat(refused(revisions, with)).isInstanceOfSatisfying(RunFault.StatementFailed.class, fault -> {
            assertThat(fault.number()).isEqualTo(3);
            assertThat(fault.kept().statements()).isEqualTo(2);
            assertThat(fault.error().sqlState()).isEqualTo("23505");
        });
        assertThat(rows()).isEqualTo("[a]");
        assertThat(history()).containsExactly("a DONE 1", "b FAILED 2");
        assertThat(database.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_id_idx'::regclass"))
                .isEqualTo("f");

        database.execute("DELETE FROM t WHERE ctid = '(0,1)'");
        upgrade(revisions, with);
        assertThat(rows()).isEqualTo("[b]");
        assertThat(history()).containsExactly("a DONE 1", "b FAILED 2", "b DONE 4");
        assertThat(database.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_id_idx'::regclass"))
                .isEqualTo("t");
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
        assertThat(database.value("SELECT to_regclass('u')")).isEqualTo("u");
    }

    @Test
    void whatComesAfterTheStatementIsTakenBackAlone() throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.createEnum("mood", "sad");
                            op.addEnumValue("mood", "happy");
                            op.execute("CREATE TABLE t AS SELECT 'happy'::mood AS m");
                            op.execute("SELECT 1/0");
                        },
                        sql());
        assertThat(refused(revisions, options))
                .isInstanceOfSatisfying(
                        RunFault.StatementFailed.class,
                        fault -> assertThat(fault.kept().statements()).isEqualTo(2));
        assertThat(database.value("SELECT enum_range(NULL::mood)::text")).isEqualTo("{sad,happy}");
        assertThat(database.value("SELECT to_regclass('t')")).isNull();
        assertThat(rows()).isEqualTo("[]");
        assertThat(history()).containsExactly("a FAILED 2");
    }

    @Test
    void doesNotContinueABodyThatIsAnotherByNow() {
        var revisions = new Revisions().then("a", body(), sql());
        refused(revisions, options);
        revisions.body(
                "a",
                op -> {
                    op.execute("CREATE TABLE other ()");
                    body().accept(op);
                },
                sql());
        assertThat(refused(revisions, options)).isInstanceOfSatisfying(RunFault.CannotResume.class, fault -> {
            assertThat(fault.obstacle()).isEqualTo(RunFault.Obstacle.BODY_CHANGED);
            assertThat(fault.kept().statements()).isEqualTo(2);
        });
        revisions.body("a", sql("CREATE TABLE t (id int)"), sql());
        assertThat(refused(revisions, options))
                .isInstanceOfSatisfying(
                        RunFault.CannotResume.class,
                        fault -> assertThat(fault.obstacle()).isEqualTo(RunFault.Obstacle.BODY_CHANGED));
        assertThat(database.value("SELECT to_regclass('other')")).isNull();
    }

    @Test
    void continuesABodyThatWasMendedAfterwards() throws SQLException {
        var revisions = new Revisions().then("a", body("SELECT 1/0"), sql());
        refused(revisions, options);
        database.execute("DELETE FROM t WHERE ctid = '(0,1)'");
        refused(revisions, options);
        assertThat(history()).containsExactly("a FAILED 2", "a FAILED 3");
        revisions.body("a", body("SELECT 1/1"), sql());
        upgrade(revisions, options);
        assertThat(history()).containsExactly("a FAILED 2", "a FAILED 3", "a DONE 4");
    }

    @Test
    void doesNotPlayJavaTwiceOnTheConnection() {
        Consumer<Operations> usesConnection = op -> {
            op.connection();
            body().accept(op);
        };
        var revisions = new Revisions().then("a", usesConnection, sql());
        refused(revisions, options);
        assertThat(refused(revisions, options))
                .isInstanceOfSatisfying(
                        RunFault.CannotResume.class,
                        fault -> assertThat(fault.obstacle()).isEqualTo(RunFault.Obstacle.USES_CONNECTION));
    }

    @Test
    void nothingElseRunsUntilItIsFinishedOrStamped() throws SQLException {
        var revisions =
                new Revisions().table("a").add("b", List.of("a"), body(), sql()).table("c", "a");
        try (Connection connection = database.connect()) {
            var runner = new Runner(options, RunListener.NONE);
            runner.run(connection, revisions.up("a"), revisions::load);
            catchThrowableOfType(RunException.class, () -> runner.run(connection, revisions.up("b"), revisions::load));
            RunFault fault = catchThrowableOfType(
                            RunException.class, () -> runner.run(connection, revisions.up("c"), revisions::load))
                    .fault();
            assertThat(fault).isEqualTo(new RunFault.HalfDone("b", Direction.UPGRADE, new Kept(2, Optional.empty())));
            runner.stamp(connection, false, rows -> revisions.graph().stamp(List.of("b"), rows));
            runner.run(connection, revisions.up("c"), revisions::load);
        }
        assertThat(rows()).isEqualTo("[b, c]");
    }

    /** The process was killed after the index was built and before that was written down. */
    @Test
    void aStatementThatRanUnseenIsNotRunAgain() throws SQLException {
        var revisions = new Revisions().then("a", body(), sql());
        refused(revisions, options);
        database.execute(
                "DELETE FROM t WHERE ctid = '(0,1)'; DROP INDEX t_id_idx; CREATE UNIQUE INDEX t_id_idx ON t (id)",
                "UPDATE aludel_history SET outcome = 'running', error = NULL");
        upgrade(revisions, options);
        assertThat(rows()).isEqualTo("[a]");
        assertThat(history()).containsExactly("a FAILED 2", "a DONE 3");
        assertThat(database.value("SELECT error FROM aludel_history WHERE id = 1"))
                .isEqualTo("interrupted");
    }

    /** The same when that statement is the first of its revision, and when others have failed there since. */
    @Test
    void norIsTheFirstOfItsRevision() throws SQLException {
        var revisions = new Revisions()
                .table("a")
                .then(
                        "b",
                        op -> op.execute("-- soon found\nCREATE INDEX CONCURRENTLY t_a_idx ON t_a (id)")
                                .outsideTransaction(),
                        sql("DROP INDEX t_a_idx"))
                .add("c", List.of("a"), sql("SELECT 1/0"), sql());
        upgrade(revisions, "a");
        database.execute(
                "CREATE INDEX t_a_idx ON t_a (id)",
                "INSERT INTO aludel_history (revision, direction, host, tool_version, outcome, completed_hash)"
                        + " VALUES ('b', 'upgrade', 'h', 't', 'running', '')");
        refused(revisions, "c");
        database.execute("INSERT INTO aludel_history (revision, direction, host, tool_version, outcome, error,"
                + " completed_hash) VALUES ('b', 'upgrade', 'h', 't', 'failed', 'lock timeout', '')");
        upgrade(revisions, "b");
        assertThat(history()).containsExactly("a DONE 1", "b FAILED 0", "c FAILED 0", "b FAILED 0", "b DONE 1");
    }

    /** A statement has its comments with it, and an invalid index is found below them all the same. */
    @Test
    void anInvalidIndexIsBuiltAnewWhateverIsSaidAboveIt() throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE t (id int)");
                            op.execute("INSERT INTO t VALUES (1), (1)");
                            op.execute(
                                            "-- one of each\nCREATE UNIQUE INDEX /* no lock */ CONCURRENTLY t_id_idx ON t (id)")
                                    .outsideTransaction();
                        },
                        sql());
        refused(revisions, options);
        database.execute(
                "DELETE FROM t WHERE ctid = '(0,1)'", "UPDATE aludel_history SET outcome = 'running', error = NULL");
        upgrade(revisions, options);
        assertThat(database.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_id_idx'::regclass"))
                .isEqualTo("t");
    }

    /** What a revision sets for its session counts also when it is continued in another one. */
    @Test
    void settingsAreMadeAgain() throws SQLException {
        Consumer<Operations> upgrade = op -> {
            op.createNamespace("other");
            op.execute("-- from here on\nSET search_path = other");
            op.execute("SELECT set_config('aludel.a', 'b', false)");
            op.execute("VACUUM").outsideTransaction();
            op.execute("SELECT 1/(CASE WHEN current_setting('aludel.a') = 'b' THEN 0 END)");
        };
        var revisions = new Revisions().then("a", upgrade, sql());
        refused(revisions, options);
        revisions.body(
                "a",
                op -> {
                    op.createNamespace("other");
                    op.execute("-- from here on\nSET search_path = other");
                    op.execute("SELECT set_config('aludel.a', 'b', false)");
                    op.execute("VACUUM").outsideTransaction();
                    op.execute("CREATE TABLE t AS SELECT current_setting('aludel.a') AS a");
                },
                sql());
        upgrade(revisions, options);
        assertThat(database.value("SELECT a FROM other.t")).isEqualTo("b");
    }

    /** The same, when it is somebody else's index: the attempt had failed, and so had not built it. */
    @Test
    void anIndexOfTheSameNameIsNotTakenForOurs() throws SQLException {
        var revisions = new Revisions().then("a", body(), sql());
        refused(revisions, options);
        database.execute(
                "DELETE FROM t WHERE ctid = '(0,1)'; DROP INDEX t_id_idx; CREATE UNIQUE INDEX t_id_idx ON t (id)");
        assertThat(refused(revisions, options))
                .isInstanceOfSatisfying(
                        RunFault.StatementFailed.class,
                        fault -> assertThat(fault.error().sqlState()).isEqualTo("42P07"));
    }

    @Test
    void buildsAndDropsIndexesConcurrently() throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE \"T\" (id int)");
                            op.createIndex("T_idx", "T", "id").concurrently();
                        },
                        op -> {
                            op.dropIndex("T_idx").concurrently();
                            op.dropTable("T");
                        });
        upgrade(revisions, options);
        assertThat(database.value("SELECT to_regclass('\"T_idx\"')")).isEqualTo("\"T_idx\"");
        try (Connection connection = database.connect()) {
            new Runner(options, RunListener.NONE).run(connection, revisions.down("base"), revisions::load);
        }
        assertThat(database.value("SELECT to_regclass('\"T\"')")).isNull();
    }
}

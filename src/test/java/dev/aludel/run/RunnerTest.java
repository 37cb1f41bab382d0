package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Direction;
import dev.aludel.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunOptions options = RunOptions.defaults("aludel 1.2.3");

    private RunReport upgrade(Revisions revisions, String target, RunOptions with) {
        try (Connection connection = database.connect()) {
            return new Runner(with, RunListener.NONE).run(connection, revisions.up(target), revisions::load);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunReport upgrade(Revisions revisions) {
        return upgrade(revisions, "heads", options);
    }

    private RunReport downgrade(Revisions revisions, String target) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Runner(options, RunListener.NONE).run(connection, revisions.down(target), revisions::load);
        }
    }

    private RunFault refused(Revisions revisions, RunOptions with) {
        return catchThrowableOfType(RunException.class, () -> upgrade(revisions, "heads", with))
                .fault();
    }

    private RunFault refused(Revisions revisions) {
        return refused(revisions, options);
    }

    private SortedSet<String> rows() throws SQLException {
        try (Connection connection = database.connect()) {
            return VersionTable.read(connection, Optional.empty());
        }
    }

    private List<HistoryEntry> history() throws SQLException {
        try (Connection connection = database.connect()) {
            return History.read(connection, Optional.empty());
        }
    }

    private List<String> outcomes() throws SQLException {
        return history().stream()
                .map(entry -> "%s %s %s %d"
                        .formatted(entry.revision(), entry.direction(), entry.outcome(), entry.completed())
                        .toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private String tables() {
        return database.value("""
                SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '') FROM pg_class
                WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'aludel%'""");
    }

    @Nested
    class InOneTransaction {

        @Test
        void goesUpAndDown() throws SQLException {
            var revisions = new Revisions().table("a").table("b", "a");
            assertThat(upgrade(revisions).after()).containsExactly("b");
            assertThat(rows()).containsExactly("b");
            assertThat(tables()).isEqualTo("t_a t_b");
            assertThat(upgrade(revisions).steps()).isEmpty();
            downgrade(revisions, "a");
            assertThat(tables()).isEqualTo("t_a");
            downgrade(revisions, "base");
            assertThat(rows()).isEmpty();
            assertThat(tables()).isEmpty();
            assertThat(outcomes())
                    .containsExactly(
                            "a upgrade done 1", "b upgrade done 1", "b downgrade done 1", "a downgrade done 1");
        }

        @Test
        void writesDownWhoRanWhat() throws SQLException {
            upgrade(new Revisions().table("a"));
            assertThat(history()).singleElement().satisfies(entry -> {
                assertThat(entry.checksum()).contains("sum-a");
                assertThat(entry.user()).isEqualTo(database.user());
                assertThat(entry.toolVersion()).isEqualTo("aludel 1.2.3");
                assertThat(entry.duration()).isPresent();
                assertThat(entry.error()).isEmpty();
            });
        }

        @Test
        void createsNothingWhereNothingIsToBeDone() throws SQLException {
            assertThat(rows()).isEmpty();
            assertThat(history()).isEmpty();
            upgrade(new Revisions());
            assertThat(database.value("SELECT count(*) FROM pg_class WHERE relname LIKE 'aludel%'"))
                    .isEqualTo("0");
        }

        @Test
        void aFailureHalfWayTakesTheRevisionBackWhole(@TempDir Path folder) throws Exception {
            Path file = Files.writeString(
                    folder.resolve("b.sql"), "-- upgrade\nCREATE TABLE b (id int);\n\nINSERT INTO b\nVALUES ('x');\n");
            var revisions = new Revisions()
                    .table("a")
                    .then(
                            "b",
                            sql("CREATE TABLE b (id int)", "INSERT INTO b\nVALUES ('x')", "CREATE TABLE c ()"),
                            sql())
                    .table("c", "b")
                    .file("b", file);
            assertThat(refused(revisions)).isInstanceOfSatisfying(RunFault.StatementFailed.class, fault -> {
                assertThat(fault.location()).isEqualTo(new Location("b", Direction.UPGRADE, file, OptionalInt.of(5)));
                assertThat(fault.number()).isEqualTo(2);
                assertThat(fault.sql()).isEqualTo("INSERT INTO b\nVALUES ('x')");
                assertThat(fault.error().sqlState()).isEqualTo("22P02");
                assertThat(fault.error().message()).isEqualTo("invalid input syntax for type integer: \"x\"");
                assertThat(fault.error().position()).hasValue(23);
                assertThat(fault.kept().statements()).isZero();
            });
            assertThat(tables()).isEqualTo("t_a");
            assertThat(rows()).containsExactly("a");
            assertThat(outcomes()).containsExactly("a upgrade done 1", "b upgrade failed 0");
            assertThat(history().get(1).error()).get().asString().contains("22P02");
        }

        @Test
        void theServersDetailHintTableAndConstraintAreKept() {
            var revisions = new Revisions()
                    .then(
                            "a",
                            sql(
                                    "CREATE TABLE p (id int CONSTRAINT p_pkey PRIMARY KEY)",
                                    "INSERT INTO p VALUES (1)",
                                    "INSERT INTO p VALUES (1)"),
                            sql());
            assertThat(refused(revisions)).isInstanceOfSatisfying(RunFault.StatementFailed.class, fault -> {
                assertThat(fault.error().sqlState()).isEqualTo("23505");
                assertThat(fault.error().detail()).contains("Key (id)=(1) already exists.");
                assertThat(fault.error().table()).contains("public.p");
                assertThat(fault.error().constraint()).contains("p_pkey");
            });
        }

        @Test
        void whatIsDeferredIsCheckedBeforeTheRevisionCounts() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            sql(
                                    "CREATE TABLE p (id int PRIMARY KEY)",
                                    "CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
                                    "INSERT INTO c VALUES (7)"),
                            sql());
            assertThat(refused(revisions))
                    .isInstanceOfSatisfying(
                            RunFault.StatementFailed.class,
                            fault -> assertThat(fault.error().sqlState()).isEqualTo("23503"));
            assertThat(tables()).isEmpty();
            assertThat(rows()).isEmpty();
        }

        @Test
        void allOfARunCanBeOne() throws SQLException {
            var together = options.withTransaction(RunOptions.Transaction.RUN);
            var revisions = new Revisions().table("a").table("b", "a").then("c", sql("SELECT 1/0"), sql());
            assertThat(refused(revisions, together)).isInstanceOf(RunFault.StatementFailed.class);
            assertThat(tables()).isEmpty();
            assertThat(rows()).isEmpty();
            assertThat(outcomes()).containsExactly("a upgrade failed 0", "b upgrade failed 0", "c upgrade failed 0");
            assertThat(history().get(0).error()).contains("rolled back with c");
            revisions.body("c", sql("SELECT 1"), sql());
            assertThat(upgrade(revisions, "heads", together).after()).containsExactly("c");
            assertThat(tables()).isEqualTo("t_a t_b");
            assertThat(outcomes().subList(3, 6))
                    .containsExactly("a upgrade done 1", "b upgrade done 1", "c upgrade done 1");
        }

        /** A table on which something is deferred cannot be altered. */
        @Test
        void aRevisionLeavesNothingDeferredToTheNext() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            sql(
                                    "CREATE TABLE t_p (id int PRIMARY KEY)",
                                    "CREATE TABLE t_c (p int REFERENCES t_p DEFERRABLE INITIALLY DEFERRED)",
                                    "INSERT INTO t_p VALUES (7)",
                                    "INSERT INTO t_c VALUES (7)"),
                            sql())
                    .then("b", sql("ALTER TABLE t_c ADD n int"), sql());
            upgrade(revisions, "heads", options.withTransaction(RunOptions.Transaction.RUN));
            assertThat(rows()).containsExactly("b");
        }

        @Test
        void aBodyWorksOnTheConnection() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            op -> {
                                op.execute("CREATE TABLE seen AS SELECT 20 AS n");
                                op.execute("INSERT INTO seen VALUES (" + (number(op.connection()) + 1) + ")");
                            },
                            sql());
            upgrade(revisions);
            assertThat(database.value("SELECT string_agg(n::text, ' ' ORDER BY n) FROM seen"))
                    .isEqualTo("20 21");
        }

        private int number(Connection connection) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT n FROM seen")) {
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void aBodyThatThrowsIsTakenBack() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            op -> {
                                op.createTable("t", t -> {});
                                op.connection();
                                throw new IllegalStateException("no such luck");
                            },
                            sql());
            assertThat(refused(revisions))
                    .isInstanceOfSatisfying(
                            RunFault.BodyFailed.class,
                            fault -> assertThat(fault.problem())
                                    .isEqualTo("java.lang.IllegalStateException: no such luck"));
            assertThat(tables()).isEmpty();
            assertThat(outcomes()).containsExactly("a upgrade failed 0");
        }

        @Test
        void aBodyThatSwallowsAFailureFailsAllTheSame() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            op -> {
                                try {
                                    op.execute("SELECT 1/0");
                                    op.connection();
                                } catch (RuntimeException e) {
                                    op.execute("SELECT 1");
                                }
                            },
                            sql());
            assertThat(refused(revisions))
                    .isInstanceOfSatisfying(
                            RunFault.StatementFailed.class,
                            fault -> assertThat(fault.sql()).isEqualTo("SELECT 1/0"));
            assertThat(rows()).isEmpty();
        }

        @Test
        void aBodyMayNotEndTheTransaction() throws SQLException {
            for (String sql : List.of("COMMIT", "-- done\nrollback", "BEGIN", "end")) {
                var revisions = new Revisions().then("a", sql("CREATE TABLE t ()", sql), sql());
                assertThat(refused(revisions)).isInstanceOf(RunFault.TransactionEnded.class);
                assertThat(tables()).isEmpty();
            }
            var hidden = new Revisions().then("a", sql("DO $$ BEGIN NULL; END $$; COMMIT"), sql());
            assertThat(refused(hidden)).isInstanceOf(RunFault.TransactionEnded.class);
            assertThat(rows()).isEmpty();
            upgrade(new Revisions().then("a", sql("SAVEPOINT s", "ROLLBACK TO SAVEPOINT s"), sql()));
            assertThat(rows()).containsExactly("a");
        }

        @Test
        void whatOneRevisionSetsTheNextDoesNotSee() throws SQLException {
            var revisions = new Revisions()
                    .then(
                            "a",
                            sql("SELECT pg_catalog.set_config('search_path', '', false)", "SET statement_timeout = 1"),
                            sql())
                    .then("b", sql("CREATE TABLE t (id int)", "SELECT pg_sleep(0.05)"), sql());
            upgrade(revisions);
            assertThat(tables()).isEqualTo("t");
        }
    }

    @Nested
    class Graphs {

        private final Revisions revisions =
                new Revisions().table("a").table("b", "a").table("c", "a").table("m", "b", "c");

        @Test
        void aForkHasTwoRowsAndItsMergeOne() throws SQLException {
            upgrade(revisions, "a", options);
            upgrade(revisions, "b", options);
            assertThat(rows()).containsExactly("b");
            upgrade(revisions, "c", options);
            assertThat(rows()).containsExactly("b", "c");
            upgrade(revisions, "heads", options);
            assertThat(rows()).containsExactly("m");
            downgrade(revisions, "b");
            assertThat(rows()).containsExactly("b", "c");
            downgrade(revisions, "base");
            assertThat(rows()).isEmpty();
            assertThat(tables()).isEmpty();
        }

        @Test
        void aStampRunsNothing() throws SQLException {
            try (Connection connection = database.connect()) {
                var runner = new Runner(options, RunListener.NONE);
                runner.stamp(connection, false, rows -> revisions.graph().stamp(List.of("heads"), rows));
                assertThat(rows()).containsExactly("m");
                assertThat(tables()).isEmpty();
                assertThat(outcomes()).containsExactly("m upgrade stamped 0");
                database.execute("UPDATE aludel_version SET revision = 'gone'");
                RunReport report =
                        runner.stamp(connection, true, rows -> revisions.graph().stamp(List.of("b"), rows));
                assertThat(report.before()).containsExactly("gone");
                assertThat(report.after()).containsExactly("b");
                assertThat(rows()).containsExactly("b");
                runner.stamp(connection, false, rows -> revisions.graph().stamp(List.of("base"), rows));
                assertThat(rows()).isEmpty();
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void aReadOnlyDatabase() {
            database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");
            assertThat(refused(new Revisions().table("a"))).isEqualTo(new RunFault.ReadOnlyDatabase(false));
        }

        @Test
        void noRightToCreateTheTables() {
            database.execute("CREATE ROLE " + role() + "; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            try (Connection connection = database.connect()) {
                Sql.execute(connection, "SET ROLE " + role());
                var revisions = new Revisions().table("a");
                var runner = new Runner(options, RunListener.NONE);
                RunFault fault = catchThrowableOfType(
                                RunException.class,
                                () -> runner.run(connection, revisions.up("heads"), revisions::load))
                        .fault();
                assertThat(fault).isInstanceOfSatisfying(RunFault.ToolTableRefused.class, refused -> {
                    assertThat(refused.table()).isEqualTo("aludel_version");
                    assertThat(refused.error().sqlState()).isEqualTo("42501");
                });
                assertThat(Sql.text(connection, "SELECT current_user")).isEqualTo(role());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                database.execute("DROP ROLE " + role());
            }
        }

        private String role() {
            return "nobody_" + database.name();
        }

        @Test
        void noNamespace() {
            assertThat(refused(new Revisions().table("a"), options.withNamespace(Optional.of("nowhere"))))
                    .isEqualTo(new RunFault.NoNamespace(Optional.of("nowhere")));
            database.execute("ALTER DATABASE " + database.name() + " SET search_path = nowhere");
            assertThat(refused(new Revisions().table("a"))).isEqualTo(new RunFault.NoNamespace(Optional.empty()));
        }

        @Test
        void aTableThatOnlyHasTheName() {
            database.execute("CREATE TABLE aludel_version (number int)");
            assertThat(refused(new Revisions().table("a"))).isInstanceOf(RunFault.VersionTableUnusable.class);
            database.execute("DROP TABLE aludel_version; CREATE TABLE aludel_version (revision text)");
            database.execute("INSERT INTO aludel_version VALUES ('a'), ('a')");
            assertThat(refused(new Revisions().table("a"))).isInstanceOf(RunFault.VersionTableUnusable.class);
        }

        @Test
        void stepsThatStartElsewhere() {
            var revisions = new Revisions().table("a").table("b", "a");
            upgrade(revisions, "a", options);
            try (Connection connection = database.connect()) {
                var runner = new Runner(options, RunListener.NONE);
                var steps = revisions.graph().upgrade("heads", new java.util.TreeSet<>());
                RunFault fault = catchThrowableOfType(
                                RunException.class, () -> runner.run(connection, rows -> steps, revisions::load))
                        .fault();
                assertThat(fault).isInstanceOfSatisfying(RunFault.VersionMismatch.class, mismatch -> {
                    assertThat(mismatch.expected()).isEmpty();
                    assertThat(mismatch.found()).containsExactly("a");
                });
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void rowsThatChangeUnderTheRevision() throws SQLException {
            var revisions = new Revisions().table("a").then("b", sql("DELETE FROM aludel_version"), sql());
            assertThat(refused(revisions)).isEqualTo(new RunFault.VersionChanged("b", "a", 0));
            assertThat(rows()).containsExactly("a");
            assertThat(outcomes()).containsExactly("a upgrade done 1", "b upgrade failed 0");
        }

        @Test
        void workThatIsNotCommitted() throws SQLException {
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                Sql.execute(connection, "CREATE TABLE mine ()");
                var revisions = new Revisions().table("a");
                var runner = new Runner(options, RunListener.NONE);
                RunFault fault = catchThrowableOfType(
                                RunException.class,
                                () -> runner.run(connection, revisions.up("heads"), revisions::load))
                        .fault();
                assertThat(fault).isEqualTo(new RunFault.UncommittedWork());
                connection.commit();
            }
            assertThat(tables()).isEqualTo("mine");
        }

        @Test
        void aBodyThatDoesNotLoadStopsTheRunBeforeItBegins() throws SQLException {
            var revisions = new Revisions().table("a").table("b", "a");
            try (Connection connection = database.connect()) {
                var runner = new Runner(options, RunListener.NONE);
                assertThat(catchThrowableOfType(
                                IllegalStateException.class,
                                () -> runner.run(connection, revisions.up("heads"), headers -> {
                                    throw new IllegalStateException("does not compile");
                                })))
                        .hasMessage("does not compile");
            }
            assertThat(tables()).isEmpty();
            assertThat(database.value("SELECT to_regclass('aludel_version')")).isNull();
        }
    }

    @Test
    void theConnectionComesBackAsItWas() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            Sql.execute(connection, "CREATE SCHEMA mine");
            Sql.execute(connection, "SET search_path = mine");
            Sql.execute(connection, "SET lock_timeout = '7s'");
            connection.commit();
            var revisions = new Revisions().then("a", sql("CREATE TABLE t ()", "SET search_path = pg_catalog"), sql());
            new Runner(options, RunListener.NONE).run(connection, revisions.up("heads"), revisions::load);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(Sql.text(connection, "SHOW search_path")).isEqualTo("mine");
            assertThat(Sql.text(connection, "SHOW lock_timeout")).isEqualTo("7s");
            assertThat(VersionTable.read(connection, Optional.empty())).containsExactly("a");
            assertThat(VersionTable.read(connection, Optional.of("public"))).isEmpty();
            assertThat(Sql.text(connection, "SELECT to_regclass('mine.t')::text"))
                    .isEqualTo("t");
        }
    }

    @Test
    void theToolsTablesCanBeElsewhere() throws SQLException {
        database.execute("CREATE SCHEMA \"Ops\"");
        upgrade(new Revisions().table("a"), "heads", options.withNamespace(Optional.of("Ops")));
        assertThat(rows()).isEmpty();
        try (Connection connection = database.connect()) {
            assertThat(VersionTable.read(connection, Optional.of("Ops"))).containsExactly("a");
            assertThat(History.read(connection, Optional.of("Ops"))).hasSize(1);
        }
    }
}

package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.testing.Facts;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a database says of its runs, read only. */
class InspectionTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Inspection inspection() throws SQLException {
        List<String> before = Facts.everything(database);
        try (Connection connection = database.connect()) {
            var found = Inspection.of(connection, Optional.empty());
            assertThat(Facts.everything(database)).isEqualTo(before);
            return found;
        }
    }

    private static List<String> unfinished(Inspection inspection) {
        return inspection.unfinished().stream()
                .map(entry -> entry.revision() + " " + entry.completed())
                .toList();
    }

    private void run(Revisions revisions) throws SQLException {
        try (Connection connection = database.connect()) {
            new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .run(connection, revisions.up("heads"), revisions::load);
        }
    }

    @Test
    void ofAnEmptyDatabase() throws SQLException {
        var found = inspection();
        assertThat(found.rows()).isEmpty();
        assertThat(found.history()).isEmpty();
        assertThat(found.migrator()).isEmpty();
        assertThat(found.invalidIndexes()).isEmpty();
        assertThat(found.server()).isNotBlank();
    }

    @Test
    void whatEndedHalfWay() throws SQLException {
        var revisions = new Revisions()
                .table("a")
                .then(
                        "b",
                        op -> {
                            op.execute("CREATE TABLE t (id int)");
                            op.execute("INSERT INTO t VALUES (1), (1)");
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                        },
                        sql());
        catchThrowableOfType(RunException.class, () -> run(revisions));
        var found = inspection();
        assertThat(found.rows()).containsExactly("a");
        assertThat(unfinished(found)).containsExactly("b 2");
        assertThat(found.invalidIndexes()).containsExactly("t_idx on t");
        database.execute("DELETE FROM t");
        run(revisions);
        assertThat(unfinished(inspection())).isEmpty();
        assertThat(inspection().invalidIndexes()).isEmpty();
    }

    @Test
    void whatEndedInTheMiddleOfABatch() throws SQLException {
        database.execute("CREATE TABLE t (id int PRIMARY KEY, n int)");
        database.execute("INSERT INTO t SELECT i, 0 FROM generate_series(1, 10) i");
        run(new Revisions().table("a"));
        catchThrowableOfType(
                RunException.class,
                () -> run(new Revisions()
                        .table("a")
                        .then("b", op -> op.batch("UPDATE t SET n = 1 / (id - 9)", 4), sql())));
        assertThat(inspection().unfinished())
                .singleElement()
                .satisfies(entry -> assertThat(entry.kept()).isEqualTo(new Kept(0, Optional.of(8L))));
    }

    @Test
    void whatFailedWholeIsOver() throws SQLException {
        catchThrowableOfType(RunException.class, () -> run(new Revisions().then("a", sql("SELECT nothing"), sql())));
        assertThat(inspection().history()).hasSize(1);
        assertThat(unfinished(inspection())).isEmpty();
    }

    /** A killed process leaves the row of one that runs; whether one runs is seen by the lock. */
    @Test
    void interruptedIsWhatNobodyRuns() throws SQLException {
        run(new Revisions().table("a"));
        database.execute("UPDATE aludel_history SET outcome = 'running'");
        assertThat(unfinished(inspection())).containsExactly("a 1");
        try (Connection connection = database.connect();
                var lock = AdvisoryLock.take(connection, "public", Duration.ZERO, holder -> {})) {
            assertThat(lock).isNotNull();
            var found = inspection();
            assertThat(found.migrator()).isPresent();
            assertThat(unfinished(found)).isEmpty();
        }
        try (Connection connection = database.connect()) {
            var revisions = new Revisions().table("a");
            new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .stamp(connection, true, rows -> revisions.graph().stamp(List.of("a"), rows));
        }
        assertThat(unfinished(inspection())).isEmpty();
    }

    @Test
    void aBatchThatIsBegunIsNotDone() throws SQLException {
        database.execute("CREATE TABLE n (id int PRIMARY KEY)", "INSERT INTO n SELECT generate_series(1, 50)");
        var revisions = new Revisions().then("a", op -> op.batch("DELETE FROM n WHERE 1 / (30 - id) < 5", 20), sql());
        catchThrowableOfType(RunException.class, () -> run(revisions));
        assertThat(inspection().unfinished()).singleElement().satisfies(entry -> {
            assertThat(entry.completed()).isZero();
            assertThat(entry.batchRows()).contains(20L);
        });
    }
}

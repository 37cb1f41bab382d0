package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.RevisionException;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Setting the position by hand, above all with {@code --purge}, the repair of last resort. */
class StampTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Revisions revisions =
            new Revisions().table("a").table("b", "a").table("c", "a").table("z");

    private RunReport stamp(boolean purge, String... targets) {
        try (Connection connection = database.connect()) {
            return new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .stamp(connection, purge, rows -> revisions.graph().stamp(List.of(targets), rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String rows() {
        return String.valueOf(
                database.value("SELECT coalesce(string_agg(revision, ' ' ORDER BY revision), '') FROM aludel_version"));
    }

    private String outcomes() {
        return String.valueOf(
                database.value("SELECT string_agg(revision || ' ' || outcome, ', ' ORDER BY id) FROM aludel_history"));
    }

    @Test
    void forgetsWhatTheFilesDoNotKnow() {
        stamp(false, "a");
        database.execute("UPDATE aludel_version SET revision = 'gone'", "INSERT INTO aludel_version VALUES ('lost')");
        assertThatThrownBy(() -> stamp(false, "b")).isInstanceOf(RevisionException.class);
        assertThat(rows()).isEqualTo("gone lost");
        RunReport report = stamp(true, "b");
        assertThat(rows()).isEqualTo("b");
        assertThat(report.before()).containsExactly("gone", "lost");
        assertThat(report.after()).containsExactly("b");
    }

    @Test
    void forgetsOtherBranchesToo() {
        stamp(false, "heads");
        assertThat(rows()).isEqualTo("b c z");
        stamp(false, "b");
        assertThat(rows()).as("without it the other branches stay").isEqualTo("b c z");
        stamp(true, "b");
        assertThat(rows()).isEqualTo("b");
        stamp(true, "heads");
        assertThat(rows()).isEqualTo("b c z");
        stamp(true, "c", "z");
        assertThat(rows()).isEqualTo("c z");
        stamp(true, "base");
        assertThat(rows()).isEmpty();
        stamp(true, "base");
        assertThat(rows()).isEmpty();
    }

    @Test
    void changesNothingWhenTheTargetIsNone() {
        stamp(false, "b");
        assertThatThrownBy(() -> stamp(true, "nowhere")).isInstanceOf(RevisionException.class);
        assertThatThrownBy(() -> stamp(true, "a", "b")).isInstanceOf(RevisionException.class);
        assertThat(rows()).isEqualTo("b");
        assertThat(outcomes()).isEqualTo("b stamped");
    }

    @Test
    void isWrittenDownEvenWhereTheRowsStay() {
        stamp(false, "b");
        stamp(true, "b");
        assertThat(outcomes()).isEqualTo("b stamped, b stamped");
    }

    /** Whoever stamps says where the database is; then nothing of it is half done. */
    @Test
    void endsWhatIsHalfDoneAlsoWhereTheRowsStay() throws SQLException {
        for (boolean purge : new boolean[] {true, false}) {
            revisions.body(
                    "a",
                    op -> {
                        op.execute("CREATE TABLE u (id int)");
                        op.execute("INSERT INTO u VALUES (1), (1)");
                        op.execute("CREATE UNIQUE INDEX CONCURRENTLY u_idx ON u (id)")
                                .outsideTransaction();
                    },
                    sql());
            catchThrowableOfType(RunException.class, this::run);
            assertThat(unfinished()).isEqualTo(1);
            database.execute("DROP TABLE u");
            stamp(purge, "base");
            assertThat(unfinished()).isZero();
            revisions.table("a");
            run();
            assertThat(rows()).isEqualTo("a");
            database.execute("DROP TABLE t_a");
            stamp(true, "base");
        }
    }

    private int unfinished() throws SQLException {
        try (Connection connection = database.connect()) {
            return Inspection.of(connection, Optional.empty()).unfinished().size();
        }
    }

    private void run() throws SQLException {
        try (Connection connection = database.connect()) {
            new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .run(connection, revisions.up("a"), revisions::load);
        }
    }
}

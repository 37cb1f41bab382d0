package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Step;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application has called around a run and around each revision. */
class CallbackTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<String> called = new ArrayList<>();

    /** Says what is called; fails at one of the moments. */
    private final class Talker implements RunCallback {

        private final String failing;

        Talker(String failing) {
            this.failing = failing;
        }

        private void said(Connection connection, String what) throws SQLException {
            called.add(what + (connection.getAutoCommit() ? "" : " in the transaction"));
            if (what.equals(failing)) {
                Sql.execute(connection, "SELECT 1/0");
            }
        }

        @Override
        public void beforeRun(Connection connection, List<Step> steps) throws SQLException {
            said(connection, "before " + steps.size());
        }

        @Override
        public void beforeRevision(Connection connection, Step step) throws SQLException {
            said(connection, "before " + step.revision().id());
        }

        @Override
        public void afterRevision(Connection connection, Step step) throws SQLException {
            said(connection, "after " + step.revision().id());
        }

        @Override
        public void afterRun(Connection connection, RunReport report) throws SQLException {
            said(connection, "after " + report.after());
        }
    }

    private RunReport upgrade(Revisions revisions, RunCallback... callbacks) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Runner(RunOptions.defaults("test").withCallbacks(List.of(callbacks)), RunListener.NONE)
                    .run(connection, revisions.up("heads"), revisions::load);
        }
    }

    private RunFault.CallbackFailed failed(Revisions revisions, RunCallback callback) {
        return (RunFault.CallbackFailed) catchThrowableOfType(RunException.class, () -> upgrade(revisions, callback))
                .fault();
    }

    private String outcomes() {
        return database.value("SELECT string_agg(revision || outcome, ' ' ORDER BY id) FROM aludel_history");
    }

    @Test
    void areCalledAroundWhatRuns() throws SQLException {
        var revisions = new Revisions().table("a").table("b", "a");
        upgrade(revisions, new Talker(""));
        upgrade(revisions, new Talker(""));
        assertThat(called)
                .containsExactly(
                        "before 2",
                        "before a in the transaction",
                        "after a in the transaction",
                        "before b in the transaction",
                        "after b in the transaction",
                        "after [b]");
    }

    @Test
    void takeTheRevisionBackWhenTheyFail() throws SQLException {
        var revisions = new Revisions().table("a").table("b", "a");
        RunFault.CallbackFailed fault = failed(revisions, new Talker("after b"));
        assertThat(fault.location().orElseThrow().revision()).isEqualTo("b");
        assertThat(fault.callback()).isEqualTo(Talker.class.getName());
        assertThat(fault.error().orElseThrow().sqlState()).isEqualTo("22012");
        assertThat(outcomes()).isEqualTo("adone bfailed");
        assertThat(database.value("SELECT to_regclass('t_b')")).isNull();
        failed(revisions, new Talker("before b"));
        upgrade(revisions, new Talker(""));
        assertThat(outcomes()).isEqualTo("adone bfailed bfailed bdone");
    }

    @Test
    void ofTheRunEndItBeforeAnythingRanOrAfterAll() {
        var revisions = new Revisions().table("a");
        assertThat(failed(revisions, new Talker("before 1")).location()).isEmpty();
        assertThat(database.value("SELECT count(*) FROM aludel_history")).isEqualTo("0");
        assertThat(failed(revisions, new Talker("after [a]")).location()).isEmpty();
        assertThat(outcomes()).isEqualTo("adone");
    }

    @Test
    void mayNotEndTheTransaction() {
        var revisions = new Revisions().then("a", sql("CREATE TABLE t ()"), sql());
        RunFault fault = catchThrowableOfType(
                        RunException.class,
                        () -> upgrade(revisions, new RunCallback() {
                            @Override
                            public void afterRevision(Connection connection, Step step) throws SQLException {
                                connection.commit();
                            }
                        }))
                .fault();
        assertThat(fault).isInstanceOf(RunFault.TransactionEnded.class);
    }
}

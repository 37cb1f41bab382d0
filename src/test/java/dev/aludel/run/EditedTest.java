package dev.aludel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Header;
import dev.aludel.revision.Squashed;
import dev.aludel.testing.Facts;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that were edited after they ran. */
class EditedTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Revisions revisions = new Revisions().table("a").table("b", "a");
    private final Map<String, String> edits = new HashMap<>();

    private Runner runner(boolean allowed) {
        return new Runner(
                RunOptions.defaults("test")
                        .withEditCheck(new EditCheck(rows -> revisions.graph().applied(rows), allowed)),
                RunListener.NONE);
    }

    private Bodies bodies() {
        return new Bodies() {
            @Override
            public List<LoadedRevision> load(List<Header> wanted) {
                return revisions.load(wanted);
            }

            @Override
            public Optional<String> checksum(Header revision) {
                return Optional.of(edits.getOrDefault(revision.id(), "sum-" + revision.id()));
            }
        };
    }

    private RunReport upgrade(String target, boolean allowed) throws SQLException {
        try (Connection connection = database.connect()) {
            return runner(allowed).run(connection, revisions.up(target), bodies());
        }
    }

    private List<Edited> refused(String target) {
        RunFault fault = catchThrowableOfType(RunException.class, () -> upgrade(target, false))
                .fault();
        return ((RunFault.EditedFiles) fault).revisions();
    }

    @Test
    void areRefusedEvenWhenNothingIsToBeDone() throws SQLException {
        upgrade("a", false);
        assertThat(upgrade("b", false).steps()).hasSize(1);
        edits.put("a", "another");
        assertThat(refused("heads")).singleElement().satisfies(edited -> {
            assertThat(edited.revision()).isEqualTo("a");
            assertThat(edited.checksum()).isEqualTo("another");
            assertThat(edited.user()).isEqualTo(database.user());
        });
    }

    @Test
    void nothingRunsAfterThem() throws SQLException {
        upgrade("a", false);
        edits.put("a", "another");
        refused("b");
        assertThat(database.value("SELECT string_agg(revision, ' ') FROM aludel_version"))
                .isEqualTo("a");
        assertThat(upgrade("b", true).after()).containsExactly("b");
    }

    @Test
    void areTakenAsTheyAreOnceAndForAll() throws SQLException {
        upgrade("heads", false);
        edits.put("a", "another");
        upgrade("heads", true);
        upgrade("heads", false);
        assertThat(database.value("SELECT string_agg(outcome || ':' || checksum, ' ' ORDER BY id) FROM aludel_history"))
                .isEqualTo("done:sum-a done:sum-b stamped:another");
        edits.put("a", "yet another");
        assertThat(refused("heads")).hasSize(1);
        edits.put("a", "sum-a");
        assertThat(refused("heads")).hasSize(1);
    }

    @Test
    void areNoneWhenTheyWereTakenBackOrNeverRan() throws SQLException {
        upgrade("heads", false);
        try (Connection connection = database.connect()) {
            new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .run(connection, revisions.down("a"), revisions::load);
        }
        edits.put("b", "mended");
        assertThat(upgrade("a", false).steps()).isEmpty();
        assertThat(upgrade("b", false).steps()).hasSize(1);
    }

    /** A database at the end of a squashed range ran its last revision as it was before. */
    @Test
    void oneThatHasTakenThePlaceOfOthersIsNone() {
        var before = new HistoryEntry(
                1,
                "b",
                Direction.UPGRADE,
                Optional.of("0123456789abcdef0"),
                Instant.EPOCH,
                Optional.empty(),
                "u",
                "h",
                "t",
                Outcome.DONE,
                Optional.empty(),
                0,
                Optional.empty());
        var squash = new Header(
                "b",
                List.of(),
                "both",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Squashed("a", "f".repeat(16)), new Squashed("b", "0123456789abcdef")));
        assertThat(Edited.among(List.of(before), Map.of(squash, "now"))).isEmpty();
        assertThat(Edited.among(List.of(before), Map.of(Header.of("b", List.of(), ""), "now")))
                .hasSize(1);
    }

    @Test
    void aStampHasNoFileToCompareWith() throws SQLException {
        try (Connection connection = database.connect()) {
            new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .stamp(connection, false, rows -> revisions.graph().stamp(List.of("b"), rows));
        }
        edits.put("b", "whatever");
        assertThat(upgrade("heads", false).steps()).isEmpty();
    }

    @Test
    void areRefusedByADryRunAsByARun() throws SQLException {
        upgrade("a", false);
        edits.put("a", "another");
        List<String> before = Facts.everything(database);
        for (String target : List.of("a", "b")) {
            List<Edited> real = refused(target);
            RunFault dry = catchThrowableOfType(RunException.class, () -> dryRun(target, false))
                    .fault();
            assertThat(dry).isEqualTo(new RunFault.EditedFiles(real));
        }
        assertThat(dryRun("b", true).tried()).hasSize(1);
        assertThat(dryRun("a", true).tried()).isEmpty();
        assertThat(Facts.everything(database)).isEqualTo(before);
        refused("b");
    }

    private DryRunReport dryRun(String target, boolean allowed) throws SQLException {
        try (Connection connection = database.connect()) {
            return runner(allowed).dryRun(connection, revisions.up(target), bodies());
        }
    }

    /** Taking the mended file as it is must not hide what it was mended for. */
    @Test
    void ofWhatIsHalfDoneDoNotEndIt() throws SQLException {
        revisions.body("b", Revisions.sql("CREATE TABLE t_b (id int)"), op -> {
            op.execute("ALTER TABLE t_b ADD n int");
            op.execute("VACUUM t_b").outsideTransaction();
            op.execute("SELECT 1/0");
        });
        upgrade("b", false);
        catchThrowableOfType(RunException.class, this::downgrade);
        edits.put("b", "mended");
        revisions.table("c", "b");
        RunFault fault = catchThrowableOfType(RunException.class, () -> upgrade("c", true))
                .fault();
        assertThat(fault).isEqualTo(new RunFault.HalfDone("b", Direction.DOWNGRADE, new Kept(2, Optional.empty())));
        try (Connection connection = database.connect()) {
            assertThat(Inspection.of(connection, Optional.empty()).unfinished())
                    .extracting(HistoryEntry::revision)
                    .containsExactly("b");
        }
        revisions.body("b", Revisions.sql("CREATE TABLE t_b (id int)"), op -> {
            op.execute("ALTER TABLE t_b ADD n int");
            op.execute("VACUUM t_b").outsideTransaction();
            op.execute("DROP TABLE t_b");
        });
        downgrade();
        assertThat(database.value("SELECT to_regclass('t_b')")).isNull();
    }

    private void downgrade() throws SQLException {
        try (Connection connection = database.connect()) {
            runner(false).run(connection, revisions.down("a"), bodies());
        }
    }
}

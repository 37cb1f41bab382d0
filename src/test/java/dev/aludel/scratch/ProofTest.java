package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.Database;
import dev.aludel.diff.Difference;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.LoadedRevision;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import dev.aludel.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProofTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Map<Header, Migration> revisions = new LinkedHashMap<>();

    /** Adds a revision after the last one, with one statement each way. */
    private void revision(String id, String up, String down) {
        List<String> parents = revisions.keySet().stream().map(Header::id).toList();
        List<String> parent = parents.isEmpty() ? List.of() : List.of(parents.get(parents.size() - 1));
        revisions.put(Header.of(id, parent, id), new Migration() {
            @Override
            public void upgrade(Operations op) {
                op.execute(up);
            }

            @Override
            public void downgrade(Operations op) {
                op.execute(down);
            }
        });
    }

    private List<Step> steps() {
        return RevisionGraph.of(revisions.keySet()).upgrade("heads", Set.of());
    }

    private Replay replay() {
        return new Replay(
                Scratch.on(Database.parse(database.url())),
                headers -> headers.stream()
                        .map(header ->
                                new LoadedRevision(revisions.get(header), Optional.of("sum"), Path.of(header.id())))
                        .toList(),
                "test");
    }

    private Catalog catalog(String sql) {
        try (TestDatabase other = TestDatabase.create()) {
            other.execute(sql);
            try (Connection connection = other.connect()) {
                return CatalogReader.read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private ProofResult prove(String wanted) {
        Catalog target = catalog(wanted);
        return new Proof(replay())
                .prove(steps(), (connection, reached) -> SchemaDiff.between(reached.schema(), target.schema()));
    }

    @Test
    void replaysAHistory() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE t");
        revision("b", "ALTER TABLE t ADD COLUMN n bigint", "ALTER TABLE t DROP COLUMN n");
        assertThat(replay().catalog(steps()).schema())
                .isEqualTo(catalog("CREATE TABLE t (id int, n bigint)").schema());
    }

    @Test
    void sayThatAHistoryDoesNotRun() {
        revision("a", "CREATE TABLE t (id no_such_type)", "");
        Assertions.assertThatThrownBy(() -> replay().catalog(steps()))
                .isInstanceOfSatisfying(
                        RunException.class, e -> assertThat(e.fault()).isInstanceOf(RunFault.StatementFailed.class));
    }

    @Test
    void provesARevision() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE t");
        revision("b", "ALTER TABLE t ADD COLUMN n int", "ALTER TABLE t DROP COLUMN n");
        assertThat(prove("CREATE TABLE t (id int, n int)"))
                .isEqualTo(new ProofResult.Proved(database.server().version()));
    }

    @Test
    void provesABase() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE t");
        assertThat(prove("CREATE TABLE t (id int)")).isInstanceOf(ProofResult.Proved.class);
    }

    @Test
    void seesAnUpgradeThatStopsShort() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE t");
        assertThat(prove("CREATE TABLE t (id bigint)")).isInstanceOfSatisfying(ProofResult.NotReached.class, result -> {
            assertThat(result.stage()).isEqualTo(ProofResult.Stage.UPGRADE);
            assertThat(result.remaining()).extracting(Difference::name).containsExactly("t.id");
        });
    }

    @Test
    void seesADowngradeThatRestoresSomethingElse() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE t");
        revision("b", "ALTER TABLE t ALTER id TYPE bigint", "ALTER TABLE t ALTER id TYPE smallint");
        assertThat(prove("CREATE TABLE t (id bigint)")).isInstanceOfSatisfying(ProofResult.NotReached.class, result -> {
            assertThat(result.stage()).isEqualTo(ProofResult.Stage.DOWNGRADE);
            assertThat(result.remaining()).extracting(Difference::name).containsExactly("t.id");
        });
    }

    @Test
    void seesWhatADowngradeLeavesBehindThoughItIsNotModelled() {
        revision(
                "a",
                "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE OR REPLACE VIEW v AS SELECT 1",
                "DROP FUNCTION one()");
        assertThat(prove("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"))
                .isInstanceOfSatisfying(ProofResult.NotReached.class, result -> {
                    assertThat(result.stage()).isEqualTo(ProofResult.Stage.DOWNGRADE);
                    assertThat(result.left())
                            .extracting(object -> object.kind() + " " + object.name())
                            .containsExactly("view v");
                    assertThat(result.missing()).isEmpty();
                });
    }

    @Test
    void seesADowngradeThatFails() {
        revision("a", "CREATE TABLE t (id int)", "DROP TABLE other");
        assertThat(prove("CREATE TABLE t (id int)")).isInstanceOfSatisfying(ProofResult.NotRun.class, result -> {
            assertThat(result.stage()).isEqualTo(ProofResult.Stage.DOWNGRADE);
            assertThat(result.fault()).isInstanceOf(RunFault.StatementFailed.class);
        });
    }

    @Test
    void seesAnUpgradeThatRunsOnlyOnce() {
        revision("a", "CREATE ROLE once_" + database.name(), "SELECT 1");
        try {
            assertThat(prove("SELECT 1"))
                    .isInstanceOfSatisfying(
                            ProofResult.NotRun.class,
                            result -> assertThat(result.stage()).isEqualTo(ProofResult.Stage.UPGRADE_AGAIN));
        } finally {
            database.execute("DROP ROLE once_" + database.name());
        }
    }

    @Test
    void seesAHistoryThatDoesNotRun() {
        revision("a", "SELECT 1/0", "SELECT 1");
        revision("b", "SELECT 1", "SELECT 1");
        assertThat(prove("SELECT 1"))
                .isInstanceOfSatisfying(
                        ProofResult.NotRun.class,
                        result -> assertThat(result.stage()).isEqualTo(ProofResult.Stage.REPLAY));
    }

    @Test
    void saysThatThereIsNoScratchDatabase() {
        String role = "poor_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        try {
            var poor = Database.parse(database.url(), Optional.of(role), Optional.of("secret"));
            var proof = new Proof(new Replay(Scratch.on(poor), headers -> List.of(), "test"));
            revision("a", "SELECT 1", "SELECT 1");
            assertThat(proof.prove(steps(), (connection, reached) -> {
                        throw new AssertionError("nothing was reached");
                    }))
                    .isInstanceOf(ProofResult.NoScratch.class);
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }
}

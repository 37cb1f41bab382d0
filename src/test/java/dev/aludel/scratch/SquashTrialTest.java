package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.Database;
import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.LoadedRevision;
import dev.aludel.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two revisions, a and b, over a common one, against one that says what they say, or something else. */
class SquashTrialTest {

    private static final String TABLE = "CREATE TABLE t (id int PRIMARY KEY, n text)";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private record Body(String up, String down) implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute(up);
        }

        @Override
        public void downgrade(Operations op) {
            op.execute(down);
        }
    }

    private Replay replay(Map<String, Body> bodies) {
        return new Replay(
                Scratch.on(Database.parse(database.url())),
                headers -> headers.stream()
                        .map(each -> new LoadedRevision(bodies.get(each.id()), "sum", Path.of(each.id())))
                        .toList(),
                "test");
    }

    private SquashTrial.Result prove(Body a, Body b, Body both) {
        var several = RevisionGraph.of(List.of(
                Header.of("common", List.of(), ""),
                Header.of("a", List.of("common"), ""),
                Header.of("b", List.of("a"), "")));
        var one = RevisionGraph.of(List.of(Header.of("common", List.of(), ""), Header.of("b", List.of("common"), "")));
        var common = new Body(TABLE, "DROP TABLE t");
        return new SquashTrial(
                        replay(Map.of("common", common, "a", a, "b", b)), replay(Map.of("common", common, "b", both)))
                .prove(
                        several.upgrade("common", Set.of()),
                        several.upgrade("b", Set.of("common")),
                        one.upgrade("b", Set.of("common")));
    }

    private static final Body ADD = new Body("ALTER TABLE t ADD c int", "ALTER TABLE t DROP c");
    private static final Body INDEX = new Body("CREATE INDEX i ON t (c)", "DROP INDEX i");

    @Test
    void provesOneThatSaysTheSame() {
        var result = prove(ADD, INDEX, new Body(ADD.up + ";" + INDEX.up, INDEX.down + ";" + ADD.down));
        assertThat(result.isProved()).isTrue();
        assertThat(result.rows()).isEqualTo(4);
    }

    @Test
    void seesAnUpgradeThatLeadsElsewhere() {
        var result = prove(ADD, INDEX, ADD);
        assertThat(result.unlike()).contains(Direction.UPGRADE);
        assertThat(result.differences()).extracting(Difference::name).containsExactly("t.i");
    }

    @Test
    void seesADowngradeThatLeavesSomething() {
        var view = new Body("CREATE VIEW v AS SELECT 1 AS one", "DROP VIEW v");
        var result = prove(ADD, view, new Body(ADD.up + ";" + view.up, ADD.down));
        assertThat(result.unlike()).contains(Direction.DOWNGRADE);
        assertThat(result.facts())
                .extracting(each -> each.after().map(Fact::name).orElse(""))
                .containsExactly("v");
    }

    @Test
    void saysWhatDoesNotRun() {
        var broken = new Body("SELECT 1/0", "SELECT 1");
        var asTheyAre = prove(ADD, broken, ADD);
        assertThat(asTheyAre.fault()).isPresent();
        assertThat(asTheyAre.at()).isEqualTo(SquashTrial.At.SEVERAL);
        var asOne = prove(ADD, INDEX, broken);
        assertThat(asOne.fault()).isPresent();
        assertThat(asOne.at()).isEqualTo(SquashTrial.At.ONE);
        var back = prove(ADD, INDEX, new Body(ADD.up + ";" + INDEX.up, "SELECT 1/0"));
        assertThat(back.at()).isEqualTo(SquashTrial.At.ONE);
        assertThat(back.isProved()).isFalse();
    }

    /** There is no way back as they are, so there need be none as one. */
    @Test
    void noWayBackIsNoFaultOfTheOne() {
        var lost = new Body("ALTER TABLE t DROP n", "SELECT 1/0");
        assertThat(prove(ADD, lost, new Body(ADD.up + ";" + lost.up, "SELECT 1/0"))
                        .isProved())
                .isTrue();
    }

    /** No sample row has a date in it. */
    @Test
    void isProvedWithoutRowsWhereTheRevisionsDoNotRunOnThem() {
        var cast = new Body("ALTER TABLE t ALTER n TYPE date USING n::date", "ALTER TABLE t ALTER n TYPE text");
        var result = prove(ADD, cast, new Body(ADD.up + ";" + cast.up, cast.down + ";" + ADD.down));
        assertThat(result.isProved()).isTrue();
        assertThat(result.rows()).isZero();
    }
}

package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Step;
import dev.aludel.sql.Loss;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much would be lost, asked of a real server. */
class StepLossesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static List<StepLosses> of(Connection connection, Revisions revisions, String from) {
        List<Step> steps = revisions.graph().downgrade("base", Set.of(from));
        return StepLosses.of(
                connection,
                steps,
                revisions.load(steps.stream().map(Step::revision).toList()),
                Map.of());
    }

    private List<String> amounts(Consumer<Operations> downgrade) throws SQLException {
        try (Connection connection = database.connect()) {
            return amounts(connection, downgrade);
        }
    }

    private static List<String> amounts(Connection connection, Consumer<Operations> downgrade) {
        var lines = new ArrayList<String>();
        for (StepLosses step : of(connection, new Revisions().then("a", op -> {}, downgrade), "a")) {
            step.losses().forEach(each -> add(lines, "", each));
        }
        return lines;
    }

    private static void add(List<String> lines, String indent, CountedLoss counted) {
        String amount = counted.amount().certainty()
                + (counted.amount().number() == 0 ? "" : " " + counted.amount().number());
        lines.add(indent + counted.loss().accept(new Named()) + ": " + amount
                + counted.type().map(type -> " was " + type).orElse(""));
        counted.dependents().forEach(each -> add(lines, "+ ", each));
    }

    private record Named() implements Loss.Visitor<String> {

        @Override
        public String visit(Loss.DroppedTable loss) {
            return loss.table().text();
        }

        @Override
        public String visit(Loss.DroppedColumn loss) {
            return loss.table().text() + "." + loss.column().text();
        }

        @Override
        public String visit(Loss.DroppedObject loss) {
            return loss.name().text();
        }

        @Override
        public String visit(Loss.DroppedRule loss) {
            return loss.name();
        }

        @Override
        public String visit(Loss.LostRows loss) {
            return loss.extent() + " " + loss.table().text();
        }

        @Override
        public String visit(Loss.ConvertedColumn loss) {
            return loss.table().text() + "." + loss.column().text() + " to " + loss.type();
        }

        @Override
        public String visit(Loss.Untold loss) {
            return loss.sql();
        }
    }

    @Test
    void countsWhatIsFew() throws SQLException {
        database.execute(
                "CREATE TABLE \"odd ? {name}\" (id int, \"The Me\" varchar(200))",
                "INSERT INTO \"odd ? {name}\" SELECT g, CASE WHEN g < 4 THEN 'x' END FROM generate_series(1, 10000) g",
                "CREATE TABLE nothing (a text)",
                "CREATE VIEW seen AS SELECT 1",
                "CREATE SEQUENCE counter");
        assertThat(amounts(op -> {
                    op.dropColumn("odd ? {name}", "The Me");
                    op.alterColumn("odd ? {name}", "The Me").type(dev.aludel.operation.Types.varchar(50));
                    op.dropTable("odd ? {name}");
                    op.dropTable("nothing");
                    op.dropTable("never");
                    op.dropColumn("nothing", "never");
                    op.execute("DROP VIEW seen");
                    op.dropSequence("counter");
                    op.execute("DELETE FROM seen");
                }))
                .containsExactly(
                        "\"odd ? {name}\".\"The Me\": EXACT 3",
                        "\"odd ? {name}\".\"The Me\" to varchar(50): EXACT 3 was character varying(200)",
                        "\"odd ? {name}\": EXACT 10000",
                        "nothing: EXACT",
                        "never: ABSENT",
                        "nothing.never: ABSENT",
                        "seen: NONE",
                        "counter: NONE",
                        "DELETED seen: UNKNOWN");
    }

    @Test
    void asksThePlannerAboutMore() throws SQLException {
        database.execute(
                "CREATE TABLE large (id int, half int, pad text) WITH (autovacuum_enabled = false)",
                "INSERT INTO large SELECT g, CASE WHEN g % 2 = 0 THEN g END, '' FROM generate_series(1, 60000) g",
                "ANALYZE large",
                "CREATE TABLE grown (id int) WITH (autovacuum_enabled = false)",
                "INSERT INTO grown VALUES (1)",
                "ANALYZE grown",
                "INSERT INTO grown SELECT generate_series(1, 20000)");
        assertThat(amounts(sql("DROP TABLE large"))).containsExactly("large: ABOUT 60000");
        assertThat(amounts(sql("DROP TABLE grown"))).containsExactly("grown: MORE 10000");
        assertThat(amounts(sql("ALTER TABLE large DROP half")))
                .first()
                .asString()
                .matches("large.half: ABOUT (29|30)\\d{3}");
    }

    @Test
    void countsWhatInheritsOnce() throws SQLException {
        database.execute(
                "CREATE TABLE parted (id int) PARTITION BY RANGE (id)",
                "CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (5)",
                "CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM (5) TO (100)",
                "INSERT INTO parted SELECT generate_series(0, 99)");
        assertThat(amounts(sql("DROP TABLE parted CASCADE"))).containsExactly("parted: EXACT 100");
    }

    @Test
    void doesNotKnowWhatItMayNotRead() throws SQLException {
        String role = database.checkedRole();
        database.execute(
                "CREATE TABLE secret (a int)",
                "INSERT INTO secret VALUES (1)",
                "CREATE TABLE policed (a int)",
                "INSERT INTO policed VALUES (1)",
                "ALTER TABLE policed ENABLE ROW LEVEL SECURITY",
                "GRANT SELECT ON policed TO " + role,
                "CREATE SCHEMA closed",
                "CREATE TABLE closed.t (a int)");
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE " + role);
            assertThat(amounts(connection, sql("DROP TABLE secret, policed, closed.t", "ALTER TABLE secret DROP a")))
                    .containsExactly("secret: UNKNOWN", "policed: UNKNOWN", "closed.t: UNKNOWN", "secret.a: UNKNOWN");
        }
    }

    @Test
    void waitsForNobody() throws SQLException {
        database.execute("CREATE TABLE busy (a int)");
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE busy IN ACCESS EXCLUSIVE MODE");
            assertThat(amounts(sql("DROP TABLE busy"))).containsExactly("busy: UNKNOWN");
        }
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        database.execute("CREATE TABLE t (a int)");
        try (Connection connection = database.connect()) {
            amounts(connection, sql("DROP TABLE t", "DROP TABLE u"));
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Sql.text(connection, "SHOW statement_timeout")).isEqualTo("0");
            assertThat(Sql.text(connection, "SHOW transaction_read_only")).isEqualTo("off");
            assertThat(database.value("SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass"))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void findsWhatDependsOnIt(String major) throws SQLException {
        try (var each = new TestDatabase(TestServer.embedded(major));
                Connection connection = each.connect()) {
            findsWhatDependsOnIt(each, connection);
        }
    }

    private static void findsWhatDependsOnIt(TestDatabase database, Connection connection) {
        database.execute(
                "CREATE SCHEMA audit",
                "CREATE TYPE audit.mood AS ENUM ('sad')",
                "CREATE TABLE users (id int PRIMARY KEY, mood audit.mood, moods audit.mood[], name text)",
                "CREATE TABLE audit.events (id int)",
                "CREATE TABLE audit.parts (id int) PARTITION BY LIST (id)",
                "CREATE TABLE audit.part PARTITION OF audit.parts DEFAULT",
                "CREATE VIEW names AS SELECT mood FROM users",
                "INSERT INTO users VALUES (1, 'sad', NULL, 'x'), (2, 'sad', NULL, 'y')",
                "INSERT INTO audit.events VALUES (1), (2), (3)");
        assertThat(amounts(connection, sql("DROP SCHEMA audit CASCADE")))
                .containsExactly(
                        "audit: NONE",
                        "+ audit.events: EXACT 3",
                        "+ audit.parts: EXACT",
                        "+ users.mood: EXACT 2",
                        "+ users.moods: EXACT");
        assertThat(amounts(connection, sql("DROP TYPE audit.mood CASCADE")))
                .containsExactly("audit.mood: NONE", "+ users.mood: EXACT 2", "+ users.moods: EXACT");
        assertThat(amounts(connection, sql("DROP TABLE users CASCADE"))).containsExactly("users: EXACT 2");
        assertThat(amounts(connection, sql("DROP SCHEMA audit"))).containsExactly("audit: NONE");
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void findsWhatInheritsAndWhatIsGenerated(String major) throws SQLException {
        try (var each = new TestDatabase(TestServer.embedded(major));
                Connection connection = each.connect()) {
            findsWhatInheritsAndWhatIsGenerated(each, connection);
        }
    }

    private static void findsWhatInheritsAndWhatIsGenerated(TestDatabase database, Connection connection) {
        database.execute(
                "CREATE TABLE parent (a int)",
                "CREATE TABLE child (b int) INHERITS (parent)",
                "INSERT INTO child VALUES (1, 2)",
                "CREATE TABLE sums (a int, twice int GENERATED ALWAYS AS (a * 2) STORED)",
                "INSERT INTO sums VALUES (1)");
        assertThat(amounts(connection, sql("DROP TABLE parent CASCADE"))).containsExactly("parent: EXACT 1");
        assertThat(amounts(connection, sql("ALTER TABLE sums DROP a CASCADE")))
                .containsExactly("sums.a: EXACT 1", "+ sums.twice: EXACT 1");
    }

    @Test
    void findsTheRowsThatGoAlong() throws SQLException {
        database.execute(
                "CREATE TABLE users (id int PRIMARY KEY, boss int REFERENCES users ON DELETE CASCADE)",
                "CREATE TABLE orders (id int PRIMARY KEY, \"user\" int REFERENCES users ON DELETE CASCADE)",
                "CREATE TABLE lines (\"order\" int REFERENCES orders ON DELETE CASCADE)",
                "CREATE TABLE notes (\"user\" int REFERENCES users)",
                "INSERT INTO users VALUES (1)",
                "INSERT INTO orders VALUES (2, 1)",
                "INSERT INTO lines VALUES (2), (2)");
        assertThat(amounts(sql("DELETE FROM users WHERE id = 1")))
                .containsExactly("DELETED users: EXACT 1", "+ DELETED lines: EXACT 2", "+ DELETED orders: EXACT 1");
        assertThat(amounts(sql("TRUNCATE users CASCADE")))
                .containsExactly(
                        "TRUNCATED_CASCADE users: EXACT 1",
                        "+ TRUNCATED lines: EXACT 2",
                        "+ TRUNCATED notes: EXACT",
                        "+ TRUNCATED orders: EXACT 1");
    }

    /** The database has the names from before the first step. */
    @Test
    void followsRenamesFromStepToStep() throws SQLException {
        database.execute("CREATE TABLE people (look text)", "INSERT INTO people VALUES ('x')");
        var revisions = new Revisions()
                .then("a", op -> {}, sql("DROP TABLE users"))
                .then("b", op -> {}, sql("ALTER TABLE users DROP theme", "CREATE TABLE new (a int)", "DROP TABLE new"))
                .then("c", op -> {}, op -> {
                    op.renameTable("people", "users");
                    op.renameColumn("users", "look", "theme");
                });
        try (Connection connection = database.connect()) {
            var lines = new ArrayList<String>();
            for (StepLosses step : of(connection, revisions, "c")) {
                lines.add(step.step().revision().id());
                step.losses().forEach(each -> add(lines, "", each));
            }
            assertThat(lines).containsExactly("c", "b", "users.theme: EXACT 1", "new: MADE", "a", "users: EXACT 1");
        }
    }

    @Test
    void eachRevisionBeginsWithTheSearchPathOfTheSession() throws SQLException {
        database.execute(
                "CREATE SCHEMA s", "CREATE TABLE s.t (a int)", "INSERT INTO s.t VALUES (1)", "CREATE TABLE t (a int)");
        var revisions = new Revisions()
                .then("a", op -> {}, sql("DROP TABLE t"))
                .then("b", op -> {}, sql("SET search_path = s", "DROP TABLE t"));
        try (Connection connection = database.connect()) {
            assertThat(of(connection, revisions, "b"))
                    .flatExtracting(StepLosses::losses)
                    .extracting(loss -> loss.amount().number())
                    .containsExactly(1L, 0L);
        }
    }

    @Test
    void saysWhereABodyCannotBeRead() throws SQLException {
        var revisions = new Revisions()
                .then("a", op -> {}, op -> {
                    throw new IllegalStateException("no");
                })
                .then("b", op -> {}, op -> {
                    op.execute("DROP TABLE t");
                    op.connection();
                    op.execute("DROP TABLE u");
                });
        try (Connection connection = database.connect()) {
            List<StepLosses> losses = of(connection, revisions, "b");
            assertThat(losses.get(0).losses()).hasSize(1);
            assertThat(losses.get(0).unread())
                    .hasValueSatisfying(
                            unread -> assertThat(unread.usesConnection()).isTrue());
            assertThat(losses.get(1).unread())
                    .hasValueSatisfying(unread -> assertThat(unread.problem()).hasMessage("no"));
        }
    }

    /** One that swallows the refusal is told of all the same. */
    @Test
    void noticesAConnectionThatIsOnlyTried() throws SQLException {
        Consumer<Operations> body = op -> {
            try {
                op.connection();
            } catch (RuntimeException e) {
                op.execute("DROP TABLE t");
            }
        };
        try (Connection connection = database.connect()) {
            var losses = of(connection, new Revisions().then("a", op -> {}, body), "a");
            assertThat(losses.get(0).unread()).isPresent();
            assertThat(losses.get(0).losses()).hasSize(1);
        }
    }
}

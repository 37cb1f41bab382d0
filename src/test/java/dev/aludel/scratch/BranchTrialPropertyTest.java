package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.Database;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.LoadedRevision;
import dev.aludel.testing.Facts;
import dev.aludel.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The verdict on pairs of branches that are put together at random, against another way to find it: both orders as plain
 * SQL in one transaction each, which is rolled back, and compared by queries of the tests' own. Nothing of the tool takes
 * part in that. {@code -Daludel.merges=1000 -Daludel.seed=…} tries more of them, or others; pair number n of seed s is
 * pair 0 of seed s + n.
 */
class BranchTrialPropertyTest {

    private static final int PAIRS = Integer.getInteger("aludel.merges", 15);
    private static final long SEED = Long.getLong("aludel.seed", 20261120L);

    private static final String BASE = """
            CREATE TABLE t (id int PRIMARY KEY, a int, b text);
            CREATE TABLE u (id int PRIMARY KEY, t int, n int);
            CREATE TABLE w (x int, y int);
            CREATE TYPE mood AS ENUM ('bad', 'good');
            CREATE SEQUENCE s;
            CREATE INDEX t_a ON t (a);
            CREATE VIEW v AS SELECT id, b FROM t;
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 0';
            INSERT INTO t SELECT n, n * 3, 'b' || n FROM generate_series(1, 4) AS n;
            INSERT INTO u SELECT n, n, n * 2 FROM generate_series(1, 3) AS n;
            INSERT INTO w SELECT n / 2, n FROM generate_series(1, 5) AS n;
            SELECT setval('s', 10)""";

    /** Each runs on the base; what two of them do to each other is for the test to find. */
    private static final List<String> PIECES = List.of(
            "ALTER TABLE t ADD COLUMN c int",
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS c int DEFAULT 5",
            "ALTER TABLE t ADD COLUMN d serial",
            "ALTER TABLE t ADD COLUMN e text DEFAULT 'e'",
            "ALTER TABLE t DROP COLUMN a",
            "ALTER TABLE t DROP COLUMN IF EXISTS a",
            "ALTER TABLE t DROP COLUMN b CASCADE",
            "ALTER TABLE t RENAME COLUMN a TO c",
            "ALTER TABLE t RENAME COLUMN b TO bb",
            "ALTER TABLE w RENAME TO ww",
            "ALTER TABLE t ALTER COLUMN a TYPE bigint",
            "ALTER TABLE t ALTER COLUMN a TYPE text",
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1",
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT 2",
            "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'x'",
            "ALTER TABLE t ADD CHECK (a > 0)",
            "ALTER TABLE t ADD CHECK (a < 100)",
            "ALTER TABLE t ADD CONSTRAINT t_b_check CHECK (b <> '')",
            "ALTER TABLE t ADD CONSTRAINT b_key UNIQUE (b)",
            "ALTER TABLE u ADD CONSTRAINT u_t_fk FOREIGN KEY (t) REFERENCES t (id)",
            "ALTER TABLE u ADD CONSTRAINT u_n_key UNIQUE (n)",
            "ALTER TABLE t DROP CONSTRAINT t_pkey",
            "DROP TABLE u",
            "DROP TABLE IF EXISTS w",
            "DROP INDEX t_a",
            "CREATE INDEX ON t (a)",
            "CREATE INDEX ON t (a) WHERE a > 3",
            "CREATE INDEX t_b ON t (b)",
            "CREATE INDEX IF NOT EXISTS t_b ON t (b, a)",
            "CREATE TABLE x (id int PRIMARY KEY)",
            "CREATE TABLE IF NOT EXISTS x (id bigint PRIMARY KEY)",
            "CREATE TABLE y AS SELECT * FROM t",
            "CREATE VIEW v2 AS SELECT * FROM t",
            "CREATE VIEW v3 AS SELECT a FROM t",
            "CREATE OR REPLACE VIEW v AS SELECT id, b, 1 AS one FROM t",
            "DROP VIEW v",
            "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'",
            "COMMENT ON TABLE t IS 'one'",
            "COMMENT ON TABLE t IS 'two'",
            "COMMENT ON COLUMN t.b IS 'bee'",
            "GRANT SELECT ON t TO PUBLIC",
            "REVOKE SELECT ON t FROM PUBLIC",
            "GRANT INSERT ON u TO PUBLIC",
            "ALTER TYPE mood ADD VALUE 'great'",
            "ALTER TYPE mood ADD VALUE 'fair' AFTER 'bad'",
            "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'great'",
            "INSERT INTO t (id, b) VALUES (20, 'n')",
            "INSERT INTO t (id, b) VALUES (21, 'm')",
            "INSERT INTO t (id, b) SELECT nextval('s'), 's'",
            "INSERT INTO w SELECT id, a FROM t",
            "INSERT INTO w VALUES (7, nextval('s'))",
            "INSERT INTO w VALUES (8, 8)",
            "UPDATE t SET a = a + 1",
            "UPDATE t SET a = a * 2",
            "UPDATE t SET a = 0 WHERE a IS NULL",
            "UPDATE t SET b = upper(b)",
            "UPDATE t SET b = b || 'z' WHERE id > 2",
            "UPDATE w SET y = x",
            "UPDATE w SET x = y WHERE y > 2",
            "UPDATE u SET n = n + 1 WHERE t > 1",
            "UPDATE u SET n = (SELECT max(a) FROM t)",
            "DELETE FROM t WHERE id > 3",
            "DELETE FROM u WHERE n > 4",
            "DELETE FROM w WHERE x = 1",
            "TRUNCATE w",
            "SELECT setval('s', (SELECT max(id) FROM t))",
            "SELECT nextval('s')");

    private static final List<String> BEYOND = List.of(
            "SELECT concat_ws(' ', 'view', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c"
                    + " WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace",
            "SELECT concat_ws(' ', 'acl', c.oid::regclass, a::text) FROM pg_class c, unnest(relacl) AS a"
                    + " WHERE relnamespace = 'public'::regnamespace AND a::text NOT LIKE current_user || '=%'",
            "SELECT concat_ws(' ', 'table comment', c.oid::regclass, obj_description(c.oid, 'pg_class'))"
                    + " FROM pg_class c WHERE relnamespace = 'public'::regnamespace");

    private static final String ROWS = "SELECT format('SELECT concat_ws('' '', %L, to_jsonb(x)) FROM %s x',"
            + " c.oid::regclass, c.oid::regclass) FROM pg_class c"
            + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";

    private static final String SEQUENCES = "SELECT format('SELECT concat_ws('' '', %L, last_value + is_called::int)"
            + " FROM %s', c.oid::regclass, c.oid::regclass) FROM pg_class c"
            + " WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace";

    private static final RevisionGraph GRAPH = RevisionGraph.of(List.of(
            Header.of("common", List.of(), ""),
            Header.of("a", List.of("common"), ""),
            Header.of("b", List.of("common"), "")));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private enum Verdict {
        COMMUTE,
        ORDER_MATTERS,
        CANNOT_BOTH_BE
    }

    @Test
    void saysWhatPlainSqlSays() throws SQLException {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int pair = 0; pair < PAIRS; pair++) {
                long seed = SEED + pair;
                var random = new Random(seed);
                String a;
                String b;
                Verdict expected;
                do {
                    a = branch(connection, random);
                    b = branch(connection, random);
                    expected = expected(connection, a, b);
                } while (expected == Verdict.COMMUTE && random.nextInt(8) > 0); // most have nothing to do with another
                assertThat(tried(a, b))
                        .as("seed %d:%n%s%n -- and%n%s", seed, a, b)
                        .isEqualTo(expected);
                counts.merge(expected, 1, Integer::sum);
            }
        }
        System.out.println("random merges: " + PAIRS + " from seed " + SEED + ", " + counts);
        assertThat(counts).as("each verdict came up").hasSize(3);
    }

    /** One or two pieces that run on the base by themselves. */
    private static String branch(Connection connection, Random random) throws SQLException {
        while (true) {
            String branch = piece(random) + (random.nextInt(3) == 0 ? ";\n" + piece(random) : "");
            if (left(connection, List.of(branch)).isPresent()) {
                return branch;
            }
        }
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static Verdict expected(Connection connection, String a, String b) throws SQLException {
        Optional<List<String>> forwards = left(connection, List.of(a, b));
        Optional<List<String>> backwards = left(connection, List.of(b, a));
        if (forwards.isEmpty() || backwards.isEmpty()) {
            return Verdict.CANNOT_BOTH_BE;
        }
        return forwards.equals(backwards) ? Verdict.COMMUTE : Verdict.ORDER_MATTERS;
    }

    /** All that is there after these on the base; nothing when one of them fails. */
    private static Optional<List<String>> left(Connection connection, List<String> branches) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(BASE);
            try {
                for (String branch : branches) {
                    statement.execute(branch);
                }
            } catch (SQLException e) {
                return Optional.empty();
            }
            var left = new ArrayList<>(Facts.catalog(connection));
            BEYOND.forEach(query -> left.addAll(Facts.rows(connection, query)));
            for (String queries : List.of(ROWS, SEQUENCES)) {
                Facts.rows(connection, queries).forEach(query -> left.addAll(Facts.rows(connection, query)));
            }
            return Optional.of(left.stream().sorted().toList());
        } finally {
            connection.rollback();
        }
    }

    private Verdict tried(String a, String b) {
        Map<String, String> bodies = Map.of("common", BASE, "a", a, "b", b);
        var replay = new Replay(
                Scratch.on(Database.parse(database.url())),
                headers -> headers.stream()
                        .map(each -> new LoadedRevision(new Up(bodies.get(each.id())), "sum", Path.of(each.id())))
                        .toList(),
                "test");
        var orders = List.of(order("a", "b"), order("b", "a"));
        TrialResult result = BranchTrial.withoutRows(replay)
                .run(new BranchTrial.Branches(GRAPH.upgrade("common", Set.of()), orders, List.of()));
        if (result instanceof TrialResult.Commute) {
            return Verdict.COMMUTE;
        }
        return result instanceof TrialResult.OrderMatters ? Verdict.ORDER_MATTERS : Verdict.CANNOT_BOTH_BE;
    }

    private static BranchTrial.Order order(String first, String second) {
        List<Step> one = GRAPH.upgrade(first, Set.of("common"));
        return new BranchTrial.Order(List.of(one, GRAPH.upgrade(second, Set.of(first))), List.of());
    }

    private record Up(String sql) implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute(sql);
        }

        @Override
        public void downgrade(Operations op) {
            throw new AssertionError("it goes up only");
        }
    }
}

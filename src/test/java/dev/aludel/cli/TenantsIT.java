package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * One history on very many namespaces and databases, four at a time, of which one is broken: all others are done, that
 * one is named, and a second run does only that one. What is compared is the catalog of each, with that of a database
 * that was upgraded alone, and the history that each has of what ran there.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TenantsIT {

    private static final int NAMESPACES = 200;
    private static final int DATABASES = 40;
    private static final int KILLED = 12;

    /** All of a namespace, without its name. */
    private static final String PICTURE = """
            SELECT n.nspname, (
                SELECT string_agg(replace(line, n.nspname || '.', ''), E'\\n' ORDER BY line) FROM (
                    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
                           || a.attnotnull || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '')
                    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                    WHERE c.relnamespace = n.oid AND c.relkind = 'r'
                    UNION ALL
                    SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                    WHERE connamespace = n.oid AND contype <> 'n'
                    UNION ALL
                    SELECT pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid
                    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = n.oid
                    UNION ALL
                    SELECT t.typname || ' ' || string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder)
                    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = n.oid GROUP BY t.typname
                ) l (line))
            FROM pg_namespace n WHERE n.nspname LIKE 'tenant\\_%' OR n.nspname = 'public'""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase alone = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;
    private final long begin = System.nanoTime();

    @BeforeEach
    void writeAHistory() throws IOException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_MIGRATIONS", "revisions");
        aludel.revision("r1", "", """
                CREATE TYPE state AS ENUM ('open', 'paid');
                CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), state state);
                INSERT INTO customers (email) SELECT 'c' || i || '@example.org' FROM generate_series(1, 3) AS i;""", "");
        java("r2", "r1", """
                op.addColumn("orders", "note", text());
                op.createIndex("orders_customer_idx", "orders", "customer_id").concurrently();
                op.execute("UPDATE customers SET email = upper(email)");""");
        aludel.revision("r3", "r2", """
                -- no-transaction
                ALTER TYPE state ADD VALUE 'closed';
                ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'closed';""", "");
        java("r4", "r3", """
                op.alterColumn("customers", "email").notNull();
                op.createTable("visits", t -> t
                        .column("id", bigint().notNull())
                        .primaryKey("visits_pkey", "id"));""");
        aludel.revision("r5", "r4", "ALTER TABLE visits ADD COLUMN at timestamptz DEFAULT now();", "");
    }

    private void java(String id, String down, String upgrade) throws IOException {
        aludel.write("revisions/R%s_test.java".formatted(id), """
                import static dev.aludel.operation.Types.*;

                import dev.aludel.operation.Operations;
                import dev.aludel.revision.Migration;
                import dev.aludel.revision.Revision;

                @Revision(id = "%s", down = "%s", message = "test %s")
                public final class R%s_test implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(id, down, id, id, upgrade));
    }

    @Test
    void namespaces() throws Exception {
        List<String> names = createNamespaces(NAMESPACES);
        database.execute("CREATE TABLE tenant_117.visits (in_the_way int)");
        String query = "select nspname from pg_namespace where nspname like 'tenant\\_%' order by nspname";

        var first = aludel.run("upgrade", "--each", query, "--parallel", "4");
        assertThat(first.code()).isEqualTo(4);
        assertThat(first.out())
                .contains("\ntenant_117  failed   base → r3  3 (")
                .contains("relation \"visits\" already exists (SQLSTATE 42P07)")
                .endsWith("200 targets: 199 done, 1 failed\n");
        String right = upgradedAlone();
        Map<String, String> pictures = pictures(database);
        assertThat(pictures.remove("tenant_117")).isNotEqualTo(right);
        assertThat(pictures.values()).hasSize(NAMESPACES - 1).containsOnly(right);
        Map<String, String> before = histories(names);
        assertThat(before.remove("tenant_117")).isEqualTo("r1 done, r2 done, r3 done, r4 failed; at r3");
        assertThat(before.values()).containsOnly("r1 done, r2 done, r3 done, r4 done, r5 done; at r5");

        database.execute("DROP TABLE tenant_117.visits");
        var second = aludel.run("upgrade", "--each", query, "--parallel", "4");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out())
                .contains("\ntenant_117  done           r3 → r5    2 (")
                .contains("… and 189 more with nothing to tell")
                .endsWith("200 targets: 1 done, 199 had nothing to do\n");
        assertThat(second.err()).hasLineCount(1).startsWith("tenant_117: 2 revisions, now at r5 (");
        Map<String, String> after = histories(names);
        assertThat(after.remove("tenant_117"))
                .isEqualTo("r1 done, r2 done, r3 done, r4 failed, r4 done, r5 done; at r5");
        assertThat(after).isEqualTo(before);
        assertThat(pictures(database).values()).hasSize(NAMESPACES).containsOnly(right);
        say("%d namespaces".formatted(NAMESPACES));
    }

    @Test
    void databases() throws Exception {
        String prefix = database.name() + "_t";
        List<String> names =
                IntStream.range(10, 10 + DATABASES).mapToObj(i -> prefix + i).toList();
        String broken = prefix + "23";
        String query = "select datname from pg_database where starts_with(datname, '" + prefix + "') order by 1";
        try {
            for (String name : names) {
                database.execute("CREATE DATABASE " + name + " TEMPLATE template0");
            }
            assertThat(aludel.run("upgrade", "r1", "--each", query, "--parallel", "4")
                            .out())
                    .endsWith("40 targets: 40 done\n");
            execute(broken, "INSERT INTO customers (email) VALUES (NULL)");

            var first = aludel.run("upgrade", "--each", query, "--parallel", "4");
            assertThat(first.code()).isEqualTo(4);
            assertThat(first.out())
                    .contains("\n" + broken + "  failed   r1 → r3    2 (")
                    .contains("column \"email\" of relation \"customers\" contains null values (SQLSTATE 23502)")
                    .endsWith("40 targets: 39 done, 1 failed\n");
            String right = upgradedAlone();
            Map<String, String> before = new LinkedHashMap<>();
            for (String name : names) {
                before.put(name, historyOf(name));
                if (!name.equals(broken)) {
                    assertThat(picture(name)).as(name).isEqualTo(right);
                }
            }
            assertThat(before.remove(broken)).isEqualTo("r1 done, r2 done, r3 done, r4 failed; at r3");
            assertThat(before.values()).containsOnly("r1 done, r2 done, r3 done, r4 done, r5 done; at r5");

            execute(broken, "DELETE FROM customers WHERE email IS NULL");
            var second = aludel.run("upgrade", "--each", query, "--parallel", "4");
            assertThat(second.code()).as(second.err()).isZero();
            assertThat(second.out())
                    .contains("\n" + broken + "  done           r3 → r5    2 (")
                    .endsWith("40 targets: 1 done, 39 had nothing to do\n");
            Map<String, String> after = new LinkedHashMap<>();
            for (String name : names) {
                after.put(name, historyOf(name));
            }
            assertThat(after.remove(broken)).isEqualTo("r1 done, r2 done, r3 done, r4 failed, r4 done, r5 done; at r5");
            assertThat(after).isEqualTo(before);
            assertThat(picture(broken)).isEqualTo(right);
        } finally {
            for (String name : names) {
                database.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        }
        say("%d databases".formatted(DATABASES));
    }

    /**
     * Four targets are in the middle of a revision, of which a part is committed already, when the process is ended with
     * SIGKILL. The next run finishes these and does the others.
     */
    @Test
    void killed() throws Exception {
        List<String> names = createNamespaces(KILLED);
        String query = "select nspname from pg_namespace where nspname like 'tenant\\_%' order by nspname";
        assertThat(aludel.run("upgrade", "r4", "--each", query, "--parallel", "4")
                        .code())
                .isZero();
        aludel.revision("r5", "r4", """
                ALTER TABLE visits ADD COLUMN at timestamptz DEFAULT now();
                -- no-transaction
                ALTER TYPE state ADD VALUE 'lost';
                INSERT INTO visits VALUES (1);
                SELECT pg_advisory_xact_lock_shared(4711);""", "");
        Process process;
        try (Connection gate = database.connect();
                var statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            process = start(query);
            try {
                while (waiting() < 4) {
                    assertThat(process.isAlive()).as("the process").isTrue();
                    Thread.onSpinWait();
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(histories(names).values())
                .as("what is there after the kill")
                .containsExactlyInAnyOrderElementsOf(afterTheKill());

        var next = aludel.run("upgrade", "--each", query, "--parallel", "4");
        assertThat(next.code()).as(next.out()).isZero();
        assertThat(next.out()).endsWith("%d targets: %d done\n".formatted(KILLED, KILLED));
        String right = upgradedAlone();
        assertThat(pictures(database).values()).hasSize(KILLED).containsOnly(right);
        for (String name : names) {
            assertThat(database.value("SELECT count(*) FROM %1$s.visits CROSS JOIN %1$s.customers".formatted(name)))
                    .isEqualTo("3");
            assertThat(database.value("SELECT count(*) || ' ' || count(DISTINCT revision) FROM " + name
                            + ".aludel_history WHERE outcome = 'done'"))
                    .isEqualTo("5 5");
        }
        assertThat(aludel.run("upgrade", "--each", query).out())
                .endsWith("%d targets: %d had nothing to do\n".formatted(KILLED, KILLED));
        say("killed with 4 of %d namespaces in the middle".formatted(KILLED));
    }

    private static List<String> afterTheKill() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < KILLED; i++) {
            expected.add(
                    i < 4
                            ? "r1 done, r2 done, r3 done, r4 done, r5 running; at r4"
                            : "r1 done, r2 done, r3 done, r4 done; at r4");
        }
        return expected;
    }

    private int waiting() {
        return Integer.parseInt(String.valueOf(database.value("""
                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""")));
    }

    private Process start(String query) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "upgrade",
                        "--each",
                        query,
                        "--parallel",
                        "4",
                        "--lock-timeout",
                        "10min",
                        "--migrations",
                        directory.resolve("revisions").toString(),
                        "--url",
                        database.url())
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> createNamespaces(int count) {
        database.execute("DO $$ BEGIN FOR i IN 1.." + count
                + " LOOP EXECUTE 'CREATE SCHEMA tenant_' || to_char(i, 'FM000'); END LOOP; END $$");
        return IntStream.rangeClosed(1, count)
                .mapToObj("tenant_%03d"::formatted)
                .toList();
    }

    /** What a database is like that was upgraded as the only one. */
    private String upgradedAlone() throws SQLException {
        assertThat(aludel.run("upgrade", "--url", alone.url()).code()).isZero();
        return pictures(alone).get("public");
    }

    private String picture(String name) throws SQLException {
        return pictures(name).get("public");
    }

    private static Map<String, String> pictures(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return pictures(connection);
        }
    }

    private Map<String, String> pictures(String name) throws SQLException {
        try (Connection connection = connect(name)) {
            return pictures(connection);
        }
    }

    /** By namespace; those with nothing in them are left out. */
    private static Map<String, String> pictures(Connection connection) throws SQLException {
        var pictures = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PICTURE)) {
            while (rows.next()) {
                if (rows.getString(2) != null) {
                    pictures.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return pictures;
    }

    private Map<String, String> histories(List<String> namespaces) throws SQLException {
        var histories = new LinkedHashMap<String, String>();
        try (Connection connection = database.connect()) {
            for (String name : namespaces) {
                histories.put(name, history(connection, name));
            }
        }
        return histories;
    }

    /** Each attempt to run something, in order, and where it stands now. */
    private static String history(Connection connection, String namespace) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT string_agg(revision || ' ' || outcome, ', ' ORDER BY id)
                               || '; at ' || (SELECT string_agg(revision, ' ') FROM %1$s.aludel_version)
                        FROM %1$s.aludel_history""".formatted(namespace))) {
            row.next();
            return row.getString(1);
        }
    }

    private String historyOf(String name) throws SQLException {
        try (Connection connection = connect(name)) {
            return history(connection, "public");
        }
    }

    private void execute(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(database.server().url(name));
    }

    private void say(String what) {
        System.out.printf(
                "Tenants: %s, in %d s%n",
                what, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
}

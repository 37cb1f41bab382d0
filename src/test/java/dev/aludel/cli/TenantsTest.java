package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One history on several namespaces and databases. */
class TenantsTest {

    private static final String ALL = "select nspname from pg_namespace where nspname like 'tenant\\_%' order by 1";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void threeNamespaces() throws IOException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_MIGRATIONS", "revisions");
        database.execute("CREATE SCHEMA tenant_a", "CREATE SCHEMA tenant_b", "CREATE SCHEMA tenant_c");
        aludel.revision("aaaa", "", "CREATE TABLE t (a int PRIMARY KEY, n int);", "DROP TABLE t;");
    }

    private CommandLineRun.Result upgrade(String... more) {
        var arguments = new String[more.length + 3];
        arguments[0] = "upgrade";
        arguments[1] = "--each";
        arguments[2] = ALL;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return aludel.run(arguments);
    }

    private String tables() {
        return database.value("""
                SELECT coalesce(string_agg(name, ' ' ORDER BY name), '')
                FROM pg_tables CROSS JOIN LATERAL (VALUES (schemaname || '.' || tablename)) AS n (name)
                WHERE schemaname = 'public' OR schemaname LIKE 'tenant\\_%'""");
    }

    @Nested
    class SearchPath {

        @Test
        void anUnqualifiedNameNeverMeansASharedTable() throws Exception {
            database.execute("CREATE TABLE public.t (a int)");
            aludel.revision("aaaa", "", "ALTER TABLE t ADD COLUMN b int;", "");
            var result = upgrade();
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out()).contains("these 3: aaaa_test.sql, line 7: relation \"t\" does not exist");
            assertThat(database.value("SELECT count(*) FROM information_schema.columns WHERE table_name = 't'"))
                    .isEqualTo("1");
        }

        @Test
        void theSearchPathOfAUrlCountsAsItIs() throws Exception {
            database.execute("CREATE DOMAIN public.slug AS text CHECK (VALUE ~ '^[a-z]+$')");
            aludel.revision("aaaa", "", "CREATE TABLE t (name slug);", "DROP TABLE t;");
            String url = database.url() + "&currentSchema=tenant_a,public";
            var result = aludel.run("upgrade", "--each", "select '" + url + "' as url");
            assertThat(result.err()).contains("?currentSchema=tenant_a,public: 1 revision, now at aaaa");
            assertThat(result.code()).isZero();
            assertThat(tables()).isEqualTo("tenant_a.aludel_history tenant_a.aludel_version tenant_a.t");

            assertThat(upgrade().out()).contains("tenant_a  nothing to do", "type \"slug\" does not exist");
        }

        /** Otherwise the next namespace of the path would take what is meant for it. */
        @Test
        void aMissingNamespaceIsNotReplacedByTheNextOne() {
            String url = database.url() + "&currentSchema=tenant_z,public";
            for (String command : new String[] {"upgrade", "current"}) {
                var result = aludel.run(command, "--each", "select '" + url + "' as url");
                assertThat(result.code()).isEqualTo(4);
                assertThat(result.out()).contains("there is no namespace \"tenant_z\"; create it, or leave it out");
            }
            assertThat(tables()).isEmpty();
        }

        @Test
        void aRoleThatMayNotUseTheNamespaceDoesNotPassItBy() {
            String role = database.checkedRole();
            database.execute("GRANT ALL ON SCHEMA public TO " + role);
            var result = aludel.run(
                    "upgrade",
                    "--each",
                    "select 'tenant_a' as namespace, '" + role + "' as \"user\", 'right' as password");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out())
                    .contains(
                            "the role may not use the namespace \"tenant_a\"; GRANT USAGE, CREATE ON SCHEMA \"tenant_a\"")
                    .doesNotContain("right");
            assertThat(tables()).isEmpty();
        }

        /** Each revision begins with it, whatever the one before has set. */
        @Test
        void aRevisionThatChangesItChangesItForItself() throws Exception {
            aludel.revision("bbbb", "aaaa", "SET search_path = public;", "");
            aludel.revision("cccc", "bbbb", "CREATE TABLE u ();", "");
            assertThat(upgrade().code()).isZero();
            assertThat(tables()).contains("tenant_c.u").doesNotContain("public.");
        }
    }

    @Nested
    class Roles {

        @Test
        void eachMayHaveItsOwn() {
            String role = database.checkedRole();
            database.execute("GRANT ALL ON SCHEMA tenant_a TO " + role);
            var result = aludel.run(
                    "upgrade",
                    "--each",
                    "select nspname, case nspname when 'tenant_a' then '" + role + "' end as \"user\","
                            + " case nspname when 'tenant_a' then 'right' end as password from (" + ALL + ") n");
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(database.value("SELECT db_user FROM tenant_a.aludel_history"))
                    .isEqualTo(role);
            assertThat(database.value("SELECT db_user FROM tenant_b.aludel_history"))
                    .isEqualTo(database.user());
        }

        @Test
        void aWrongPasswordIsNotPrinted() {
            String role = database.checkedRole();
            var result = aludel.run(
                    "upgrade",
                    "--json",
                    "-v",
                    "--each",
                    "select '" + database.url().replaceFirst("\\?.*", "") + "' as url, '" + role
                            + "' as \"user\", 'geheim' as password");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out()).contains("does not let us in as \\\"" + role);
            assertThat(result.out() + result.err()).doesNotContain("geheim");
        }
    }

    @Nested
    class OfTheFiles {

        @Test
        void whatIsWrongWithThemIsSaidBeforeAnythingRuns() throws Exception {
            aludel.run("upgrade", "--each", "select 'tenant_a' as namespace");
            aludel.revision("bbbb", "aaaa", "SELECT 1;", "");
            Path broken = aludel.write("revisions/Rcccc_broken.java", """
                    import dev.aludel.operation.Operations;
                    import dev.aludel.revision.Migration;
                    import dev.aludel.revision.Revision;

                    @Revision(id = "cccc", down = "bbbb", message = "broken")
                    public final class Rcccc_broken implements Migration {
                        @Override
                        public void upgrade(Operations op) {
                            op.noSuchThing();
                        }

                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """);
            var result = upgrade("--parallel", "3");
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).containsOnlyOnce("Rcccc_broken.java, line 9");
            assertThat(tables()).doesNotContain("tenant_b");
            assertThat(upgrade("bbbb", "--parallel", "3").code()).isZero();
            Files.delete(broken);
        }

        @Test
        void anEditedOneIsRefusedWhereItRan() throws Exception {
            aludel.run("upgrade", "--each", "select 'tenant_a' as namespace");
            aludel.revision("aaaa", "", "CREATE TABLE t (a int PRIMARY KEY, m int);", "DROP TABLE t;");
            var result = upgrade();
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out())
                    .contains(
                            "tenant_a  failed   aaaa",
                            "  revision aaaa was edited after it ran; restore what ran",
                            "3 targets: 2 done, 1 failed");
            assertThat(upgrade("--allow-edited").code()).isZero();
            assertThat(upgrade().code()).isZero();
        }

        @Test
        void eachTargetHasBodiesAndCallbacksOfItsOwn() throws Exception {
            aludel.write("revisions/Rbbbb_counts.java", """
                    import dev.aludel.operation.Operations;
                    import dev.aludel.revision.Migration;
                    import dev.aludel.revision.Revision;

                    @Revision(id = "bbbb", down = "aaaa", message = "counts")
                    public final class Rbbbb_counts implements Migration {
                        private int calls;

                        @Override
                        public void upgrade(Operations op) {
                            op.execute("INSERT INTO t VALUES (" + ++calls + ")");
                        }

                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """);
            Path source = aludel.write("source/Count.java", """
                    public final class Count implements dev.aludel.run.RunCallback {
                        private int calls;

                        @Override
                        public void afterRevision(java.sql.Connection connection, dev.aludel.revision.Step step)
                                throws java.sql.SQLException {
                            try (var statement = connection.createStatement()) {
                                statement.execute("INSERT INTO t VALUES (100 + " + ++calls + ")");
                            }
                        }
                    }
                    """);
            Path services = aludel.write("classes/META-INF/services/dev.aludel.run.RunCallback", "Count\n");
            Path classes = services.getParent().getParent().getParent();
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString()))
                    .isZero();
            assertThat(upgrade("--parallel", "3", "--classpath", classes.toString())
                            .code())
                    .isZero();
            for (String namespace : new String[] {"tenant_a", "tenant_b", "tenant_c"}) {
                assertThat(database.value("SELECT string_agg(a::text, ' ' ORDER BY a) FROM " + namespace + ".t"))
                        .isEqualTo("1 101 102");
            }
        }
    }

    @Nested
    class Failures {

        @Test
        void whoStandsInTheWayIsNamedAndTheOthersAreDone() throws Exception {
            upgrade();
            aludel.revision("bbbb", "aaaa", "ALTER TABLE t ADD COLUMN b int;", "");
            try (Connection other = database.connect();
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM tenant_b.t");
                var result = upgrade("--lock-timeout", "50ms", "--parallel", "3");
                assertThat(result.code()).isEqualTo(4);
                assertThat(result.err()).contains("tenant_b: bbbb waits for a lock; try 2 in ");
                assertThat(result.out())
                        .contains("tenant_b  failed   aaaa", "got no lock in 11 tries")
                        .contains("3 targets: 2 done, 1 failed")
                        .containsPattern("blocked by process \\d+: user " + database.user());
            }
        }

        @Test
        void aStatementThatTakesTooLong() throws Exception {
            aludel.revision(
                    "bbbb", "aaaa", "SELECT pg_sleep(CASE current_schema() WHEN 'tenant_b' THEN 60 ELSE 0 END);", "");
            var result = upgrade("--statement-timeout", "300ms", "--parallel", "3");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out())
                    .contains("tenant_b  failed   base → aaaa  1 (")
                    .contains("SQLSTATE 57014", "3 targets: 2 done, 1 failed");
        }

        @Test
        void oneTransactionIsTakenBackWhole() throws Exception {
            aludel.revision("bbbb", "aaaa", "SELECT 1 / (current_schema() <> 'tenant_b')::int;", "");
            var result = upgrade("--transaction", "run");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out()).contains("tenant_b  failed   base         0 (", "2 done, 1 failed");
            assertThat(tables()).contains("tenant_a.t").doesNotContain("tenant_b.t ");
        }

        @Test
        void aBodyThatThrows() throws Exception {
            body("if (where(op).equals(\"tenant_b\")) throw new AssertionError(\"oops\");");
            var result = upgrade("--parallel", "3");
            assertThat(result.code()).isEqualTo(4);
            assertThat(result.out())
                    .contains("its body threw java.lang.AssertionError: oops", "3 targets: 2 done, 1 failed");
        }

        /** What no body throws by itself stands for a bug of ours. */
        @Test
        void aBugIsNotTheTargets() throws Exception {
            body("if (where(op).equals(\"tenant_b\")) throw new InternalError(\"a bug\");");
            var result = upgrade();
            assertThat(result.code()).isEqualTo(70);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .contains("aludel: this is a bug in the tool", "java.lang.InternalError: a bug", "\tat ");
            assertThat(tables()).contains("tenant_a.t").doesNotContain("tenant_c");
        }

        private void body(String statement) throws IOException {
            aludel.write("revisions/Rbbbb_body.java", """
                    import dev.aludel.operation.Operations;
                    import dev.aludel.revision.Migration;
                    import dev.aludel.revision.Revision;

                    @Revision(id = "bbbb", down = "aaaa", message = "body")
                    public final class Rbbbb_body implements Migration {
                        @Override
                        public void upgrade(Operations op) {
                            %s
                        }

                        private static String where(Operations op) {
                            try {
                                return op.connection().getSchema();
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }

                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """.formatted(statement));
        }
    }

    @Nested
    class Output {

        private final ObjectMapper json = new ObjectMapper();

        @Test
        void eachLineHasTheTargetsName() throws Exception {
            aludel.revision("bbbb", "aaaa", "-- batch 40\nUPDATE t\nSET n = a;", "");
            var result = aludel.with("ALUDEL_TERMINAL", "1").run("upgrade", "-v", "--parallel", "3", "--each", ALL);
            assertThat(result.err().lines())
                    .allMatch(line -> line.matches("tenant_[abc]: .*"))
                    .contains("tenant_a: UPDATE t", "tenant_a: SET n = a;", "tenant_c: bbbb  0 rows, done");
            assertThat(upgrade("-q").err()).isEmpty();
        }

        @Test
        void oneObjectWithAll() throws Exception {
            database.execute("CREATE TABLE tenant_b.t (a int)");
            JsonNode result = json.readTree(upgrade("--json", "--parallel", "2").out());
            assertThat(result.get("targets").findValuesAsText("target"))
                    .containsExactly("tenant_a", "tenant_b", "tenant_c");
            JsonNode done = result.get("targets").get(0);
            assertThat(done.get("outcome").asText()).isEqualTo("done");
            assertThat(done.get("result").get("steps").get(0).get("id").asText())
                    .isEqualTo("aaaa");
            JsonNode failed = result.get("targets").get(1);
            assertThat(failed.get("result").isNull()).isTrue();
            assertThat(failed.get("failure").get("error").asText()).contains("SQLSTATE 42P07");
            assertThat(failed.get("failure").get("exitCode").asInt()).isEqualTo(4);
        }

        @Test
        void aDryRunLeavesNothing() throws Exception {
            aludel.revision("bbbb", "aaaa", "-- no-transaction\nCREATE INDEX CONCURRENTLY t_n ON t (n);", "");
            var result = upgrade("--dry-run", "--parallel", "3");
            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("tenant_a  in doubt  base → bbbb  2 (", "3 targets: 3 in doubt");
            assertThat(tables()).isEmpty();
        }

        @Test
        void relativeStepsCountFromWhereEachIs() throws Exception {
            aludel.revision("bbbb", "aaaa", "SELECT 1;", "");
            aludel.revision("cccc", "bbbb", "SELECT 1;", "");
            aludel.run("upgrade", "+1", "--each", "select 'tenant_a' as namespace");
            assertThat(upgrade("+1").out())
                    .contains("tenant_a  done     aaaa → bbbb", "tenant_b  done     base → aaaa");
        }

        @Test
        void rowsThatNoFileHas() throws Exception {
            upgrade();
            database.execute("UPDATE tenant_b.aludel_version SET revision = 'gone'");
            assertThat(upgrade().out()).contains("the database is at gone, which no file has");
            var current = aludel.run("current", "--each", ALL, "-c");
            assertThat(current.code()).isEqualTo(1);
            assertThat(current.out()).contains("tenant_b  not at head  gone");
        }
    }
}

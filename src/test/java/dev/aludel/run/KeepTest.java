package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.catalog.ContentsReader;
import dev.aludel.operation.ColumnBuilder;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operations;
import dev.aludel.operation.Types;
import dev.aludel.revision.Step;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.testing.Scripts;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a revision keeps comes back when it is taken back, whether it runs or a script of it does. */
class KeepTest {

    private static final String USERS = """
            CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, theme text DEFAULT 'dark', age int);
            INSERT INTO users (theme, age) VALUES ('light', 1), (NULL, 2), ('it''s "blue" \\', 3)""";

    private static final RunOptions OPTIONS = RunOptions.defaults("test");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private TestDatabase at = database;

    private enum Way {
        RUN,
        SCRIPT
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aColumn(Way way) throws SQLException {
        returns(
                way,
                USERS,
                op -> op.dropColumn("users", "theme").keep(),
                sql("ALTER TABLE users ADD COLUMN theme text DEFAULT 'dark'"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aColumnWithoutNulls(Way way) throws SQLException {
        returns(
                way,
                USERS + "; ALTER TABLE users ALTER age SET NOT NULL, ADD CONSTRAINT users_age_key UNIQUE (age)",
                op -> op.dropColumn("users", "age").keep(),
                op -> {
                    op.addColumn("users", "age", Types.integer());
                    op.backfill("users", "age", "0");
                    op.alterColumn("users", "age").notNull();
                    op.addUnique("users_age_key", "users", "age");
                });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aTableThatOthersReferTo(Way way) throws SQLException {
        returns(
                way,
                USERS + """
                        ; CREATE TABLE pet (id serial PRIMARY KEY, owner bigint CONSTRAINT pet_owner_fkey REFERENCES users,
                          twice int GENERATED ALWAYS AS (id * 2) STORED);
                        INSERT INTO pet (owner) VALUES (1), (3), (NULL)""",
                op -> {
                    op.dropConstraint("pet", "pet_owner_fkey");
                    op.dropTable("users").keep();
                    op.dropTable("pet").keep();
                },
                sql(
                        "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, theme text DEFAULT 'dark', age int)",
                        "CREATE TABLE pet (id serial PRIMARY KEY, owner bigint, twice int GENERATED ALWAYS AS (id * 2) STORED)",
                        "ALTER TABLE pet ADD CONSTRAINT pet_owner_fkey FOREIGN KEY (owner) REFERENCES users"));
    }

    /** What the types of a column and a table are is gone before the way back begins. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void whatHasTypesAndCollationsOfItsOwn(Way way) throws SQLException {
        String types = """
                CREATE TYPE mood AS ENUM ('sad', 'happy');
                CREATE DOMAIN code AS varchar(3) CHECK (VALUE <> '');
                CREATE TYPE span AS (since date, mood mood);
                CREATE COLLATION german (provider = icu, locale = 'de')""";
        String columns =
                "mood mood, moods mood[], code code, span span, name text COLLATE german, day date, rest interval";
        returns(
                way,
                types
                        + "; CREATE TABLE a (code code PRIMARY KEY, mood mood, name text COLLATE german); CREATE TABLE b ("
                        + columns
                        + """
                        );
                        INSERT INTO a VALUES ('x', 'sad', 'ä'), ('y', NULL, NULL);
                        INSERT INTO b VALUES ('sad', '{sad,NULL}', 'x', ROW('2026-03-01', 'happy'), 'ß', '2026-02-01', '-1 mon 2 days'),
                          (NULL, NULL, NULL, NULL, NULL, NULL, NULL)""",
                op -> {
                    op.execute("SET datestyle = 'ISO, DMY'");
                    op.execute("SET intervalstyle = 'iso_8601'");
                    op.dropTable("b").keep();
                    op.dropColumn("a", "mood").keep();
                    op.dropColumn("a", "name").keep();
                    op.execute("ALTER TABLE a ALTER code TYPE varchar(3)");
                    op.execute("DROP TYPE span");
                    op.execute("DROP TYPE mood");
                    op.execute("DROP DOMAIN code");
                    op.execute("DROP COLLATION german");
                },
                op -> {
                    List.of(types.split(";\\s*")).forEach(op::execute);
                    op.execute("ALTER TABLE a ADD mood mood, ADD name text COLLATE german");
                    op.execute("ALTER TABLE a ALTER code TYPE code");
                    op.execute("CREATE TABLE b (" + columns + ")");
                });
    }

    /** The new table and column of the same names are not where the old rows belong. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsReplaced(Way way) throws SQLException {
        returns(
                way,
                USERS + "; CREATE TABLE log (line text); INSERT INTO log VALUES ('one'), ('two')",
                op -> {
                    op.dropTable("log").keep();
                    op.execute("CREATE TABLE log (line int)");
                    op.dropColumn("users", "theme").keep();
                    op.execute("ALTER TABLE users ADD theme int");
                    op.execute("INSERT INTO log VALUES (1)");
                },
                sql(
                        "SELECT 1",
                        "DROP TABLE log",
                        "CREATE TABLE log (line text)",
                        "ALTER TABLE users DROP theme",
                        "ALTER TABLE users ADD theme text DEFAULT 'dark'"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsRenamedToo(Way way) throws SQLException {
        returns(
                way,
                USERS,
                op -> {
                    op.renameTable("users", "people");
                    op.renameColumn("people", "id", "number");
                    op.dropColumn("people", "theme").keep();
                    op.renameColumn("people", "age", "years");
                },
                op -> {
                    op.renameColumn("people", "years", "age");
                    op.renameTable("people", "users");
                    op.renameColumn("users", "number", "id");
                    op.execute("ALTER TABLE users ADD theme text DEFAULT 'dark'");
                });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anIdentityWithItsPosition(Way way) throws SQLException {
        returns(
                way,
                """
                CREATE TABLE t (code text PRIMARY KEY, n bigint GENERATED ALWAYS AS IDENTITY (START 100), m serial);
                INSERT INTO t (code) VALUES ('c'), ('b'), ('a');
                DELETE FROM t WHERE code = 'a';
                INSERT INTO t (code) VALUES ('z')""",
                op -> {
                    op.dropColumn("t", "n").keep();
                    op.dropColumn("t", "m").keep();
                },
                sql(
                        "ALTER TABLE t ADD n bigint GENERATED ALWAYS AS IDENTITY (START 100)",
                        "CREATE SEQUENCE t_m_seq AS integer",
                        "ALTER TABLE t ADD m integer NOT NULL DEFAULT nextval('t_m_seq')",
                        "ALTER SEQUENCE t_m_seq OWNED BY t.m"));
    }

    /** A partitioned table, and a trigger that would take what comes back for a change. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void inPartitionsUnderTriggers(Way way) throws SQLException {
        returns(way, """
                CREATE TABLE t (id int, at date, note text, seen int DEFAULT 0, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM ('2026-01-01') TO ('2026-07-01');
                CREATE TABLE t_2 PARTITION OF t DEFAULT;
                INSERT INTO t VALUES (1, '2026-01-02', 'a'), (2, '2026-11-02', 'b'), (2, '2026-02-03', NULL);
                CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.seen := NEW.seen + 1; RETURN NEW; END';
                CREATE TRIGGER see BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION see()""", op -> op.dropColumn("t", "note").keep(), sql("ALTER TABLE t ADD COLUMN note text"));
        assertThat(database.value("SELECT string_agg(tgenabled::text, '') FROM pg_trigger WHERE tgname = 'see'"))
                .isEqualTo("OOO");
    }

    private static Consumer<Operations> column(String name, UnaryOperator<ColumnBuilder> more) {
        return op -> op.addColumn("users", name, more.apply(Types.text()));
    }

    /** The way down may keep, too; then the next way up brings it back. */
    @Test
    void theOtherWayRound() throws SQLException {
        database.execute("CREATE TABLE users (id int PRIMARY KEY); INSERT INTO users VALUES (1), (2)");
        var revisions = new Revisions()
                .then(
                        "a",
                        column("theme", each -> each),
                        op -> op.dropColumn("users", "theme").keep());
        up(Way.RUN, revisions);
        database.execute("UPDATE users SET theme = id || 'x'");
        List<String> before = picture();
        down(Way.RUN, revisions);
        assertThat(kept()).isEqualTo("1");
        up(Way.RUN, revisions);
        assertThat(picture()).isEqualTo(before);
        assertThat(kept()).isEqualTo("0");
    }

    /** Rows that came in between have what the column gives them; those that went stay away. */
    @Test
    void toTheRowsThatAreStillThere() throws SQLException {
        database.execute(USERS);
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> op.dropColumn("users", "theme").keep(),
                        column("theme", each -> each.defaultTo("'new'")));
        up(Way.RUN, revisions);
        database.execute("DELETE FROM users WHERE id = 1; INSERT INTO users (age) VALUES (9)");
        down(Way.RUN, revisions);
        assertThat(database.value("SELECT string_agg(id || '=' || coalesce(theme, '-'), ' ' ORDER BY id) FROM users"))
                .isEqualTo("2=- 3=it's \"blue\" \\ 4=new");
    }

    @Test
    void onlyTheRevisionThatKeptIt() throws SQLException {
        database.execute(USERS);
        var revisions = new Revisions()
                .then("a", op -> op.dropColumn("users", "theme").keep(), column("theme", each -> each))
                .then("b", column("theme", each -> each), op -> op.dropColumn("users", "theme"))
                .then("c", op -> op.dropColumn("users", "theme").keep(), column("theme", each -> each));
        List<String> before = picture();
        up(Way.RUN, revisions, "b");
        database.execute("UPDATE users SET theme = 'b'");
        up(Way.RUN, revisions);
        assertThat(kept()).isEqualTo("2");
        down(Way.RUN, revisions, "b");
        assertThat(database.value("SELECT string_agg(DISTINCT theme, ' ') FROM users"))
                .isEqualTo("b");
        down(Way.RUN, revisions, "base");
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void alsoWhereASquashHasTakenItsPlace() throws SQLException {
        database.execute(USERS);
        List<String> before = picture();
        up(
                Way.RUN,
                new Revisions()
                        .then("a", op -> op.dropColumn("users", "theme").keep(), sql())
                        .then("b", op -> op.dropColumn("users", "age").keep(), sql()));
        var squash = new Revisions()
                .then(
                        "b",
                        op -> {
                            op.dropColumn("users", "theme").keep();
                            op.dropColumn("users", "age").keep();
                        },
                        sql("ALTER TABLE users ADD theme text, ADD age int"))
                .squashing("b", "a");
        down(Way.RUN, squash);
        assertThat(picture()).isEqualTo(before);
    }

    /** In a way back that makes nothing, what is kept stays where it is, and the listener hears of it. */
    @Test
    void notToNothing() throws SQLException {
        database.execute(USERS);
        var revisions =
                new Revisions().then("a", op -> op.dropColumn("users", "theme").keep(), sql());
        up(Way.RUN, revisions);
        var staying = new ArrayList<String>();
        try (Connection connection = database.connect()) {
            new Runner(OPTIONS, new RunListener() {
                        @Override
                        public void staying(Step step, List<String> kept) {
                            staying.addAll(kept);
                        }
                    })
                    .run(connection, revisions.down("base"), revisions::load);
        }
        assertThat(staying).containsExactly("users.theme");
        assertThat(kept()).isEqualTo("1");
    }

    @Test
    void whatHasNoKeyIsRefusedAndNothingIsLost() throws SQLException {
        database.execute("CREATE TABLE t (a int UNIQUE, b text); INSERT INTO t VALUES (1, 'x'); "
                + "CREATE TABLE p (id int PRIMARY KEY, x int); CREATE TABLE c (PRIMARY KEY (id)) INHERITS (p)");
        List<String> before = picture();
        for (Map.Entry<String, String> each : Map.of(
                        "t b", "t has no key by which the values of \"b\" would find their rows again",
                        "p x", "p has children, among whose rows no key tells which is which",
                        "t z", "column \"z\" of relation \"t\" does not exist")
                .entrySet()) {
            String[] names = each.getKey().split(" ");
            var revisions = new Revisions()
                    .then("a", op -> op.dropColumn(names[0], names[1]).keep(), sql());
            assertThatThrownBy(() -> up(Way.RUN, revisions)).hasMessageContaining(each.getValue());
        }
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void onlyARevisionKeeps() {
        database.execute(USERS);
        var statements = SqlRenderer.render(new DropTable(QualifiedName.of("users"), true));
        assertThatThrownBy(() -> database.execute(statements.get(0).sql()))
                .hasMessageContaining("only a revision that aludel runs can keep something");
    }

    /** A run that fails behind the drop leaves no copy, and one that fails on the way back leaves it. */
    @Test
    void aFailureLeavesItWhereItIs() throws SQLException {
        database.execute(USERS);
        List<String> before = picture();
        var fails = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.dropColumn("users", "theme").keep();
                            op.execute("SELECT 1/0");
                        },
                        sql());
        assertThatThrownBy(() -> up(Way.RUN, fails)).hasMessageContaining("division by zero");
        assertThat(picture()).isEqualTo(before);
        var revisions = new Revisions()
                .then("a", op -> op.dropColumn("users", "theme").keep(), op -> {
                    column("theme", each -> each).accept(op);
                    op.execute("SELECT 1/0");
                });
        up(Way.RUN, revisions);
        assertThatThrownBy(() -> down(Way.RUN, revisions)).hasMessageContaining("division by zero");
        assertThat(kept()).isEqualTo("1");
        revisions.body("a", sql(), column("theme", each -> each.defaultTo("'dark'")));
        down(Way.RUN, revisions);
        assertThat(picture()).isEqualTo(before);
    }

    /** A statement that cannot run in a transaction stands in the middle, with a row that stops it at first. */
    @Test
    void acrossTransactions() throws SQLException {
        database.execute(USERS);
        List<String> before = picture();
        var revisions = new Revisions()
                .then("a", op -> op.dropColumn("users", "theme").keep(), op -> {
                    op.execute("SELECT 1");
                    op.execute("CREATE UNIQUE INDEX CONCURRENTLY users_age_idx ON users (age)")
                            .outsideTransaction();
                    column("theme", each -> each.defaultTo("'dark'")).accept(op);
                    op.execute("DROP INDEX CONCURRENTLY users_age_idx").outsideTransaction();
                    op.execute("SELECT 2");
                });
        up(Way.RUN, revisions);
        database.execute("INSERT INTO users (age) VALUES (1)");
        assertThatThrownBy(() -> down(Way.RUN, revisions)).hasMessageContaining("users_age_idx");
        database.execute("DELETE FROM users WHERE id = 4; SELECT setval('users_id_seq', 3)");
        down(Way.RUN, revisions);
        assertThat(picture()).isEqualTo(before);
        assertThat(kept()).isEqualTo("0");
    }

    @Test
    void aDryRunShowsItAndKeepsNothing() throws SQLException {
        database.execute(USERS);
        List<String> before = picture();
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> op.dropColumn("users", "theme").keep(),
                        column("theme", each -> each.defaultTo("'dark'")));
        try (Connection connection = database.connect()) {
            assertThat(new Runner(OPTIONS, RunListener.NONE)
                            .dryRun(connection, revisions.up("heads"), revisions::load)
                            .tried())
                    .allMatch(each -> each.outcome() == Tried.Result.DONE);
        }
        assertThat(picture()).isEqualTo(before);
        up(Way.RUN, revisions);
        try (Connection connection = database.connect()) {
            assertThat(new Runner(OPTIONS, RunListener.NONE)
                            .dryRun(connection, revisions.down("base"), revisions::load)
                            .tried())
                    .allMatch(each -> each.outcome() == Tried.Result.DONE);
        }
        assertThat(kept()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void onEveryMajor(String major) throws SQLException {
        try (var older = new TestDatabase(TestServer.embedded(major))) {
            at = older;
            whatHasTypesAndCollationsOfItsOwn(Way.RUN);
        }
        try (var older = new TestDatabase(TestServer.embedded(major))) {
            at = older;
            anIdentityWithItsPosition(Way.SCRIPT);
        }
    }

    /** Each namespace has a history and a copy of its own. */
    @Test
    void ofEachTenant() throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> op.dropColumn("users", "theme").keep(),
                        column("theme", each -> each.defaultTo("'dark'")));
        for (String tenant : List.of("one", "two")) {
            database.execute("CREATE SCHEMA " + tenant + "; SET search_path = " + tenant + "; " + USERS
                    + "; UPDATE users SET theme = '" + tenant + "' WHERE id = 1");
            inNamespace(tenant, revisions.up("heads"), revisions);
        }
        List<String> before = picture();
        inNamespace("one", revisions.down("base"), revisions);
        assertThat(database.value("SELECT theme FROM one.users WHERE id = 1")).isEqualTo("one");
        assertThat(kept()).isEqualTo("1");
        assertThat(picture())
                .contains(before.stream()
                        .filter(each -> each.contains("two.users"))
                        .findFirst()
                        .orElseThrow());
        inNamespace("two", revisions.down("base"), revisions);
        assertThat(database.value("SELECT theme FROM two.users WHERE id = 1")).isEqualTo("two");
    }

    private void inNamespace(String namespace, Function<SortedSet<String>, List<Step>> path, Revisions revisions)
            throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setSchema(namespace);
            new Runner(OPTIONS, RunListener.NONE).run(connection, path, revisions::load);
        }
    }

    private void returns(Way way, String before, Consumer<Operations> upgrade, Consumer<Operations> downgrade)
            throws SQLException {
        at.execute(before);
        var revisions = new Revisions().then("a", upgrade, downgrade);
        List<String> picture = picture();
        for (int i = 0; i < 2; i++) {
            up(way, revisions);
            assertThat(kept()).isNotEqualTo("0");
            down(way, revisions);
            assertThat(picture()).isEqualTo(picture);
            assertThat(kept()).isEqualTo("0");
            assertThat(
                            at.value(
                                    "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'aludel_kept'::regnamespace"))
                    .isEqualTo("1");
        }
    }

    private String kept() {
        return at.value("SELECT count(*) FROM aludel_kept.aludel_kept");
    }

    private void up(Way way, Revisions revisions) throws SQLException {
        up(way, revisions, "heads");
    }

    private void up(Way way, Revisions revisions, String target) throws SQLException {
        go(way, revisions, revisions.up(target));
    }

    private void down(Way way, Revisions revisions) throws SQLException {
        down(way, revisions, "base");
    }

    private void down(Way way, Revisions revisions, String target) throws SQLException {
        go(way, revisions, revisions.down(target));
    }

    private void go(Way way, Revisions revisions, Function<SortedSet<String>, List<Step>> path) throws SQLException {
        try (Connection connection = at.connect()) {
            if (way == Way.RUN) {
                new Runner(OPTIONS, RunListener.NONE).run(connection, path, revisions::load);
            } else {
                var steps = path.apply(VersionTable.read(connection, Optional.empty()));
                script(steps, revisions);
            }
        }
    }

    private void script(List<Step> steps, Revisions revisions) throws SQLException {
        Script script = Script.of(
                steps, revisions.load(steps.stream().map(Step::revision).toList()), OPTIONS);
        Scripts.jdbc(at, script.text());
    }

    /** All rows and the positions of all sequences. */
    private List<String> picture() throws SQLException {
        try (Connection connection = at.connect()) {
            return ContentsReader.read(connection).stream()
                    .map(each -> each.kind() + " " + each.name() + " " + each.columns() + " "
                            + each.rows().stream().map(List::toString).sorted().collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}

package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Unmodelled;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogReaderTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Catalog read(String... sql) throws SQLException {
        database.execute(sql);
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    @Test
    void anEmptyDatabaseIsAnEmptyPicture() throws SQLException {
        Catalog catalog = read();
        assertThat(catalog.schema()).isEqualTo(Schema.EMPTY);
        assertThat(catalog.unmodelled()).isEmpty();
        assertThat(catalog.namespace()).isEqualTo("public");
        assertThat(catalog.serverVersion()).isEqualTo(database.serverVersion());
        assertThat(database.value("SHOW server_version")).isEqualTo(catalog.serverVersionText());
    }

    @Test
    void everyKindAndAttribute() throws SQLException {
        assertThat(Picture.lines(read(Resources.text("every-attribute.sql")).schema()))
                .containsExactlyElementsOf(
                        Resources.text("every-attribute.txt").lines().toList());
    }

    @Nested
    class DefaultNamespace {

        private static final String TWO = "CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('a');"
                + " CREATE TABLE app.one (m app.mood DEFAULT 'a'); CREATE TABLE public.two (m app.mood DEFAULT 'a')";

        @Test
        void isTheConnectionsCurrentSchema() throws SQLException {
            database.execute(TWO);
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("SET search_path = app, public");
                Catalog catalog = CatalogReader.read(connection);
                assertThat(catalog.namespace()).isEqualTo("app");
                assertThat(Picture.lines(catalog.schema()))
                        .containsExactly(
                                "namespaces [public]",
                                "EnumType[name=mood, values=[a]]",
                                "table one",
                                "    Column[name=m, type=mood, nullable=true, value=Default[expression='a'::mood]]",
                                "table public.two",
                                "    Column[name=m, type=mood, nullable=true, value=Default[expression='a'::mood]]");
            }
        }

        @Test
        void isPublicForATenantWithTheSamePicture() throws SQLException {
            assertThat(Picture.lines(read(TWO).schema()))
                    .containsExactly(
                            "namespaces [app]",
                            "EnumType[name=app.mood, values=[a]]",
                            "table two",
                            "    Column[name=m, type=app.mood, nullable=true,"
                                    + " value=Default[expression='a'::app.mood]]",
                            "table app.one",
                            "    Column[name=m, type=app.mood, nullable=true,"
                                    + " value=Default[expression='a'::app.mood]]");
        }

        @Test
        void mayHaveAnOddName() throws SQLException {
            database.execute("CREATE SCHEMA \"My \"\"App\"; CREATE SEQUENCE \"My \"\"App\".s");
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("SET search_path = \"My \"\"App\"");
                Catalog catalog = CatalogReader.read(connection);
                assertThat(catalog.namespace()).isEqualTo("My \"App");
                assertThat(catalog.schema().sequences().get(0).name()).isEqualTo(QualifiedName.of("s"));
            }
        }
    }

    @Nested
    class LeftOut {

        @Test
        void thisToolsTablesAndThoseOfOtherTools() throws SQLException {
            Schema schema = read(
                            "CREATE TABLE aludel_version (id text)",
                            "CREATE SCHEMA app",
                            "CREATE TABLE app.aludel_history (id bigserial PRIMARY KEY, n int CHECK (n > 0))",
                            "CREATE INDEX ON app.aludel_history (n)",
                            "CREATE TABLE flyway_schema_history (id int)",
                            "CREATE TABLE databasechangelog (id int)",
                            "CREATE TABLE databasechangeloglock (id int)",
                            "CREATE TABLE alembic_version (id int)",
                            "CREATE TABLE django_migrations (id serial)")
                    .schema();
            assertThat(schema.tables()).isEmpty();
            assertThat(schema.sequences()).isEmpty();
        }

        @Test
        void partitionsButNotTheirParent() throws SQLException {
            Catalog catalog = read(
                    "CREATE TABLE m (at date PRIMARY KEY) PARTITION BY RANGE (at)",
                    "CREATE TABLE m1 PARTITION OF m DEFAULT",
                    "CREATE INDEX ON m (at DESC)",
                    "CREATE TABLE r (at date REFERENCES m)");
            assertThat(names(catalog.schema())).containsExactly("m", "r");
            assertThat(catalog.schema()
                            .table(QualifiedName.of("m"))
                            .orElseThrow()
                            .indexes())
                    .hasSize(1);
            assertThat(catalog.schema()
                            .table(QualifiedName.of("r"))
                            .orElseThrow()
                            .foreignKeys())
                    .hasSize(1);
            assertThat(catalog.unmodelled()).containsExactly(found("partition", "m1", "m"));
        }

        @Test
        void membersOfExtensionsButNotWhatUsesThem() throws SQLException {
            Catalog catalog = read(
                    "CREATE EXTENSION citext",
                    "CREATE EXTENSION pg_trgm",
                    "CREATE SCHEMA ext",
                    "CREATE EXTENSION ltree SCHEMA ext",
                    "CREATE TABLE t (c citext DEFAULT 'x' CHECK (c <> 'y'), d text, path ext.ltree)",
                    "CREATE INDEX i ON t USING gin (d gin_trgm_ops)",
                    "CREATE INDEX j ON t USING gist (path ext.gist_ltree_ops)");
            assertThat(Picture.lines(catalog.schema()))
                    .containsExactly(
                            "namespaces [ext]",
                            "table t",
                            "    Column[name=c, type=citext, nullable=true, value=Default[expression='x'::citext]]",
                            "    Column[name=d, type=text, nullable=true]",
                            "    Column[name=path, type=ext.ltree, nullable=true]",
                            "    Check[name=t_c_check, expression=c <> 'y'::citext]",
                            "    Index[name=i, unique=false, method=gin, keys=[IndexKey[text=d, expression=false,"
                                    + " operatorClass=gin_trgm_ops, order=ASC]], nullsNotDistinct=false]",
                            "    Index[name=j, unique=false, method=gist, keys=[IndexKey[text=path,"
                                    + " expression=false, order=ASC]], nullsNotDistinct=false]");
            assertThat(catalog.unmodelled())
                    .containsExactly(
                            found("extension", "citext"),
                            found("extension", "pg_trgm"),
                            new Unmodelled("extension", QualifiedName.parse("ext.ltree"), Optional.empty()));
        }

        @Test
        void temporaryTables() throws SQLException {
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("CREATE TEMPORARY TABLE here (id serial, n int CHECK (n > 0))");
                assertThat(CatalogReader.read(connection).schema()).isEqualTo(Schema.EMPTY);
            }
        }

        @Test
        void checksOfAnotherTableAndNotNulls() throws SQLException {
            Schema schema = read(
                            "CREATE TABLE base (n int NOT NULL CONSTRAINT positive CHECK (n > 0))",
                            "CREATE TABLE child (m int NOT NULL CONSTRAINT own CHECK (m < 9)) INHERITS (base)")
                    .schema();
            assertThat(schema.table(QualifiedName.of("child")).orElseThrow().checks())
                    .extracting(check -> check.name())
                    .containsExactly("own");
        }

        @Test
        void indexesThatAreNotValid() throws SQLException {
            Catalog catalog =
                    read("CREATE TABLE t (n int)", "INSERT INTO t VALUES (1), (1)", "CREATE INDEX good ON t (n)");
            try (Connection connection = database.connect();
                    var statement = connection.createStatement()) {
                assertThat(catchThrowable(() -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY bad ON t (n)")))
                        .isInstanceOf(SQLException.class);
                Catalog after = CatalogReader.read(connection);
                assertThat(after.schema()).isEqualTo(catalog.schema());
                assertThat(after.unmodelled()).containsExactly(found("invalid index", "bad", "t"));
            }
        }
    }

    @Test
    void whatIsNotModelledIsNamedWithTheTableItHangsOn() throws SQLException {
        Catalog catalog = read(Resources.text("not-modelled.sql"));
        assertThat(names(catalog.schema())).containsExactly("child", "other", "t", "unlogged");
        assertThat(catalog.unmodelled())
                .containsExactly(
                        found("aggregate", "total(integer)"),
                        found("cast", "text as mood"),
                        found("check without inheritance", "alone", "t"),
                        found("collation", "mine"),
                        found("covering constraint", "t_n_m_key", "t"),
                        found("deferrable primary key", "other_pkey", "other"),
                        found("domain", "positive"),
                        found("exclusion constraint", "t_r_excl", "t"),
                        found("foreign table", "far"),
                        found("function", "f(n integer, s text)"),
                        found("function", "noted()"),
                        found("inheritance", "child", "t"),
                        found("materialized view", "stored", "t"),
                        found("not valid constraint", "later", "t"),
                        found("not valid constraint", "t_m_fkey", "t"),
                        found("policy", "mine", "t"),
                        found("procedure", "p()"),
                        found("range", "floats"),
                        found("rule", "quiet", "t"),
                        found("statistics", "together", "t"),
                        found("text search configuration", "words"),
                        found("trigger", "noted", "t"),
                        found("unlogged table", "unlogged", "unlogged"),
                        found("view", "constant"),
                        found("view", "seen", "other"),
                        found("view", "seen", "t"));
    }

    @Nested
    class OnTheConnection {

        private String settings(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            SELECT concat_ws('|', current_setting('search_path'), current_setting('TimeZone'),
                                current_setting('DateStyle'), current_setting('quote_all_identifiers'),
                                current_setting('transaction_isolation'), current_setting('transaction_read_only'))
                            """)) {
                row.next();
                return row.getString(1);
            }
        }

        @Test
        void nothingIsChanged() throws SQLException {
            try (Connection connection = database.connect()) {
                connection
                        .createStatement()
                        .execute("SET search_path = nowhere, public; SET TimeZone = 'Asia/Tokyo';"
                                + " SET quote_all_identifiers = on");
                String before = settings(connection);
                CatalogReader.read(connection);
                assertThat(settings(connection)).isEqualTo(before);
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }

        @Test
        void theReadingIsReadOnlyAndSeesOneMoment() throws SQLException {
            database.execute("CREATE TABLE t (n int)");
            try (Connection connection = database.connect()) {
                var watched = new Watched(connection);
                watched.before(number -> {
                    if (number > 3) {
                        database.execute(
                                "CREATE TABLE late" + number + " (n int CHECK (n > 0))",
                                "ALTER TABLE t ADD c" + number + " int");
                    }
                });
                Catalog catalog = CatalogReader.read(watched.connection());
                assertThat(watched.executions().get(0)).contains("REPEATABLE READ, READ ONLY");
                assertThat(Picture.lines(catalog.schema()))
                        .containsExactly("namespaces []", "table t", "    Column[name=n, type=integer, nullable=true]");
            }
        }

        @Test
        void aTransactionOfTheCallersGoesOn() throws SQLException {
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                var statement = connection.createStatement();
                statement.execute("CREATE TABLE mine (n int)");
                String before = settings(connection);
                assertThat(names(CatalogReader.read(connection).schema())).containsExactly("mine");
                assertThat(settings(connection)).isEqualTo(before);
                statement.execute("INSERT INTO mine VALUES (1)");
                connection.rollback();
            }
            assertThat(names(read().schema())).isEmpty();
        }

        @Test
        void theNumberOfStatementsIsConstant() throws SQLException {
            assertThat(statements(1)).isEqualTo(statements(200)).isLessThanOrEqualTo(14);
        }

        private int statements(int tables) throws SQLException {
            database.execute(IntStream.range(0, tables)
                    .mapToObj(n ->
                            "CREATE TABLE s%d_%d (id bigserial PRIMARY KEY, n int CHECK (n > 0))".formatted(tables, n))
                    .collect(Collectors.joining(";")));
            try (Connection connection = database.connect()) {
                var watched = new Watched(connection);
                assertThat(CatalogReader.read(watched.connection()).schema().tables())
                        .hasSizeGreaterThanOrEqualTo(tables);
                return watched.executions().size();
            }
        }
    }

    private static List<String> names(Schema schema) {
        return schema.tables().stream()
                .map(Table::name)
                .map(QualifiedName::toString)
                .toList();
    }

    private static Unmodelled found(String kind, String name) {
        return new Unmodelled(kind, QualifiedName.of(name), Optional.empty());
    }

    private static Unmodelled found(String kind, String name, String table) {
        return new Unmodelled(kind, QualifiedName.of(name), Optional.of(QualifiedName.of(table)));
    }
}

package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionNormalizerTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Normalized normalize(Schema schema) throws SQLException {
        try (Connection connection = database.connect()) {
            return ExpressionNormalizer.normalize(connection, schema);
        }
    }

    private Table normal(Table table) throws SQLException {
        Normalized normalized = normalize(tables(table));
        assertThat(normalized.rejected()).isEmpty();
        return normalized.schema().tables().get(0);
    }

    private static Schema tables(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static Column column(String name, String type) {
        return Column.of(name, Type.parse(type), true);
    }

    private static Column column(String name, String type, String value) {
        return column(name, type).withValue(new ColumnValue.Default(value));
    }

    private static Table table(String name, Column... columns) {
        return Table.of(QualifiedName.parse(name), List.of(columns));
    }

    private static Table checked(String name, String expression, Column... columns) {
        return table(name, columns).withChecks(List.of(new Check("c", expression)));
    }

    private static EnumType mood(String name, String... values) {
        return new EnumType(QualifiedName.parse(name), List.of(values), Optional.empty());
    }

    private static Schema with(Schema schema, List<EnumType> enums, List<Sequence> sequences) {
        return new Schema(List.of("audit"), enums, schema.composites(), sequences, schema.tables());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    varchar(20) => x in ('A','B') => (x)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])
                    text => x in ('it''s','(',')') => x = ANY (ARRAY['it''s'::text, '('::text, ')'::text])
                    smallint => x between 0 and 3 => (x >= 0) AND (x <= 3)
                    integer => ((x>=0)) => x >= 0
                    integer => T.X > 0 => x > 0
                    integer => "x" > 0 -- positive => x > 0
                    numeric(10,2) => x <> 0.5 => x <> 0.5
                    text => LOWER(x) = x => lower(x) = x
                    text => char_length(trim(x)) > 0 => char_length(TRIM(BOTH FROM x)) > 0
                    jsonb => x ? 'a' and x != '{}' => (x ? 'a'::text) AND (x <> '{}'::jsonb)
                    timestamptz => x > '2020-01-01 00:00+02' => x > '2019-12-31 22:00:00+00'::timestamp with time zone
                    """)
    void checks(String type, String written, String printed) throws SQLException {
        if (database.serverVersion() < 140000) {
            printed = printed.replace("TRIM(BOTH FROM x)", "btrim(x)");
        }
        assertThat(normal(checked("t", written, column("x", type))).checks()).containsExactly(new Check("c", printed));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    timestamptz => CURRENT_TIMESTAMP => CURRENT_TIMESTAMP
                    timestamptz => NOW ( ) => now()
                    timestamp => current_timestamp => CURRENT_TIMESTAMP
                    varchar(9) => 'dark' => 'dark'::character varying
                    varchar(9) => 'a' || 'b' => ('a'::text || 'b'::text)
                    text => 'it''s ; "q"' => 'it''s ; "q"'::text
                    text[] => '{}' => '{}'::text[]
                    text[] => array[]::text[] => ARRAY[]::text[]
                    jsonb => '{"a": ["}"]}' => '{"a": ["}"]}'::jsonb
                    boolean => TRUE => true
                    bigint => - 1 => '-1'::integer
                    numeric(5,2) => 0.00 => 0.00
                    double precision => 1 => 1
                    uuid => Gen_Random_UUID() => gen_random_uuid()
                    date => date '2020-02-01' => '2020-02-01'::date
                    interval => interval '90' minute => '01:30:00'::interval
                    bytea => '\\x00ff' => '\\x00ff'::bytea
                    """)
    void defaults(String type, String written, String printed) throws SQLException {
        assertThat(normal(table("t", column("x", type, written)))).isEqualTo(table("t", column("x", type, printed)));
    }

    @ParameterizedTest
    @CsvSource({"NULL", "null::varchar", "(NULL)"})
    void aNullDefaultIsNone(String written) throws SQLException {
        assertThat(normal(table("t", column("x", "varchar(9)", written))))
                .isEqualTo(table("t", column("x", "varchar(9)")));
    }

    @Test
    void generatedColumns() throws SQLException {
        Column given = column("g", "varchar(30)").withValue(new ColumnValue.Generated("UPPER(a) || '!'", true));
        Column printed = given.withValue(new ColumnValue.Generated("upper(a) || '!'::text", true));
        Column a = column("a", "text");
        assertThat(normal(table("t", given, a))).isEqualTo(table("t", printed, a));
    }

    @Test
    void indexKeysAndPredicates() throws SQLException {
        Table table = table("t", column("a", "varchar(9)"), column("B c", "int"), column("o", "boolean"));
        Index given = new Index(
                "i",
                true,
                "btree",
                List.of(
                        IndexKey.expression("LOWER(a)"),
                        IndexKey.expression("(\"B c\")"),
                        IndexKey.expression("a"),
                        IndexKey.expression("\"B c\"+1"),
                        IndexKey.expression("a collate \"C\""),
                        IndexKey.expression("(lower(a)) collate \"C\"")),
                List.of("o"),
                false,
                Optional.of("(a IS NOT NULL and o)"),
                List.of());
        Index always = new Index(
                "j",
                false,
                "btree",
                List.of(IndexKey.column("a")),
                List.of(),
                false,
                Optional.of("1 = 1 or true"),
                List.of());
        Table normal = normal(table.withIndexes(List.of(given, always)));
        assertThat(normal.indexes().get(0))
                .isEqualTo(new Index(
                        "i",
                        true,
                        "btree",
                        List.of(
                                IndexKey.expression("lower((a)::text)"),
                                IndexKey.column("B c"),
                                IndexKey.column("a"),
                                IndexKey.expression("\"B c\" + 1"),
                                new IndexKey("a", false, Optional.of("C"), Optional.empty(), SortOrder.ASC),
                                new IndexKey(
                                        "lower((a)::text)", true, Optional.of("C"), Optional.empty(), SortOrder.ASC)),
                        List.of("o"),
                        false,
                        Optional.of("(a IS NOT NULL) AND o"),
                        List.of()));
        assertThat(normal.indexes().get(1).predicate()).contains("(1 = 1) OR true");
    }

    @Nested
    class TypesAndSequences {

        private final Table table =
                checked("t", "m <> 'new'", column("m", "mood", "'new'"), column("ms", "mood[]", "'{new}'"));

        private void isPrinted(Schema schema) throws SQLException {
            Normalized normalized = normalize(schema);
            assertThat(normalized.rejected()).isEmpty();
            assertThat(normalized.schema().tables())
                    .containsExactly(checked(
                            "t",
                            "m <> 'new'::mood",
                            column("m", "mood", "'new'::mood"),
                            column("ms", "mood[]", "'{new}'::mood[]")));
        }

        @Test
        void anEnumThatDoesNotExistYet() throws SQLException {
            isPrinted(with(tables(table), List.of(mood("mood", "old", "new")), List.of()));
            assertThat(database.value("SELECT count(*) FROM pg_type WHERE typname = 'mood'"))
                    .isEqualTo("0");
        }

        @Test
        void anEnumThatLacksAValueYet() throws SQLException {
            database.execute("CREATE TYPE mood AS ENUM ('old')", "CREATE TABLE t (m mood)");
            isPrinted(with(tables(table), List.of(mood("mood", "old", "new")), List.of()));
            assertThat(database.value("SELECT enum_range(NULL::mood)")).isEqualTo("{old}");
        }

        @Test
        void anEnumThatExists() throws SQLException {
            database.execute("CREATE TYPE mood AS ENUM ('old', 'new')");
            isPrinted(with(tables(table), List.of(mood("mood", "old", "new")), List.of()));
            isPrinted(with(
                    tables(table.withChecks(List.of(new Check("c", "m <> 'new'::public.mood")))),
                    List.of(mood("mood", "old", "new")),
                    List.of()));
        }

        @Test
        void anEnumInAnotherNamespace() throws SQLException {
            Schema schema = with(
                    tables(checked("t", "m <> 'new'", column("m", "audit.mood", "'new'"))),
                    List.of(mood("audit.mood", "old", "new")),
                    List.of());
            List<Table> printed =
                    List.of(checked("t", "m <> 'new'::audit.mood", column("m", "audit.mood", "'new'::audit.mood")));
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
            assertThat(database.value("SELECT count(*) FROM pg_namespace WHERE nspname = 'audit'"))
                    .isEqualTo("0");
            database.execute("CREATE SCHEMA audit");
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
            database.execute("CREATE TYPE audit.mood AS ENUM ('old')", "CREATE TABLE audit.t (m audit.mood)");
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
            database.execute("ALTER TYPE audit.mood ADD VALUE 'new'");
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
        }

        @Test
        void compositesMadeOfEachOther() throws SQLException {
            var inner = new CompositeType(
                    QualifiedName.of("zone"),
                    List.of(new CompositeType.Attribute("m", Type.parse("mood"), Optional.empty())),
                    Optional.empty());
            var outer = new CompositeType(
                    QualifiedName.of("address"),
                    List.of(new CompositeType.Attribute("zones", Type.parse("zone[]"), Optional.empty())),
                    Optional.empty());
            var schema = new Schema(
                    List.of(),
                    List.of(mood("mood", "a")),
                    List.of(inner, outer),
                    List.of(),
                    List.of(checked("t", "(x).zones[1].m = 'a'", column("x", "address"))));
            assertThat(normalize(schema).schema().tables())
                    .containsExactly(checked("t", "(x).zones[1].m = 'a'::mood", column("x", "address")));
            database.execute(
                    "CREATE TYPE mood AS ENUM ('b')",
                    "CREATE TYPE zone AS (m mood)",
                    "CREATE TYPE address AS (zones zone[])");
            assertThat(normalize(schema).schema().tables())
                    .containsExactly(checked("t", "(x).zones[1].m = 'a'::mood", column("x", "address")));
        }

        @Test
        void sequencesThatDoNotExistYet() throws SQLException {
            var options = SequenceOptions.defaults(Type.parse("bigint"));
            Schema schema = with(
                    tables(table(
                            "t",
                            column("a", "bigint", "nextval('s')"),
                            column("b", "bigint", "nextval('audit.s'::text)"),
                            column("c", "bigint", "nextval('audit.s')"))),
                    List.of(),
                    List.of(
                            Sequence.of(QualifiedName.of("s"), options),
                            Sequence.of(QualifiedName.parse("audit.s"), options)));
            List<Table> printed = List.of(table(
                    "t",
                    column("a", "bigint", "nextval('s'::regclass)"),
                    column("b", "bigint", "nextval(('audit.s'::text)::regclass)"),
                    column("c", "bigint", "nextval('audit.s'::regclass)")));
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
            database.execute("CREATE SCHEMA audit", "CREATE SEQUENCE s", "CREATE SEQUENCE audit.s");
            assertThat(normalize(schema).schema().tables()).isEqualTo(printed);
            assertThat(database.value("SELECT is_called FROM s")).isEqualTo("f");
        }
    }

    @Nested
    class Names {

        @Test
        void tablesOfOneNameInSeveralNamespaces() throws SQLException {
            Table here = checked("t", "t.a in (1)", column("a", "int"));
            Table there = checked("audit.t", "t.b in ('x')", column("b", "text"));
            Table elsewhere = checked("odd.t", "t is not null", column("b", "text"));
            Normalized normalized = normalize(tables(here, there, elsewhere));
            assertThat(normalized.rejected()).isEmpty();
            assertThat(normalized.schema().tables())
                    .containsExactly(
                            checked("t", "a = 1", column("a", "int")),
                            checked("audit.t", "b = 'x'::text", column("b", "text")),
                            checked("odd.t", "t.* IS NOT NULL", column("b", "text")));
        }

        @Test
        void aTableNamedLikeAType() throws SQLException {
            Schema schema = with(
                    tables(
                            checked("audit.mood", "m = 'a'", column("m", "mood")),
                            checked("point", "p is null", column("p", "point"))),
                    List.of(mood("mood", "a")),
                    List.of());
            Normalized normalized = normalize(schema);
            assertThat(normalized.rejected()).isEmpty();
            assertThat(normalized.schema().tables())
                    .containsExactly(
                            checked("point", "p IS NULL", column("p", "point")),
                            checked("audit.mood", "m = 'a'::mood", column("m", "mood")));
        }

        @Test
        void theDefaultNamespaceIsTheConnections() throws SQLException {
            database.execute("CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('a'); CREATE SEQUENCE app.s");
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("SET search_path = app");
                Normalized normalized = ExpressionNormalizer.normalize(
                        connection,
                        tables(table("t", column("m", "mood", "'a'"), column("n", "bigint", "nextval('app.s')"))));
                assertThat(normalized)
                        .isEqualTo(new Normalized(
                                tables(table(
                                        "t",
                                        column("m", "mood", "'a'::mood"),
                                        column("n", "bigint", "nextval('s'::regclass)"))),
                                List.of()));
            }
        }
    }

    @Nested
    class BadExpressions {

        @Test
        void areReportedAndTheRestIsDone() throws SQLException {
            Table bad = table(
                            "bad",
                            column("a", "int", "nosuch(1)"),
                            column("b", "varchar(9)", "'ok'"),
                            column("c", "citext_not_installed", "'x'"),
                            column("g", "int").withValue(new ColumnValue.Generated("a + nosuch", true)))
                    .withChecks(List.of(new Check("good", "a in (1)"), new Check("wrong", "a ~ 'x'")))
                    .withIndexes(List.of(new Index(
                            "i",
                            false,
                            "btree",
                            List.of(IndexKey.expression("LOWER(b)"), IndexKey.expression("a +")),
                            List.of(),
                            false,
                            Optional.of("b in ('z'"),
                            List.of())));
            Table fine = checked("fine", "x in (1)", column("x", "int", "NULL"));
            Normalized normalized = normalize(tables(bad, fine));
            assertThat(normalized.rejected())
                    .extracting(each -> each.object() + " | " + each.expression() + " | " + each.message())
                    .containsExactly(
                            "a | nosuch(1) | function nosuch(integer) does not exist",
                            "c | 'x' | type \"citext_not_installed\" does not exist",
                            "g | a + nosuch | column \"nosuch\" does not exist",
                            "wrong | a ~ 'x' | operator does not exist: integer ~ unknown",
                            "i | a + | syntax error at or near \")\"",
                            "i | b in ('z' | syntax error at end of input");
            Table done = normalized.schema().table(bad.name()).orElseThrow();
            assertThat(done.columns().get(0)).isEqualTo(bad.columns().get(0));
            assertThat(done.columns().get(1)).isEqualTo(column("b", "varchar(9)", "'ok'::character varying"));
            assertThat(done.columns().get(3)).isEqualTo(bad.columns().get(3));
            assertThat(done.checks()).containsExactly(new Check("good", "a = 1"), new Check("wrong", "a ~ 'x'"));
            assertThat(done.indexes().get(0).keys())
                    .containsExactly(IndexKey.expression("lower((b)::text)"), IndexKey.expression("a +"));
            assertThat(normalized.schema().table(fine.name())).contains(checked("fine", "x = 1", column("x", "int")));
        }

        @Test
        void cannotEndTheTransaction() throws SQLException {
            database.execute("CREATE TABLE kept (n int)");
            Normalized normalized =
                    normalize(tables(checked("t", "true); COMMIT; DROP TABLE kept; SELECT (1", column("a", "int"))));
            assertThat(normalized.rejected()).hasSize(1);
            assertThat(database.value("SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Nested
    class OnTheConnection {

        @Test
        void nothingIsExecutedAndNothingIsLeft() throws SQLException {
            database.execute(
                    "CREATE FUNCTION boom() RETURNS int VOLATILE LANGUAGE plpgsql AS 'BEGIN RAISE ''boom''; END'",
                    "CREATE TABLE t (a int)");
            try (Connection connection = database.connect()) {
                Table table = checked("t", "a > boom()", column("a", "int", "boom()"))
                        .withIndexes(List.of(Index.of("i", List.of(IndexKey.expression("a + boom()")))));
                assertThat(ExpressionNormalizer.normalize(connection, tables(table))
                                .rejected())
                        .isEmpty();
                assertThat(connection.getAutoCommit()).isTrue();
            }
            assertThat(database.value("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                    .isEqualTo("0");
        }

        @Test
        void noLockOfTheUsersTablesIsNeeded() throws SQLException {
            database.execute("CREATE TABLE t (a int CHECK (a in (1)))");
            try (Connection holder = database.connect();
                    Connection connection = database.connect()) {
                holder.setAutoCommit(false);
                holder.createStatement().execute("LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
                connection.createStatement().execute("SET lock_timeout = '100ms'");
                assertThat(ExpressionNormalizer.normalize(
                                        connection, tables(checked("t", "a in (1)", column("a", "int"))))
                                .rejected())
                        .isEmpty();
                holder.rollback();
            }
        }

        @Test
        void aTransactionOfTheCallersGoesOnEvenAfterABadExpression() throws SQLException {
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("CREATE TYPE mood AS ENUM ('a'); CREATE TABLE mine (n int)");
                Normalized normalized = ExpressionNormalizer.normalize(
                        connection, tables(table("t", column("m", "mood", "'a'"), column("n", "int", "nosuch()"))));
                assertThat(normalized.rejected()).hasSize(1);
                assertThat(normalized.schema().tables().get(0).columns().get(0))
                        .isEqualTo(column("m", "mood", "'a'::mood"));
                connection.createStatement().execute("INSERT INTO mine VALUES (1)");
                connection.commit();
            }
            assertThat(database.value("SELECT count(*) FROM mine")).isEqualTo("1");
        }

        @Test
        void aRoleThatMayOnlyMakeTemporaryTablesWillDo() throws SQLException {
            asRole(
                    "GRANT TEMPORARY ON DATABASE %1$s TO %2$s",
                    connection -> {
                        database.execute("CREATE TABLE t (a int)");
                        Normalized normalized = ExpressionNormalizer.normalize(
                                connection,
                                with(
                                        tables(checked(
                                                "t", "a in (1)", column("a", "int"), column("m", "mood", "'a'"))),
                                        List.of(mood("mood", "a")),
                                        List.of()));
                        assertThat(normalized.rejected()).isEmpty();
                    });
        }

        @Test
        void aRoleThatMayNotIsRefused() throws SQLException {
            asRole(
                    "GRANT CONNECT ON DATABASE %1$s TO %2$s",
                    connection -> assertThatThrownBy(() -> ExpressionNormalizer.normalize(
                                    connection, tables(table("t", column("a", "int", "1")))))
                            .isInstanceOfSatisfying(
                                    CatalogException.class,
                                    e -> assertThat(e.fault()).isInstanceOf(CatalogFault.NoRights.class)));
        }

        private void asRole(String grant, OnConnection action) throws SQLException {
            String role = "aludel_test_" + UUID.randomUUID().toString().replace("-", "");
            database.execute(
                    "CREATE ROLE " + role,
                    "REVOKE ALL ON DATABASE " + database.name() + " FROM public",
                    "REVOKE CREATE ON SCHEMA public FROM public",
                    grant.formatted(database.name(), role));
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("SET ROLE " + role);
                action.run(connection);
            } finally {
                database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
            }
        }

        @Test
        void theNumberOfRoundTripsIsConstant() throws SQLException {
            assertThat(executions(1)).isEqualTo(executions(200)).isLessThanOrEqualTo(12);
        }

        @Test
        void aSchemaWithoutExpressionsAsksNothing() throws SQLException {
            try (Connection connection = database.connect()) {
                var watched = new Watched(connection);
                Schema schema = tables(table("t", column("a", "int")));
                assertThat(ExpressionNormalizer.normalize(watched.connection(), schema)
                                .schema())
                        .isSameAs(schema);
                assertThat(watched.executions()).isEmpty();
            }
        }

        @Test
        void moreTablesThanOneRoundTakes() throws SQLException {
            var tables = new ArrayList<Table>();
            IntStream.range(0, 2500).forEach(n -> tables.add(checked("t" + n, "a in (" + n + ")", column("a", "int"))));
            assertThat(normalize(Schema.EMPTY.withTables(tables)).schema().tables())
                    .allSatisfy(table -> assertThat(table.checks().get(0).expression())
                            .isEqualTo("a = " + table.name().name().substring(1)));
        }

        private int executions(int tables) throws SQLException {
            try (Connection connection = database.connect()) {
                var watched = new Watched(connection);
                Table[] all = IntStream.range(0, tables)
                        .mapToObj(n -> checked("t" + n, "a in (1)", column("a", "int")))
                        .toArray(Table[]::new);
                assertThat(ExpressionNormalizer.normalize(watched.connection(), tables(all))
                                .rejected())
                        .isEmpty();
                return watched.executions().size();
            }
        }
    }

    @FunctionalInterface
    private interface OnConnection {
        void run(Connection connection) throws SQLException;
    }
}

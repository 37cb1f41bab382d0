package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.SqlScript.Part;
import dev.aludel.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlScriptTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** Texts with a semicolon that ends nothing: each is one statement, and runs. */
    static Stream<String> single() {
        return Stream.of(
                "SELECT ';'",
                "SELECT 'it''s;'",
                "SELECT 'a\\', ';'",
                "SELECT E'a\\';'",
                "SELECT e'\\\\', ';'",
                "SELECT E'a'\n  'b\\';c'",
                "SELECT E'a' -- ;\n -- it's\n 'b\\';c'",
                "SELECT U&'\\0041;' , U&\"d\\0061t;\" FROM (SELECT 1) AS t(U&\"d\\0061t;\")",
                "SELECT 1 AS \"a;b\"\"c;\"",
                "SELECT $$;$$",
                "SELECT $body$ ; $$ ; $other$ ' \" /* $body$",
                "SELECT $ü1$;$ü1$",
                "SELECT 1 AS a$b$, 2 AS c$b$",
                "SELECT 1 /* ; */",
                "SELECT 1 /* a /* ; */ ' */",
                "SELECT 1 -- ;\n+ 2",
                "SELECT 1 -- it's\r + 2",
                "SELECT 2 +-- ;\n1",
                "SELECT 5 */* ; */ 2",
                "-- above; it\nSELECT 1",
                "/* above; it */ SELECT 1",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t WHERE a = 1; DELETE FROM t WHERE a = 2)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END",
                "create or replace procedure f(case_ int) begin atomic insert into t values (1); delete from t; end",
                "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1;'",
                "SELECT CASE WHEN true THEN 1 END AS atomic",
                "DO $$ BEGIN PERFORM 1; END $$",
                "SELECT '\\'",
                "SELECT (ARRAY[1,2])[1]",
                "SELECT 1.5e3, 1 AS e");
    }

    @ParameterizedTest
    @MethodSource("single")
    void seesOneStatement(String sql) throws SQLException {
        assertThat(SqlScript.parse(sql)).extracting(Part::sql).containsExactly(sql);
        assertThat(SqlScript.parse("SELECT 0;\n" + sql + "\n;SELECT 2;"))
                .extracting(Part::sql)
                .containsExactly("SELECT 0", sql, "SELECT 2");
        run("CREATE TABLE t (a int); CREATE FUNCTION noise() RETURNS int LANGUAGE sql AS 'SELECT 1'", sql);
    }

    /** In the simple query mode the driver leaves splitting to the server, which answers once for each. */
    private void run(String before, String sql) throws SQLException {
        database.execute(before);
        try (var connection = DriverManager.getConnection(database.url() + "&preferQueryMode=simple");
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            assertThat(rows || statement.getUpdateCount() >= 0).isTrue();
            assertThat(statement.getMoreResults() || statement.getUpdateCount() >= 0)
                    .as("a second statement")
                    .isFalse();
        }
    }

    @Test
    void theServerCountsStatements() {
        assertThatThrownBy(() -> run("SELECT 1", "SELECT 1; SELECT 2")).isInstanceOf(AssertionError.class);
    }

    @Test
    void splits() {
        assertThat(SqlScript.parse("\n  SELECT 1 ;; SELECT 2; -- behind\n\n-- above\nSELECT\n  3"))
                .containsExactly(
                        new Part("SELECT 1", true, 2),
                        new Part("SELECT 2", true, 2),
                        new Part("-- above\nSELECT\n  3", true, 5));
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(SqlScript.parse("")).isEmpty();
        assertThat(SqlScript.parse(" ; -- a\n; /* b */ ;\n-- c")).isEmpty();
    }

    @Test
    void takesStatementsOutOfTheTransaction() {
        assertThat(SqlScript.parse("""
                SELECT 1;
                -- why
                -- no-transaction
                -- how
                VACUUM;
                SELECT 2; -- no-transaction
                SELECT /*
                -- no-transaction
                */ 3;
                """))
                .containsExactly(
                        new Part("SELECT 1", true, 1),
                        new Part("-- how\nVACUUM", false, 5),
                        new Part("SELECT 2", true, 6),
                        new Part("SELECT /*\n-- no-transaction\n*/ 3", true, 7));
    }

    @Test
    void marksStatementsThatRunInBatches() {
        var fifty = new BatchMark(50, Duration.ZERO);
        var resting = new BatchMark(5000, Duration.ofSeconds(2));
        assertThat(SqlScript.parse("-- batch 50\n-- why\nDELETE FROM t;\n-- batch 5000 pause 2s\nDELETE FROM u;\n"
                        + "-- a batch of three\nSELECT 3; -- batch 7"))
                .containsExactly(
                        new Part("-- why\nDELETE FROM t", true, Optional.of(fifty), Optional.empty(), 3),
                        new Part("DELETE FROM u", true, Optional.of(resting), Optional.empty(), 5),
                        new Part("-- a batch of three\nSELECT 3", true, 7));
        assertThat(fifty.text()).isEqualTo("batch 50");
        assertThat(resting.text()).isEqualTo("batch 5000 pause 2000ms");
        assertFault("-- batch 0\nDELETE FROM t", new ScriptFault.NoBatchMark("batch 0", 1));
        assertFault("SELECT 1;\n-- batch 5 rows\nDELETE FROM t", new ScriptFault.NoBatchMark("batch 5 rows", 2));
        assertFault("-- batch 5", new ScriptFault.NothingFollows(1));
    }

    @Test
    void marksWhatIsKept() {
        assertThat(SqlScript.parse("-- keep\n-- why\nALTER TABLE ONLY a.\"B\" DROP \"C\" /* really */ RESTRICT;\n"
                        + "-- keep this\nSELECT 1;\n-- keep\ndrop table t"))
                .containsExactly(
                        new Part(
                                "-- why\nALTER TABLE ONLY a.\"B\" DROP \"C\" /* really */ RESTRICT",
                                true,
                                Optional.empty(),
                                Optional.of(new DropColumn(new QualifiedName("a", "B"), "C", true)),
                                3),
                        new Part("-- keep this\nSELECT 1", true, 5),
                        new Part(
                                "drop table t",
                                true,
                                Optional.empty(),
                                Optional.of(new DropTable(QualifiedName.of("t"), true)),
                                7));
        for (String other : List.of(
                "SELECT 1",
                "DROP TABLE a, b",
                "DROP TABLE a CASCADE",
                "DROP TABLE IF EXISTS a",
                "DROP VIEW a",
                "ALTER TABLE a DROP CONSTRAINT b",
                "ALTER TABLE a DROP COLUMN b CASCADE",
                "ALTER TABLE a DROP b, DROP c",
                "ALTER TABLE a ADD b int, DROP c",
                "-- no-transaction\nDROP TABLE a",
                "-- batch 5\nDELETE FROM a")) {
            int line = other.startsWith("--") ? 3 : 2;
            assertFault("-- keep\n" + other, new ScriptFault.NothingKept(line));
        }
        assertFault("-- keep\n", new ScriptFault.NothingFollows(1));
    }

    @Test
    void takesCommentsOut() {
        assertThat(SqlScript.withoutComments("-- a\nSELECT /* b */ '--c' -- d")).isEqualTo("SELECT   '--c'");
    }

    @Test
    void findsHeadingsBetweenStatementsOnly() {
        List<SqlScript.Section> sections = SqlScript.sections("""
                -- Add.
                -- revision: 1

                -- upgrade
                SELECT $$
                -- downgrade
                $$;

                  -- downgrade
                -- bye
                SELECT 2
                """, Set.of("upgrade", "downgrade"));
        assertThat(sections)
                .containsExactly(
                        new SqlScript.Section("", 1, List.of()),
                        new SqlScript.Section("upgrade", 4, List.of(new Part("SELECT $$\n-- downgrade\n$$", true, 5))),
                        new SqlScript.Section("downgrade", 9, List.of(new Part("-- bye\nSELECT 2", true, 11))));
    }

    @Test
    void saysWhatDoesNotEnd() {
        assertFault("SELECT 1;\nSELECT 'a", new ScriptFault.Unterminated("'", 2));
        assertFault("SELECT E'a\\'", new ScriptFault.Unterminated("'", 1));
        assertFault("\n\nSELECT \"a\"\"", new ScriptFault.Unterminated("\"", 3));
        assertFault("/* a /* */", new ScriptFault.Unterminated("/*", 1));
        assertFault("SELECT\n$a$ $b$", new ScriptFault.Unterminated("$a$", 2));
        assertFault("SELECT (1;\nSELECT 2;", new ScriptFault.Unterminated("(", 1));
        assertFault(
                "CREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC SELECT 1;",
                new ScriptFault.Unterminated("BEGIN ATOMIC", 2));
        assertFault("SELECT 1;\n-- no-transaction\n", new ScriptFault.NothingFollows(2));
    }

    private static void assertFault(String text, ScriptFault fault) {
        assertThatThrownBy(() -> SqlScript.parse(text))
                .isInstanceOfSatisfying(
                        ScriptException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}

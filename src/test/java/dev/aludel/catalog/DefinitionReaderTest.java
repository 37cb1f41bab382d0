package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Weaving;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Schema;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions and schema together are the whole database. */
class DefinitionReaderTest {

    private record All(Schema schema, List<String> lines, List<Definition> definitions, List<Fact> facts) {

        static All of(TestDatabase database) throws SQLException {
            try (Connection connection = database.connect()) {
                List<Definition> definitions = DefinitionReader.read(connection);
                return new All(
                        CatalogReader.read(connection).schema(),
                        definitions.stream()
                                .map(each -> each.object() + ": " + each.create()
                                        + each.options().orElse("")
                                        + each.missing().orElse(""))
                                .toList(),
                        definitions,
                        FactReader.read(connection));
            }
        }
    }

    /** Those between which much has changed, or the one of {@code -Daludel.major=16}. */
    static List<String> majors() {
        String only = System.getProperty("aludel.major");
        return only != null
                ? List.of(only)
                : TestServer.majors().stream()
                        .filter(Set.of("13", "15", "18")::contains)
                        .toList();
    }

    private static void run(TestDatabase database, List<Operation> operations) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(false);
            for (Statement each : SqlRenderer.render(operations)) {
                try {
                    statement.execute(each.sql());
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + each.sql(), e);
                }
            }
            connection.commit();
        }
    }

    /** The namespace of what is kept is this tool's own, with all that anybody does to it. */
    @Test
    void whatIsKeptIsNotThere() throws SQLException {
        try (var database = new TestDatabase()) {
            Surroundings.rich(database);
            All before = All.of(database);
            database.execute("""
                    CREATE SCHEMA aludel_kept;
                    CREATE TABLE aludel_kept.aludel_kept (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                      name text UNIQUE, rows bigint NOT NULL DEFAULT 1 CHECK (rows >= 0), also bigint REFERENCES aludel_kept.aludel_kept);
                    CREATE INDEX ON aludel_kept.aludel_kept (rows);
                    CREATE TABLE aludel_kept.a_1_t AS SELECT 1 AS id, 'x'::text AS note;
                    CREATE VIEW aludel_kept.v AS SELECT * FROM aludel_kept.a_1_t;
                    COMMENT ON SCHEMA aludel_kept IS 's';
                    COMMENT ON TABLE aludel_kept.a_1_t IS 't';
                    COMMENT ON COLUMN aludel_kept.a_1_t.id IS 'c';
                    COMMENT ON VIEW aludel_kept.v IS 'v';
                    GRANT USAGE ON SCHEMA aludel_kept TO aludel_reader;
                    GRANT SELECT ON ALL TABLES IN SCHEMA aludel_kept TO aludel_reader;
                    ALTER DEFAULT PRIVILEGES IN SCHEMA aludel_kept GRANT SELECT ON TABLES TO aludel_reader;
                    ALTER TABLE aludel_kept.a_1_t OWNER TO aludel_reader""");
            All after = All.of(database);
            assertThat(after.schema()).isEqualTo(before.schema());
            assertThat(after.lines()).isEqualTo(before.lines());
            assertThat(after.facts()).isEqualTo(before.facts());
            try (Connection connection = database.connect()) {
                assertThat(CatalogReader.read(connection).unmodelled().toString())
                        .doesNotContain("aludel_kept");
                assertThat(ContentsReader.read(connection).toString()).doesNotContain("aludel_kept");
                assertThat(CatalogReader.toolTables(connection).toString()).doesNotContain("aludel_kept");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("majors")
    void withTheSchemaTheyBuildTheSameDatabase(String major) throws SQLException {
        TestServer server = TestServer.embedded(major);
        try (var first = new TestDatabase(server);
                var second = new TestDatabase(server)) {
            Surroundings.rich(first);
            All there = All.of(first);
            run(second, Weaving.up(Planner.plan(Schema.EMPTY, there.schema()).operations(), there.definitions()));
            All built = All.of(second);
            assertThat(Picture.lines(built.schema())).isEqualTo(Picture.lines(there.schema()));
            assertThat(built.lines()).containsExactlyElementsOf(there.lines());
            assertThat(built.definitions()).isEqualTo(there.definitions());
            assertThat(built.facts()).containsExactlyInAnyOrderElementsOf(there.facts());

            run(second, Weaving.down(Planner.plan(there.schema(), Schema.EMPTY).operations(), there.definitions()));
            All empty = All.of(second);
            assertThat(empty.schema()).isEqualTo(Schema.EMPTY);
            assertThat(empty.lines()).isEmpty();
        }
    }
}

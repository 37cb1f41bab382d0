package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import dev.aludel.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a type read from the catalog and written again is the same type. */
class TypesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void everyBuiltInTypeIsStillItselfWhenWritten() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            List<String> types;
            try (var rows = statement.executeQuery("SELECT array_agg(format_type(oid, NULL)) FROM pg_type"
                    + " WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm')")) {
                rows.next();
                types = List.of((String[]) rows.getArray(1).getArray());
            }
            String compared = types.stream()
                    .map(type -> "SELECT $a$" + type + "$a$, $a$" + TypeName.of(Type.parse(type)) + "$a$::regtype = $a$"
                            + type + "$a$::regtype")
                    .collect(Collectors.joining(" UNION ALL "));
            try (var rows = statement.executeQuery(compared)) {
                while (rows.next()) {
                    assertThat(rows.getBoolean(2)).as(rows.getString(1)).isTrue();
                }
            }
            assertThat(types).hasSizeGreaterThan(100);
        }
    }

    @Test
    void modifiersAndOddNamesAreKept() throws SQLException {
        database.execute(
                "CREATE SCHEMA \"Odd.ns\"",
                "CREATE TYPE \"Odd.ns\".\"My Type\" AS ENUM ('a')",
                "CREATE TYPE \"timestamp\" AS ENUM ('a')",
                "CREATE TYPE \"select\" AS ENUM ('a')",
                """
                CREATE TABLE t (
                    a varchar(7)[], b numeric(7,2), c numeric(7), d timestamp(3)[], e time(0) with time zone, f bit(3),
                    g bit varying, h char(9)[], i "char", j interval(3), k interval day to second(2), l interval year,
                    m "Odd.ns"."My Type"[], n "timestamp", o "select"[], p name)
                """);
        try (var connection = database.connect()) {
            List<Type> read = CatalogReader.read(connection).schema().tables().get(0).columns().stream()
                    .map(column -> column.type())
                    .toList();
            database.execute("CREATE TABLE u ("
                    + read.stream()
                            .map(type -> "c" + read.indexOf(type) + " " + TypeName.of(type))
                            .collect(Collectors.joining(", "))
                    + ")");
            var tables = CatalogReader.read(connection).schema().tables();
            assertThat(tables.get(1).columns())
                    .extracting(column -> column.type())
                    .isEqualTo(tables.get(0).columns().stream()
                            .map(column -> column.type())
                            .toList());
            assertThat(database.value("SELECT string_agg(format_type(atttypid, atttypmod), '|' ORDER BY attnum)"
                            + " FROM pg_attribute WHERE attrelid = 'u'::regclass AND attnum > 0"))
                    .isEqualTo(database.value("SELECT string_agg(format_type(atttypid, atttypmod), '|' ORDER BY attnum)"
                            + " FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0"));
        }
    }
}

package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int8 | bigint | bigint",
                "VARCHAR(20) | character varying(20) | varchar(20)",
                "float(24) | real | real",
                "float(53) | double precision | double precision",
                "numeric(10) | numeric(10,0) | numeric(10,0)",
                "timestamp(6) | timestamp without time zone | timestamp",
                "timestamp(3)  with time zone[] | timestamp(3) with time zone[] | timestamptz(3)[]",
                "integer ARRAY | integer[] | integer[]",
                "char | character(1) | char(1)",
                "\"char\" | \"char\" | \"char\"",
                "interval day to second(3) | interval day to second(3) | interval day to second(3)",
                "audit.\"Mood\"[] | audit.\"Mood\"[] | audit.\"Mood\"[]",
                "\" a b \" | \" a b \" | \" a b \"",
                "\"int\" | \"int\" | \"int\"",
                "\"order\" | order | \"order\"",
                "audit.\"char\" | audit.char | audit.\"char\"",
                "geometry(Point,4326) | geometry(Point,4326) | geometry(Point,4326)",
                "pg_catalog.int4 | integer | integer",
            })
    void hasOneSpelling(String text, String canonical, String sql) {
        Type type = Type.parse(text);
        assertThat(type).hasToString(canonical);
        assertThat(Type.parse(canonical)).isEqualTo(type);
        assertThat(TypeName.of(type)).isEqualTo(sql);
        assertThat(Type.parse(sql)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "int(", "\"a", "int[", "\"a\"b"})
    void isNoType(String text) {
        assertThatThrownBy(() -> Type.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What the server prints of its own types means the same when it is written as SQL. */
    @Test
    void everyTypeOfTheServerIsWrittenAsItReads() throws SQLException {
        var types = new ArrayList<String>();
        try (var database = TestDatabase.create();
                var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT format_type(oid, NULL) FROM pg_type WHERE typtype IN"
                    + " ('b', 'r', 'm') AND typnamespace = 'pg_catalog'::regnamespace")) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            assertThat(types).hasSizeGreaterThan(100);
            var wrong = new ArrayList<List<String>>();
            for (String type : types) {
                String sql = TypeName.of(Type.parse(type));
                try (var row = statement.executeQuery("SELECT format_type(to_regtype('" + sql + "'), NULL)")) {
                    row.next();
                    if (!type.equals(row.getString(1))) {
                        wrong.add(List.of(type, sql, String.valueOf(row.getString(1))));
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }
}

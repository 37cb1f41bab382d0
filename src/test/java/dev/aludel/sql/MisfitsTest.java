package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which values do not fit, asked of a real server; and the server agrees where it converts. */
class MisfitsTest {

    private static final int WITHOUT_VALIDATION = 130_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private String misfits(String from, String to, List<String> labels, String... values) {
        database.execute("DROP TABLE IF EXISTS t; CREATE TABLE t (\"V\" " + from + ")");
        for (String value : values) {
            database.execute("INSERT INTO t VALUES (" + value + ")");
        }
        int server = Integer.parseInt(String.valueOf(database.value("SHOW server_version_num")));
        String condition = Misfits.condition("\"V\"", from, to, labels, server).orElse("");
        return condition.isEmpty()
                ? "not asked"
                : String.valueOf(database.value(
                        "SELECT string_agg(\"V\"::text, ' ' ORDER BY \"V\"::text) FROM t WHERE " + condition));
    }

    private String misfits(String from, String to, String... values) {
        return misfits(from, to, List.of(), values);
    }

    @Test
    void ofNumbers() {
        assertThat(misfits("bigint", "integer", "1", "NULL", "3000000000")).isEqualTo("3000000000");
        assertThat(misfits("integer", "smallint", "-32768", "32768", "-32769")).isEqualTo("-32769 32768");
        assertThat(misfits("numeric", "bigint", "1", "1.5", "1e20", "'NaN'"))
                .isEqualTo("1.5 100000000000000000000 NaN");
        assertThat(misfits("double precision", "integer", "1", "1.5", "'NaN'")).isEqualTo("1.5 NaN");
        assertThat(misfits("numeric(12,4)", "numeric(10,2)", "1.25", "1.2345", "99999999.999", "99999999.99"))
                .isEqualTo("1.2345 99999999.9990");
        assertThat(misfits("numeric(12,4)", "numeric(3)", "999", "1000", "999.5"))
                .isEqualTo("1000.0000 999.5000");
        assertThat(misfits("bigint", "numeric(3,1)", "99", "100")).isEqualTo("100");
        assertThat(misfits("bigint", "double precision", "1", "9007199254740993"))
                .isEqualTo("9007199254740993");
        assertThat(misfits("double precision", "real", "0.5", "0.1")).isEqualTo("0.1");
        assertThat(misfits("integer", "boolean", "0", "1", "2")).isEqualTo("2");
    }

    @Test
    void ofTexts() {
        assertThat(misfits("text", "varchar(3)", "'abc'", "'abcd'", "'äöü'")).isEqualTo("abcd");
        assertThat(misfits("bigint", "varchar(3)", "999", "1000")).isEqualTo("1000");
        assertThat(Misfits.condition("v", "text", "integer", List.of(), WITHOUT_VALIDATION))
                .isEmpty();
        if (Integer.parseInt(String.valueOf(database.value("SHOW server_version_num"))) >= 160_000) {
            assertThat(misfits("varchar(9)", "integer", "'1'", "'one'")).isEqualTo("one");
            assertThat(misfits("text", "uuid", "'1'", "gen_random_uuid()::text"))
                    .isEqualTo("1");
            assertThat(misfits("text", "varchar(2)[]", "'{ab}'", "'{abc}'", "'ab'"))
                    .isEqualTo("not asked");
            assertThat(misfits("text", "jsonb", "'{}'", "'{'")).isEqualTo("{");
        }
    }

    /** What cannot be the only element, or what would come back as no array. */
    @Test
    void ofArraysThatBecomeValues() {
        assertThat(misfits("integer[]", "integer", "'{1}'", "'{}'", "'{NULL}'", "'{1,2}'", "NULL"))
                .isEqualTo("{1,2} {NULL} {}");
    }

    /** The type of that name that is there now is not the one that the values will have. */
    @Test
    void notOfCompositesThatAreMadeAnew() {
        assertThat(Misfits.condition("v", "depot.place", "depot.place", List.of(), 180_000))
                .isEmpty();
    }

    @Test
    void ofTimes() {
        assertThat(misfits("timestamp", "timestamp(3)", "'2026-01-01 00:00:00.123'", "'2026-01-01 00:00:00.1234'"))
                .isEqualTo("2026-01-01 00:00:00.1234");
        assertThat(misfits("timestamp", "date", "'2026-01-01'", "'2026-01-01 01:00'"))
                .isEqualTo("2026-01-01 01:00:00");
        database.execute("SET TIME ZONE 'Europe/Berlin'");
        assertThat(misfits("timestamptz", "date", "'2026-01-01 00:00Z'")).isEqualTo("null");
        assertThat(misfits("timestamptz", "timestamp", "'2026-10-25 00:30Z'", "'2026-10-25 01:30Z'"))
                .isEqualTo("null");
    }

    @Test
    void ofEnums() {
        database.execute("CREATE TYPE mood AS ENUM ('sad', 'it''s', 'gone')");
        var labels = List.of("sad", "it's");
        assertThat(misfits("mood", "mood", labels, "'sad'", "'it''s'", "'gone'"))
                .isEqualTo("gone");
        assertThat(misfits("mood[]", "mood[]", labels, "'{sad}'", "'{gone,sad}'", "'{}'"))
                .isEqualTo("{gone,sad}");
        assertThat(misfits("text", "mood", labels, "'sad'", "'other'")).isEqualTo("other");
        assertThat(misfits("text[]", "varchar(3)", "'{a}'", "'{a,b}'", "'{}'")).isEqualTo("{a,b}");
    }
}

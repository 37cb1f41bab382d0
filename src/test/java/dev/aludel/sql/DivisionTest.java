package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

    private static final List<Division.KeyColumn> ID = List.of(new Division.KeyColumn("id", "bigint"));

    private static String divided(String sql) {
        return Division.of(sql).orElseThrow().between(ID, Optional.of(List.of("5")), Optional.of(List.of("9")));
    }

    @Test
    void addsItsConditionToTheStatementsOwn() {
        assertThat(divided("UPDATE users SET a = 1 WHERE b OR c -- why"))
                .isEqualTo("UPDATE users SET a = 1\nWHERE (b OR c\n) AND (users.\"id\") > ('5'::bigint)"
                        + " AND (users.\"id\") <= ('9'::bigint)");
        assertThat(divided("delete from only \"A\".\"b c\" * as x using y where x.a = y.a"))
                .isEqualTo("delete from only \"A\".\"b c\" * as x using y\nWHERE (x.a = y.a\n)"
                        + " AND (x.\"id\") > ('5'::bigint) AND (x.\"id\") <= ('9'::bigint)");
    }

    @Test
    void needsNoCondition() {
        assertThat(Division.of("UPDATE t SET a = 1").orElseThrow().between(ID, Optional.empty(), Optional.empty()))
                .isEqualTo("UPDATE t SET a = 1");
        assertThat(Division.of("DELETE FROM t").orElseThrow().last(ID, Optional.empty(), 10))
                .isEqualTo("SELECT t.\"id\"::text\nFROM t\nORDER BY t.\"id\" OFFSET 9 LIMIT 1");
    }

    @Test
    void looksForRowsThatTheOtherTablesMeet() {
        assertThat(Division.of("UPDATE t u SET a = v.a FROM v, w WHERE u.id = v.id")
                        .orElseThrow()
                        .last(ID, Optional.of(List.of("it's")), 1))
                .isEqualTo("SELECT u.\"id\"::text\nFROM t u\nWHERE EXISTS (SELECT FROM v, w\nWHERE u.id = v.id\n)"
                        + " AND (u.\"id\") > ('it''s'::bigint)\nORDER BY u.\"id\" OFFSET 0 LIMIT 1");
    }

    @Test
    void knowsWhichFromAndWhereAreTheStatements() {
        assertThat(divided("UPDATE t SET a = (SELECT max(b) FROM c WHERE d), e = f IS DISTINCT FROM g,"
                        + " h = 'x where y', set = 1"))
                .startsWith("UPDATE t SET a = (SELECT max(b) FROM c WHERE d), e = f IS DISTINCT FROM g,"
                        + " h = 'x where y', set = 1\nWHERE (t.");
    }

    @Test
    void saysWhatIsAssigned() {
        assertThat(Division.of(
                                "UPDATE t SET Ab = 1 + x, \"C\" = f(y, z), (d, e) = (1, 2), f[i] = 3, g.h = case when k = l then m end")
                        .orElseThrow()
                        .assigned())
                .containsExactly("ab", "C", "d", "e", "f", "g");
        assertThat(Division.of("DELETE FROM t").orElseThrow().assigned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1)",
                "WITH a AS (SELECT 1) UPDATE t SET b = 1",
                "UPDATE t SET a = 1 RETURNING a",
                "UPDATE t SET a = 1 WHERE b RETURNING a",
                "DELETE FROM t WHERE CURRENT OF c",
                "UPDATE t SET a = 1 WHERE",
                "UPDATE",
                "UPDATE t a = 1",
                "TRUNCATE t",
                "DELETE t"
            })
    void refusesOtherForms(String sql) {
        assertThat(Division.of(sql)).isEmpty();
    }
}

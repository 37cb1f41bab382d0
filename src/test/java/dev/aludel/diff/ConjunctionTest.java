package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that differ only in the order in which AND joins them. */
class ConjunctionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(a >= 0) AND (a <= 9); (a <= 9) AND (a >= 0)",
                "(a >= 0) AND (a <= 9) AND (b = ')'::text); (b = ')'::text) AND (a <= 9) AND (a >= 0)",
                "(\"a(\" >= 0) AND (f(a) <= 9); (f(a) <= 9) AND (\"a(\" >= 0)",
                "(a = 'it''s)'::text) AND (b > 0); (b > 0) AND (a = 'it''s)'::text)",
                "a > 0; a > 0",
            })
    void same(String one, String other) {
        assertThat(Conjunction.isSame(one, other)).isTrue();
        assertThat(Conjunction.isSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(a >= 0) AND (a <= 9); (a <= 0) AND (a >= 9)",
                "(a >= 0) OR (a <= 9); (a <= 9) OR (a >= 0)",
                "(a > 0) AND (b > 0) OR (c > 0); (b > 0) AND (a > 0) OR (c > 0)",
                "(a)::text = 'b'; (b)::text = 'a'",
                "(a > 0) AND (a > 0); (a > 0) AND (b > 0)",
                "(a > 0) AND flag; flag AND (a > 0)",
                "(a = '; (b = '",
            })
    void different(String one, String other) {
        assertThat(Conjunction.isSame(one, other)).isFalse();
        assertThat(Conjunction.isSame(other, one)).isFalse();
    }
}

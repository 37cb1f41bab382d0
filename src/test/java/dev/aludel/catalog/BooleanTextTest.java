package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooleanTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    (a >= 1)                                    | (a >= 1)
                    ((a >= 1) AND (a <= 9)) AND (b > a)         | (a >= 1) AND (a <= 9) AND (b > a)
                    (b > a) AND ((a >= 1) AND (a <= 9))         | (b > a) AND ((a >= 1) AND (a <= 9))
                    (((a) AND (b)) AND (c)) AND (d)             | (a) AND (b) AND (c) AND (d)
                    ((a) OR (b)) AND (c)                        | ((a) OR (b)) AND (c)
                    ((a) OR (b)) OR (c)                         | (a) OR (b) OR (c)
                    NOT (((a) AND (b)) AND (c))                 | NOT ((a) AND (b) AND (c))
                    f(((a) AND (b)) AND (c), '((x) AND (y)) AND (z)') | f((a) AND (b) AND (c), '((x) AND (y)) AND (z)')
                    (a = 'it''s ('::text) AND (b)               | (a = 'it''s ('::text) AND (b)
                    """)
    void joinsChainsOnTheLeft(String printed, String flat) {
        assertThat(BooleanText.flat(printed)).isEqualTo(flat);
    }
}

package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.ColumnValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            (a > 0) => a > 0
            ((a > 0) AND (b > 0)) => (a > 0) AND (b > 0)
            (a > 0) AND (b > 0) => (a > 0) AND (b > 0)
            (a = ')') => a = ')'
            (a = '(''') OR (b = ')') => (a = '(''') OR (b = ')')
            ("a)" > ("b""(")) => "a)" > ("b""(")
            lower(a) => lower(a)
            f((a)) => f((a))
            ((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) => (x)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])
            (x = ANY ((ARRAY[',('::character varying, 'it''s]'::character varying])::text[])) => x = ANY (ARRAY[(',('::character varying)::text, ('it''s]'::character varying)::text])
            ((ARRAY[ARRAY['a'::character varying], ARRAY[f(b, c)]])::text[]) => ARRAY[ARRAY[('a'::character varying)::text], ARRAY[(f(b, c))::text]]
            ((ARRAY[a])::timestamp with time zone[]) => ARRAY[(a)::timestamp with time zone]
            ((ARRAY[a])::"odd ns"."odd ""type"[]) => ARRAY[(a)::"odd ns"."odd ""type"]
            ((ARRAY[a])::numeric(10,2)[] = b) => ARRAY[(a)::numeric(10,2)] = b
            ((ARRAY[a])::text = b) => (ARRAY[a])::text = b
            (x = '(ARRAY[a])::text[]') => x = '(ARRAY[a])::text[]'
            ((ARRAY[((ARRAY[a])::text[])[1]])::name[]) => ARRAY[((ARRAY[(a)::text])[1])::name]
            """)
    void ofACheck(String printed, String text) {
        assertThat(ExpressionText.of(printed)).isEqualTo(text);
    }

    @Test
    void aDefaultKeepsItsParentheses() {
        assertThat(ExpressionText.ofDefault("(1 + 2)")).isEqualTo(new ColumnValue.Default("(1 + 2)"));
        assertThat(ExpressionText.ofDefault("(ARRAY['a'::character varying])::text[]"))
                .isEqualTo(new ColumnValue.Default("ARRAY[('a'::character varying)::text]"));
    }

    @Test
    void aTypedNullIsNoDefaultUnlessItHidesADomains() {
        assertThat(ExpressionText.ofDefault("NULL::character varying")).isEqualTo(new ColumnValue.None());
        assertThat(ExpressionText.ofDefault("NULL::timestamp(3) without time zone[]"))
                .isEqualTo(new ColumnValue.None());
        assertThat(ExpressionText.ofDefault("NULL::positive")).isEqualTo(new ColumnValue.Default("NULL::positive"));
    }
}

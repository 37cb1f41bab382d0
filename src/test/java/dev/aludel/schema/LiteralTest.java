package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralTest {

    @Test
    void aTextInDollarsDoesNotEndEarly() {
        assertThat(Literal.dollars("a", "x")).isEqualTo("$a$x$a$");
        assertThat(Literal.dollars("a", "x $a$ y")).isEqualTo("$a1$x $a$ y$a1$");
        assertThat(Literal.dollars("a", "x $a$ $a1$")).isEqualTo("$a2$x $a$ $a1$$a2$");
        assertThat(Literal.dollars("a", "x$a")).isEqualTo("$a1$x$a$a1$");
    }
}

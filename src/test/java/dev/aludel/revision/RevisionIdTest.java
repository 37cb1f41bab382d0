package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTest {

    @Test
    void randomIdsComeFromTheSource() {
        assertThat(RevisionId.random(new Random(1))).isEqualTo(RevisionId.random(new Random(1)));
        var random = new Random(2);
        assertThat(Stream.generate(() -> RevisionId.random(random)).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "2026_11_20", "v1.2", "Add", "headless", "12345678901234567890123456789012"})
    void accepted(String id) {
        assertThat(RevisionId.require(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "123456789012345678901234567890123, TOO_LONG",
        "a-b, CHARACTER",
        "a@b, CHARACTER",
        "a+b, CHARACTER",
        "a:b, CHARACTER",
        "a/b, CHARACTER",
        "a b, CHARACTER",
        "ä, CHARACTER",
        "head, RESERVED",
        "heads, RESERVED",
        "base, RESERVED",
        "current, RESERVED",
    })
    void refused(String id, IdProblem problem) {
        assertThat(fault(() -> RevisionId.require(id)))
                .isEqualTo(new TargetFault.InvalidId(id, Optional.empty(), problem));
    }

    @Test
    void labelsMayHaveDashes() {
        assertThat(RevisionId.requireLabel("shopping-cart")).isEqualTo("shopping-cart");
        assertThat(fault(() -> RevisionId.requireLabel("cart-2")))
                .as("would be two below cart")
                .isEqualTo(new TargetFault.InvalidId("cart-2", Optional.empty(), IdProblem.LABEL_CHARACTER));
    }
}

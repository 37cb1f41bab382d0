package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.QualifiedName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void columnsTypesAndFunctionsAlike() {
        assertThat(Mentions.in("((lower(name) || 'x'::text) = \"Odd \"\"Name\"\"\")"))
                .containsExactlyInAnyOrder("lower", "name", "text", "Odd \"Name\"");
    }

    @Test
    void nothingInsideStrings() {
        assertThat(Mentions.in("('it''s a name'::text = E'b\\'name2' AND e'' = x)"))
                .containsExactlyInAnyOrder("text", "E", "AND", "e", "x");
    }

    @Test
    void typesByTheirNames() {
        assertThat(Mentions.anyType("(m = 'a'::audit.mood)", Set.of(new QualifiedName("audit", "mood"))))
                .isTrue();
        assertThat(Mentions.anyType("(m = 'mood'::text)", Set.of(QualifiedName.of("mood"))))
                .isFalse();
    }
}

package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Difference.Kind;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void areTheComponentsOfTheRecordsWithoutNamesAndParts() {
        assertThat(Attributes.of(Kind.NAMESPACE).names()).isEmpty();
        assertThat(Attributes.of(Kind.TABLE).names())
                .contains("comment")
                .doesNotContain("name", "columns", "primary-key", "uniques", "checks", "foreign-keys", "indexes");
        assertThat(Attributes.of(Kind.COLUMN).names()).startsWith("type", "nullable", "value", "collation", "comment");
        assertThat(Attributes.of(Kind.FOREIGN_KEY).names())
                .contains("columns", "references", "referenced-columns", "on-delete", "on-update", "match-full");
    }
}

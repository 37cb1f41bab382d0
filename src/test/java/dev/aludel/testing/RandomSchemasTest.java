package dev.aludel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.Attributes.Attribute;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random pairs prove nothing of an attribute that none of them has, or that is the same in both pictures of all. */
class RandomSchemasTest {

    /** As many as RandomPairsTest takes there and back. */
    private static final int PAIRS = 1_000;

    private static final long SEED = 20261127L;
    private static final int OFTEN = 5;

    /** A sequence is of one of three types of PostgreSQL's own, which have no namespace, modifier or dimension. */
    private static final Set<String> ALWAYS_THE_SAME = Set.of(
            "Sequence.options.type.name.namespace",
            "Sequence.options.type.modifiers",
            "Sequence.options.type.dimensions",
            "Column.value.Identity.options.type.name.namespace",
            "Column.value.Identity.options.type.modifiers",
            "Column.value.Identity.options.type.dimensions");

    @Test
    void everyAttributeOccursAndChanges() {
        var census = new Census();
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            census.count(RandomSchemas.pair(seed, 180000));
        }
        List<Attribute> attributes = Attributes.all().stream()
                .filter(each -> !ALWAYS_THE_SAME.contains(each.toString()))
                .toList();
        assertThat(attributes).hasSize(Attributes.all().size() - ALWAYS_THE_SAME.size());
        assertThat(attributes.stream().filter(each -> census.values(each) < 2)).isEmpty();
        assertThat(attributes.stream().filter(each -> census.changes(each) < OFTEN))
                .isEmpty();
    }
}

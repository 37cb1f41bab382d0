package dev.aludel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The random pictures have everything that the records can say, and the pairs change it. */
class RandomSchemasTest {

    /** What cannot be another than it is; {@code mutation/mutations.toml} says why. */
    private static final Set<String> FIXED = Set.copyOf(Mutations.all().impossible().stream()
            .flatMap(each -> each.of().stream())
            .toList());

    private static final int PAIRS = 1500;

    @Test
    void everyAttributeVariesAndIsChangedInAPair() {
        var occurrences = new Occurrences();
        for (long seed = 0; seed < PAIRS; seed++) {
            occurrences.add(RandomSchemas.pair(seed, 180000));
        }
        assertThat(occurrences.neverVaried().stream().filter(each -> !FIXED.contains(each)))
                .as("never another value")
                .isEmpty();
        assertThat(occurrences.neverChanged().stream().filter(each -> !FIXED.contains(each)))
                .as("never changed")
                .isEmpty();
    }
}

package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.RandomSchemas;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Everything between any two pictures can be accepted, and then nothing is left; nor is an entry when they agree. */
class AcceptancePropertiesTest {

    @Provide
    Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Property(tries = 100)
    void whatIsAcceptedIsNoDifference(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Accepted> all = Acceptance.differences(pair.from(), pair.to());
        var outcome = new Acceptance(all, List.of(), "public").apply(pair.from(), pair.to());
        assertThat(Differences.of(SchemaDiff.between(pair.from(), outcome.wanted())))
                .isEmpty();
        assertThat(outcome.held()).isEqualTo(all);
        assertThat(outcome.gone()).isEmpty();
        assertThat(all.isEmpty())
                .isEqualTo(SchemaDiff.between(pair.from(), pair.to()).isEmpty());
    }

    @Property(tries = 100)
    void whatIsNoDifferenceAnyMoreIsGone(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Accepted> all = Acceptance.differences(pair.from(), pair.to());
        var outcome = new Acceptance(all, List.of(), "public").apply(pair.to(), pair.to());
        assertThat(outcome.gone()).isEqualTo(all);
        assertThat(outcome.wanted()).isEqualTo(pair.to());
    }

    @Property(tries = 100)
    void aDifferenceThatIsNotAcceptedStays(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Accepted> all = Acceptance.differences(pair.from(), pair.to());
        if (all.isEmpty()) {
            return;
        }
        Accepted one = all.get(all.size() / 2);
        var others = new ArrayList<>(all);
        others.remove(one);
        var outcome = new Acceptance(others, List.of(), "public").apply(pair.from(), pair.to());
        assertThat(Differences.of(SchemaDiff.between(pair.from(), outcome.wanted())))
                .isNotEmpty();
    }
}

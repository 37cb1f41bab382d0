package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Accepted;
import dev.aludel.testing.RandomSchemas;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AcceptedTextPropertiesTest {

    @Provide
    Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Property(tries = 100)
    void whatIsWrittenIsRead(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Accepted> all = Acceptance.differences(pair.from(), pair.to());
        assertThat(new AcceptedText("file", AcceptedFile.text(all)).differences())
                .isEqualTo(all);
    }
}

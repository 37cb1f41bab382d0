package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.MergeResult;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is too slow for a transcript: more than three branches. */
class MergeLinesTest {

    private static final MergeResult.Trial PAIR = trial(List.of("a", "b"), 2);
    private static final MergeResult.Trial ALL = trial(List.of("a", "b", "c", "d"), 8);

    private static MergeResult.Trial trial(List<String> branches, int orders) {
        return new MergeResult.Trial(
                branches,
                Collections.nCopies(orders, branches),
                "commute",
                4,
                null,
                List.of(),
                List.of(),
                new MergeResult.Downgrade("restores", List.of(), List.of()),
                null);
    }

    private static String first(MergeResult.Trial... trials) {
        return MergeLines.of(new MergeResult(null, "nothing", "commute", "PostgreSQL 18.6", List.of(trials)))
                .get(0);
    }

    @Test
    void saysInHowManyOrdersTheyWereTried() {
        assertThat(first(PAIR, PAIR, ALL))
                .isEqualTo("the branches commute: each pair, and all of them in 8 orders, lead to the same catalog and"
                        + " rows, on PostgreSQL 18.6, with 4 sample rows");
        assertThat(first(ALL)).contains("commute: all of them in 8 orders lead to the same");
    }
}

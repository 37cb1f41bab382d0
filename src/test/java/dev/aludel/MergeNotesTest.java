package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences that no transcript shows. */
class MergeNotesTest {

    private static MergeResult.Trial trial(List<String> branches, int orders, MergeResult.Downgrade downgrade) {
        return new MergeResult.Trial(
                branches,
                Collections.nCopies(orders, branches),
                "commute",
                4,
                null,
                List.of(),
                List.of(),
                downgrade,
                null);
    }

    private static MergeResult.Downgrade downgrade(String outcome, String... oneWay) {
        return new MergeResult.Downgrade(outcome, List.of(), List.of(oneWay));
    }

    @Test
    void saysInHowManyOrdersMoreThanThreeBranchesWereTried() {
        var pair = trial(List.of("a", "b"), 2, downgrade("restores"));
        var all = trial(List.of("a", "b", "c", "d"), 8, downgrade("restores"));
        assertThat(MergeNotes.of("PostgreSQL 18.6", List.of(pair, all)))
                .containsExactly(
                        "Proved on PostgreSQL 18.6: the branches commute in each pair, and together in 8 orders,"
                                + " and downgrade restores the catalog each way.");
        assertThat(MergeNotes.of("PostgreSQL 18.6", List.of(all)))
                .containsExactly("Proved on PostgreSQL 18.6: the branches commute together in 8 orders,"
                        + " and downgrade restores the catalog each way.");
    }

    @Test
    void namesABranchThatHasNoWayBackOnce() {
        var pair = trial(List.of("a", "b"), 2, downgrade("not proved", "a"));
        var other = trial(List.of("a", "c"), 2, downgrade("not proved", "a", "c"));
        assertThat(MergeNotes.of("PostgreSQL 18.6", List.of(pair, other)))
                .containsExactly(
                        "Proved on PostgreSQL 18.6: the branches commute; downgrade is not proved, since a and c"
                                + " do not restore the catalog even by themselves.");
    }

    @Test
    void aWayThatIsLostSaysWhatIsAnotherOneThen() {
        var lost = new MergeResult.WayBack(
                List.of("a", "b"),
                "",
                List.of(new Finding("table", "added", "t", ""), new Finding("view", "altered", "v", "x")));
        var trial = trial(List.of("a", "b"), 2, new MergeResult.Downgrade("lost", List.of(lost), List.of()));
        assertThat(MergeNotes.of("PostgreSQL 18.6", List.of(trial)))
                .containsExactly(
                        "Proved on PostgreSQL 18.6: the branches commute.",
                        "NOT PROVED: downgrade does not restore the catalog: taking back a, then b:"
                                + " table t added; view v altered (x).");
    }
}

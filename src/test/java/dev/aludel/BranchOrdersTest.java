package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.scratch.BranchTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs written as {@code "root; a < root; b < root + a"}: what a revision revises, and after a plus what it depends on. */
class BranchOrdersTest {

    private static RevisionGraph graph(String text) {
        return RevisionGraph.of(Arrays.stream(text.split(";"))
                .map(String::strip)
                .map(each -> {
                    String[] parts = each.split("[<+]");
                    List<String> down =
                            each.contains("<") ? List.of(parts[1].strip().split("\\s*&\\s*")) : List.of();
                    List<String> needs = each.contains("+") ? List.of(parts[2].strip()) : List.of();
                    return new Header(parts[0].strip(), down, "", List.of(), needs);
                })
                .toList());
    }

    private static BranchOrders orders(String graph, String... heads) {
        return new BranchOrders(graph(graph), List.of(heads), Optional.empty());
    }

    private static String ids(List<Step> steps) {
        return String.join(" ", steps.stream().map(step -> step.revision().id()).toList());
    }

    private static List<String> legs(BranchOrders orders) {
        return orders.branches().orders().stream()
                .map(order -> String.join(
                        " | ", order.legs().stream().map(BranchOrdersTest::ids).toList()))
                .toList();
    }

    private static List<String> backs(BranchOrders orders) {
        return orders.branches().orders().stream()
                .map(order -> ids(order.back()))
                .toList();
    }

    @Test
    void twoBranchesInBothOrders() {
        var orders = orders("root; a1 < root; a2 < a1; b < root", "a2", "b");
        assertThat(ids(orders.branches().common())).isEqualTo("root");
        assertThat(legs(orders)).containsExactly("a1 a2 | b", "b | a1 a2");
        assertThat(backs(orders)).as("the first branch goes first").containsExactly("a2 a1 b", "b a2 a1");
        assertThat(orders.lowest("a2")).contains("a1");
    }

    @Test
    void threeBranchesInAllOrders() {
        var orders = orders("root; a < root; b < root; c < root", "a", "b", "c");
        assertThat(legs(orders))
                .containsExactlyInAnyOrder(
                        "a | b | c", "a | c | b", "b | a | c", "b | c | a", "c | a | b", "c | b | a");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7})
    void anyThreeOfMoreInEachOfTheirOrders(int heads) {
        List<String> ids = IntStream.range(0, heads).mapToObj(i -> "h" + i).toList();
        List<List<String>> tried = orders(
                        "root; " + String.join(" < root; ", ids) + " < root", ids.toArray(new String[0]))
                .orders();
        assertThat(tried).hasSize(2 * heads);
        Set<List<String>> seen = new HashSet<>();
        for (List<String> order : tried) {
            for (int i = 0; i < heads; i++) {
                for (int j = i + 1; j < heads; j++) {
                    for (int k = j + 1; k < heads; k++) {
                        seen.add(List.of(order.get(i), order.get(j), order.get(k)));
                    }
                }
            }
        }
        assertThat(seen).hasSize(heads * (heads - 1) * (heads - 2));
    }

    /** What two of three share runs with whichever comes first. */
    @Test
    void headsThatShareAPartOfTheirHistory() {
        var orders = orders("root; x < root; a < x; b < x; c < root", "a", "b", "c");
        assertThat(ids(orders.branches().common())).isEqualTo("root");
        assertThat(legs(orders)).contains("x a | b | c", "c | x b | a", "x b | c | a");
        assertThat(backs(orders).get(0)).isEqualTo("a b x c");
        assertThat(ids(orders("root; x < root; a < x; b < x; c < root", "a", "b")
                        .branches()
                        .common()))
                .isEqualTo("root x");
    }

    @Test
    void noOrderThatADependencyForbids() {
        var middle = orders("root; a1 < root; a2 < a1; b < root + a1", "a2", "b");
        assertThat(ids(middle.branches().common())).isEqualTo("root a1");
        assertThat(legs(middle)).containsExactly("a2 | b", "b | a2");

        var whole = orders("root; a < root; b < root + a; c < root", "a", "b", "c");
        assertThat(legs(whole)).allSatisfy(each -> assertThat(each.indexOf('a')).isLessThan(each.lastIndexOf('b')));
        assertThat(legs(whole)).containsExactlyInAnyOrder("a | b | c", "c | a | b", "a | c | b");
        assertThat(backs(whole))
                .allSatisfy(each -> assertThat(each.indexOf('b')).isLessThan(each.indexOf('a')));
    }

    @Test
    void ordersThatComeToTheSameAreOne() {
        var orders = orders("root; a < root; b < root + a", "a", "b");
        assertThat(ids(orders.branches().common())).isEqualTo("root a");
        assertThat(legs(orders)).containsExactly(" | b");
        assertThat(orders.orders()).containsExactly(List.of("a", "b"));
    }

    @Test
    void historiesOfTheirOwnHaveNothingInCommon() {
        var orders = orders("a; b", "a", "b");
        assertThat(orders.branches().common()).isEmpty();
        assertThat(legs(orders)).containsExactly("a | b", "b | a");
    }

    @Test
    void aMergeRunsAfterTheBranchesAndGoesBackBeforeThem() {
        var orders =
                new BranchOrders(graph("root; a < root; b < root; m < a & b"), List.of("a", "b"), Optional.of("m"));
        assertThat(legs(orders)).containsExactly("a | b | m", "b | a | m");
        assertThat(backs(orders)).containsExactly("m a b", "m b a");
    }

    /** The rows of the version table that each step finds are those that the step before it has left. */
    @Test
    void eachStepBeginsWhereTheOneBeforeItEnds() {
        var orders = orders("root; x < root; a < x; b < x + c1; c1 < root; c2 < c1", "a", "b", "c2");
        for (BranchTrial.Order order : orders.branches().orders()) {
            List<Step> steps = new ArrayList<>(orders.branches().common());
            order.legs().forEach(steps::addAll);
            steps.addAll(order.back());
            for (int i = 1; i < steps.size(); i++) {
                assertThat(steps.get(i).before()).isEqualTo(steps.get(i - 1).after());
            }
            assertThat(steps.get(steps.size() - 1).after())
                    .isEqualTo(Tips.after(orders.branches().common(), Set.of()));
        }
    }

    /** Taking back one branch by its name and then all that is left is the way that was tried. */
    @Test
    void theWaysBackAreThoseThatDowngradeGoes() {
        var graph = graph("root; a1 < root; a2 < a1; b < root; m < a2 & b");
        var orders = new BranchOrders(graph, List.of("a2", "b"), Optional.of("m"));
        assertThat(backs(orders)).containsExactly(downgraded(graph, "a2@root"), downgraded(graph, "b@root"));
        assertThat(backs(orders)).contains(ids(graph.downgrade("root", Set.of("m"))));
    }

    private static String downgraded(RevisionGraph graph, String first) {
        List<Step> steps = new ArrayList<>(graph.downgrade(first, Set.of("m")));
        steps.addAll(graph.downgrade("root", Tips.after(steps, Set.of())));
        return ids(steps);
    }
}

package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.RevisionSummary;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The drawing beside a history: by eye for a few shapes, and read back for many. */
class GraphDrawingTest {

    @Test
    void oneLine() {
        assertThat(drawn("b a", "a")).containsExactly("* b", "* a");
        assertThat(GraphDrawing.isOneLine(list("c b", "b a", "a"))).isTrue();
        assertThat(GraphDrawing.isOneLine(list("c b", "b x")))
                .as("a part of it")
                .isTrue();
        assertThat(GraphDrawing.isOneLine(List.of())).isTrue();
        assertThat(GraphDrawing.isOneLine(list("b", "a"))).isFalse();
        assertThat(GraphDrawing.isOneLine(list("c a", "b a", "a"))).isFalse();
        assertThat(GraphDrawing.isOneLine(list("c b x", "b"))).isFalse();
    }

    @Test
    void fork() {
        assertThat(drawn("c1 b", "c2 b", "b a", "a")).containsExactly("* c1", "| * c2", "|/", "* b", "* a");
    }

    @Test
    void merge() {
        assertThat(drawn("d c1 c2", "c1 b", "c2 b", "b"))
                .containsExactly("* d", "|\\", "* | c1", "| * c2", "|/", "* b");
    }

    @Test
    void mergeOfThree() {
        assertThat(drawn("e b1 b2 b3", "b1 a", "b2 a", "b3 a", "a"))
                .containsExactly("* e", "|\\", "|\\ \\", "* | | b1", "| * | b2", "|/ /", "| * b3", "|/", "* a");
    }

    @Test
    void aLaneCrossesOthersToJoin() {
        assertThat(drawn("c1 a", "c2 b", "c3 a", "b", "a"))
                .containsExactly("* c1", "| * c2", "| | * c3", "|_|/", "| * b", "* a");
    }

    @Test
    void separateHistoriesDoNotTouch() {
        assertThat(drawn("b1 a1", "a1", "b2 a2", "a2")).containsExactly("* b1", "* a1", "", "* b2", "* a2");
        assertThat(drawn("x a", "b1 a1", "a1", "b2", "a"))
                .containsExactly("* x", "| * b1", "| * a1", "|", "| * b2", "* a");
    }

    @Test
    void aBaseInTheMiddleLetsTheOthersComeBack() {
        assertThat(drawn("x a", "y b", "z c", "b", "c", "a"))
                .containsExactly("* x", "| * y", "| | * z", "| * | b", "|  /", "| * c", "* a");
    }

    @Test
    void severalLinesOfText() {
        assertThat(GraphDrawing.of(list("d c1 c2", "c1 b", "c2 b", "b"), each -> List.of(each.id(), "more")))
                .containsExactly(
                        "* d", "| more", "|\\", "* | c1", "| | more", "| * c2", "| | more", "|/", "* b", "  more");
    }

    @Provide
    Arbitrary<List<RevisionSummary>> histories() {
        return Arbitraries.longs().map(GraphDrawingTest::random).dontShrink();
    }

    /** Following the lines with a finger leads from each revision to its down-revisions, and nowhere else. */
    @Property
    void theLinesAreTheDownRevisions(@ForAll("histories") List<RevisionSummary> history) {
        assertThat(read(GraphDrawing.of(history, each -> List.of(each.id())))).isEqualTo(edges(history));
    }

    @Property
    void soTheyAreOfAPartOfAHistory(@ForAll("histories") List<RevisionSummary> history) {
        var part = new ArrayList<RevisionSummary>();
        history.stream().filter(each -> each.id().hashCode() % 3 != 0).forEach(part::add);
        assertThat(read(GraphDrawing.of(part, each -> List.of(each.id())))).isEqualTo(edges(part));
    }

    private static Set<String> edges(List<RevisionSummary> history) {
        Set<String> listed = history.stream().map(RevisionSummary::id).collect(Collectors.toSet());
        var edges = new TreeSet<String>();
        history.forEach(each -> each.down().stream()
                .filter(listed::contains)
                .forEach(parent -> edges.add(each.id() + " -> " + parent)));
        return edges;
    }

    /** What each column carries is known after each row; a star gets what arrives in its column. */
    private static Set<String> read(List<String> lines) {
        var edges = new TreeSet<String>();
        Map<Integer, Set<String>> carried = new HashMap<>();
        for (String line : lines) {
            int star = line.indexOf('*');
            String cells = star < 0 ? line : line.substring(0, line.lastIndexOf(' '));
            Map<Integer, Set<String>> next = new HashMap<>();
            for (int i = 0; i < cells.length(); i++) {
                int from = i;
                switch (cells.charAt(i)) {
                    case '|', '*' -> carry(carried, from, next, from);
                    case '\\' -> carry(carried, i - 1, next, i + 1);
                    case '/' -> {
                        int to = i - 1;
                        while (to > 0 && cells.charAt(to - 1) == '_') {
                            to -= 2;
                        }
                        carry(carried, i + 1, next, to);
                    }
                    default -> {}
                }
            }
            carried = next;
            if (star >= 0) {
                String id = line.substring(line.lastIndexOf(' ') + 1);
                carried.getOrDefault(star, Set.of()).forEach(child -> edges.add(child + " -> " + id));
                carried.put(star, new LinkedHashSet<>(Set.of(id)));
            }
        }
        return edges;
    }

    private static void carry(Map<Integer, Set<String>> carried, int from, Map<Integer, Set<String>> next, int to) {
        if (carried.containsKey(from)) {
            next.computeIfAbsent(to, each -> new LinkedHashSet<>()).addAll(carried.get(from));
        }
    }

    private static List<RevisionSummary> random(long seed) {
        var random = new Random(seed);
        var headers = new ArrayList<Header>();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            var down = new LinkedHashSet<String>();
            for (int j = random.nextInt(10) / 4 + (random.nextInt(6) == 0 ? 0 : 1); j > 0 && i > 0; j--) {
                down.add(headers.get(Math.max(0, i - 1 - random.nextInt(7))).id());
            }
            headers.add(Header.of(String.format("%03x%d", random.nextInt(0x1000), i), List.copyOf(down), ""));
        }
        var newestFirst = new ArrayList<>(RevisionGraph.of(headers).revisions());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(header -> summary(header.id(), header.down()))
                .toList();
    }

    private static List<String> drawn(String... revisions) {
        return GraphDrawing.of(list(revisions), each -> List.of(each.id()));
    }

    /** Each is an id and its down-revisions. */
    private static List<RevisionSummary> list(String... revisions) {
        return Arrays.stream(revisions)
                .map(each -> List.of(each.split(" ")))
                .map(words -> summary(words.get(0), words.subList(1, words.size())))
                .toList();
    }

    private static RevisionSummary summary(String id, List<String> down) {
        return new RevisionSummary(id, down, "", "", List.of(), List.of(), List.of());
    }
}

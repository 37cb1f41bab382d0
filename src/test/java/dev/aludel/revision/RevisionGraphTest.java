package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static dev.aludel.revision.Graphs.graph;
import static dev.aludel.revision.Graphs.header;
import static dev.aludel.revision.Graphs.ids;
import static dev.aludel.revision.Graphs.place;
import static dev.aludel.revision.Graphs.places;
import static dev.aludel.revision.Graphs.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the graph knows of itself, what identifiers point at, ranges, and broken graphs. */
class RevisionGraphTest {

    @Nested
    class Shape {

        private final RevisionGraph graph =
                graph("a #trunk", "b1 < a", "b2 < a #side", "c2 < b2", "m < b1 c2", "n < m", "z", "y < z + b1");

        @Test
        void itsParts() {
            assertThat(ids(graph.heads())).containsExactly("n", "y");
            assertThat(ids(graph.effectiveHeads())).containsExactly("n", "y");
            assertThat(ids(graph.bases())).containsExactly("a", "z");
            assertThat(ids(graph.branchPoints())).containsExactly("a");
            assertThat(ids(graph.mergePoints())).containsExactly("m");
            assertThat(ids(graph.children("a"))).containsExactly("b1", "b2");
            assertThat(ids(graph.children("b1"))).containsExactly("m");
            assertThat(ids(graph.dependencies("y"))).containsExactly("b1");
            assertThat(ids(graph.ancestors(List.of("y")))).containsExactly("a", "b1", "z", "y");
            assertThat(ids(graph.descendants(List.of("b1")))).containsExactlyInAnyOrder("b1", "m", "n", "y");
            assertThat(graph.find("m")).contains(header("m < b1 c2"));
            assertThat(graph.find("trunk")).isEmpty();
            assertThat(ids(graph.applied(rows("c2")))).containsExactly("a", "b2", "c2");
        }

        @Test
        void labelsSpreadUpAndDownToTheFork() {
            assertThat(graph.branchLabels("c2")).containsExactly("side", "trunk");
            assertThat(graph.branchLabels("b2")).containsExactly("side", "trunk");
            assertThat(graph.branchLabels("b1")).containsExactly("trunk");
            assertThat(graph.branchLabels("n")).containsExactly("side", "trunk");
            assertThat(graph.branchLabels("a")).containsExactly("trunk");
            assertThat(graph.branchLabels("z")).isEmpty();
            assertThat(graph("a", "b < a", "c < b #x").branchLabels("a")).containsExactly("x");
        }

        /** What only a dependency hides has no row, and is where the database stands all the same. */
        @Test
        void whereADatabaseStands() {
            RevisionGraph two = graph("a1", "a2 < a1", "b1 + a1", "b2 < b1", "m < a2 b2");
            assertThat(ids(two.current(rows("b1")))).containsExactly("a1", "b1");
            assertThat(ids(two.current(rows("a2 b1")))).containsExactly("b1", "a2");
            assertThat(ids(two.current(rows("m")))).containsExactly("m");
            assertThat(two.current(Set.of())).isEmpty();
        }

        @Test
        void theOrderDoesNotDependOnTheOrderGiven() {
            List<Header> headers = new ArrayList<>(graph.revisions());
            Collections.shuffle(headers, new Random(7));
            assertThat(RevisionGraph.of(headers).revisions()).isEqualTo(graph.revisions());
            Collections.reverse(headers);
            assertThat(RevisionGraph.of(headers).revisions()).isEqualTo(graph.revisions());
        }
    }

    @Nested
    class Identifiers {

        private final RevisionGraph graph = graph(
                "a #abranch",
                "b < a",
                "somelongername < b",
                "c < somelongername",
                "d",
                "e < d #ebranch #e-branch",
                "someothername < e",
                "f < someothername");

        @ParameterizedTest
        @CsvSource({
            "a, a",
            "abranch, a",
            "e-branch, e",
            "ebranch, e",
            "somel, somelongername",
            "ebranch@some, someothername",
            "abranch@some, somelongername",
            "abranch@head, c",
            "abranch@heads, c",
            "ebranch@head, f",
            "e-branch@head, f",
            "ebranch@d, d",
            "ebranch@ebranch, e",
            "e@d, d",
            "someoth@d, d",
            "c@head, c",
            "ebranch@-2, e",
            "ebranch@+2, e",
            "ebranch@head-1, someothername",
            "abranch-1, ''",
            "abranch@base+2, b",
            "b+1, somelongername",
            "base, ''",
            "abranch@base, ''",
        })
        void pointAt(String identifier, String id) {
            assertThat(ids(graph.resolve(identifier))).isEqualTo(Graphs.words(id));
            assertThat(graph.resolveOne(identifier).map(Header::id).orElse("")).isEqualTo(id);
        }

        @Test
        void severalHeads() {
            assertThat(ids(graph.resolve("heads"))).containsExactly("c", "f");
            assertThat(fault(() -> graph.resolveOne("heads")))
                    .isEqualTo(new TargetFault.MultipleHeads("heads", places("c f")));
            assertThat(fault(() -> graph.resolve("head")))
                    .isEqualTo(new TargetFault.MultipleHeads("head", places("c f")));
        }

        @Test
        void countedFromWhereTheDatabaseIs() {
            assertThat(List.of("+1", "-2", "trunk@+1", "a@-1")).allMatch(RevisionGraph::isRelative);
            assertThat(List.of("head", "heads", "base", "a", "a+1", "trunk@head", "trunk@head-1"))
                    .noneMatch(RevisionGraph::isRelative);
            assertThat(fault(() -> RevisionGraph.isRelative("+"))).isInstanceOf(TargetFault.UnknownId.class);
        }

        @Test
        void current() {
            assertThat(ids(graph.resolve("current", rows("b e")))).containsExactly("b", "e");
            assertThat(ids(graph.resolve("-1", rows("b")))).containsExactly("a");
            assertThat(ids(graph.resolve("+1", rows("b")))).containsExactly("somelongername");
            assertThat(fault(() -> graph.resolve("current"))).isInstanceOf(TargetFault.UnknownId.class);
        }

        @Test
        void refused() {
            assertThat(fault(() -> graph.resolve("some")))
                    .isEqualTo(new TargetFault.AmbiguousPrefix("some", places("somelongername someothername")));
            assertThat(fault(() -> graph.resolve("somebody")))
                    .isEqualTo(new TargetFault.UnknownId("somebody", places("somelongername someothername")));
            assertThat(fault(() -> graph.resolve("abranch@q")))
                    .isEqualTo(new TargetFault.UnknownId("abranch@q", List.of()));
            assertThat(fault(() -> graph.resolve("ebranch@b")))
                    .isEqualTo(new TargetFault.NotOnBranch("ebranch@b", place("b"), "ebranch"));
            assertThat(fault(() -> graph.resolve("abranch@d")))
                    .isEqualTo(new TargetFault.NotOnBranch("abranch@d", place("d"), "abranch"));
            assertThat(fault(() -> graph.resolve("x@d"))).isEqualTo(new TargetFault.UnknownBranch("x@d", "x"));
            assertThat(fault(() -> graph.resolve("a-2"))).isEqualTo(new TargetFault.RelativeOverrun("a-2", 2, 1));
            assertThat(fault(() -> graph.resolve("f+1"))).isEqualTo(new TargetFault.RelativeOverrun("f+1", 1, 0));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "@", "a@", "@a", "a b", "a:b", "a--1", "++1", "a+", "-", "a+1b", "+9999999999", "ä"})
        void notIdentifiers(String text) {
            assertThat(fault(() -> graph.resolve(text))).isInstanceOf(TargetFault.UnknownId.class);
        }
    }

    @Nested
    class Ranges {

        private final RevisionGraph graph = graph(
                "a1",
                "a2 < a1",
                "a3 < a2",
                "b1 < a3",
                "b2 < a3",
                "cb1 < b1",
                "cb2 < b2",
                "db1 < cb1",
                "db2 < cb2",
                "e1b1 < db1",
                "fe1b1 < e1b1",
                "e2b1 < db1",
                "e2b2 < db2",
                "merge < e2b1 e2b2");

        @ParameterizedTest
        @CsvSource({
            "merge:merge, merge",
            "a1:merge, merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2 a1",
            "a2:merge, merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2",
            "b1:merge, merge e2b1 db1 cb1 b1",
            ":fe1b1, fe1b1 e1b1 db1 cb1 b1 a3 a2 a1",
            "base:a2, a2 a1",
            "db1:, fe1b1 e1b1 merge e2b1 db1",
            "-2:fe1b1, fe1b1 e1b1 db1",
            "-99:a3, a3 a2 a1",
            "a1:+2, a3 a2 a1",
            "db2:+99, merge e2b2 db2",
            "db1:fe1b1+9, fe1b1 e1b1 db1",
            "a2-9:a2, a2 a1",
            "current:, fe1b1 e1b1 merge e2b1 db1",
            ":current, db1 cb1 b1 a3 a2 a1",
            "-1:current, db1 cb1",
            "cb1:db1, db1 cb1",
        })
        void newestFirst(String range, String ids) {
            assertThat(ids(graph.history(range, rows("db1")))).isEqualTo(Graphs.words(ids));
        }

        @Test
        void all() {
            assertThat(graph.history(":", Set.of())).hasSize(14).endsWith(header("a1"));
            assertThat(graph.history("base:heads", Set.of())).isEqualTo(graph.history(":", Set.of()));
        }

        @Test
        void ofOneBranch() {
            RevisionGraph two = graph("a", "b < a #x", "c < b", "d", "e < d #y");
            assertThat(ids(two.history("x@base:", Set.of()))).containsExactly("c", "b", "a");
            assertThat(ids(two.history(":y@head", Set.of()))).containsExactly("e", "d");
            assertThat(ids(two.history("x@-1:", Set.of()))).containsExactly("c", "b");
        }

        /** Both ends are included where only a dependency leads from one to the other. */
        @Test
        void alongADependency() {
            RevisionGraph two = graph("a", "b < a", "c < a + b", "d < b c");
            assertThat(ids(two.history("b:c", Set.of()))).containsExactly("c", "b");
            assertThat(ids(two.history("b:", Set.of()))).containsExactly("d", "c", "b");
        }

        @Test
        void refused() {
            assertThat(fault(() -> graph.history("a1", Set.of()))).isEqualTo(new TargetFault.NotARange("a1"));
            assertThat(fault(() -> graph.history("a1:a2:a3", Set.of())))
                    .isEqualTo(new TargetFault.NotARange("a1:a2:a3"));
            assertThat(fault(() -> graph.history("db1:b1", Set.of())))
                    .isEqualTo(new TargetFault.NotAnAncestor("db1:b1", places("db1")));
            assertThat(fault(() -> graph.history("b1:db2", Set.of())))
                    .isEqualTo(new TargetFault.NotAnAncestor("b1:db2", places("b1")));
            assertThat(fault(() -> graph.history("b1:base", Set.of())))
                    .isEqualTo(new TargetFault.NotAnAncestor("b1:base", places("b1")));
        }
    }

    @Nested
    class Broken {

        @Test
        void twoFilesWithOneId() {
            var one = new RevisionFile(Path.of("m/R1a_x.java"), Format.JAVA, header("1a"));
            var two = new RevisionFile(Path.of("m/1a_y.sql"), Format.SQL, header("1a"));
            assertThat(fault(() -> RevisionGraph.ofFiles(List.of(one, two))))
                    .isEqualTo(new GraphFault.DuplicateId(
                            "1a",
                            List.of(
                                    new Place("1a", Optional.of(two.path())),
                                    new Place("1a", Optional.of(one.path())))));
            assertThat(fault(() -> graph("a", "a", "a", "b")))
                    .isEqualTo(new GraphFault.DuplicateId("a", places("a a a")));
        }

        @Test
        void missingParent() {
            assertThat(fault(() -> graph("a", "b < gone")))
                    .isEqualTo(new GraphFault.MissingParent(place("b"), "gone", false));
            assertThat(fault(() -> graph("a", "b < a + gone")))
                    .isEqualTo(new GraphFault.MissingParent(place("b"), "gone", true));
            assertThat(fault(() -> graph("abcd", "b < abc")))
                    .as("a down-revision is a full id")
                    .isEqualTo(new GraphFault.MissingParent(place("b"), "abc", false));
        }

        @Test
        void labels() {
            assertThat(fault(() -> graph("a #x", "b < a #x")))
                    .isEqualTo(new GraphFault.DuplicateLabel("x", places("a b")));
            assertThat(fault(() -> graph("a", "b < a #a")))
                    .isEqualTo(new GraphFault.DuplicateLabel("a", places("a b")));
            assertThat(fault(() -> graph("a #head")))
                    .isEqualTo(new TargetFault.InvalidId("head", Optional.empty(), IdProblem.RESERVED));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                a < a                               | a | false
                a < a; b < a; c < b                 | a | false
                a; b < a; c < b c                   | c | false
                a; b < a b; c1 < b; c2 < b          | b | false
                a; b1 < a; b2 < a; c < b1 b2 c      | c | false
                a + a                               | a | true
                a + a; b < a; c < b                 | a | true
                a; b < a; c < b + c                 | c | true
                a; b < a + b; c1 < b; c2 < b        | b | true
                a; b1 < a; b2 < a; c < b1 b2 + c    | c | true
                """)
        void loops(String revisions, String looped, boolean dependency) {
            assertThat(fault(() -> graph(revisions.split("; "))))
                    .isEqualTo(new GraphFault.SelfLoop(place(looped), dependency));
        }

        @Test
        void aLoopThroughALabel() {
            assertThat(fault(() -> graph("a #x + x"))).isEqualTo(new GraphFault.SelfLoop(place("a"), true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "user_foo; user < user_foo",
                    "user_foo; user + user_foo",
                    "user_foo; user < user_foo + user_foo",
                    "user; userx < user; user_user < userx",
                })
        void idsThatLookAlikeAreNoLoop(String revisions) {
            assertThat(graph(revisions.split("; ")).effectiveHeads()).hasSize(1);
        }

        /** Each revises the next, and the last one the first; what only hangs on the cycle is not named. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                a < c; b < a; c < b                     | a c b | false
                a < c; b < a; c < b; d; e < d           | a c b | false
                a < c; b < a; c < b; d < c; e < d       | a c b | false
                a; b < a; c < b e; d < c; e < d         | c e d | false
                base1; a < base1 c; b < a; c < b; d < c | a c b | false
                x; y < x; p < q; q < p                  | p q   | false
                a + c; b < a; c < b                     | a c b | true
                a + c; b < a; c < b; d; e < d           | a c b | true
                a + c; b < a; c < b; d < c; e < d       | a c b | true
                a; b < a; c < b + e; d < c; e < d       | c e d | true
                a; b < a + e; d; e < d + b              | b e   | true
                a #one + two; b #two + one              | a b   | true
                """)
        void cycles(String revisions, String cycle, boolean dependency) {
            assertThat(fault(() -> graph(revisions.split("; "))))
                    .isEqualTo(new GraphFault.Cycle(places(cycle), dependency));
        }

        @Test
        void thePlainCycleIsNamed() {
            assertThat(fault(() -> graph("a < b + c", "b < a", "c")))
                    .isEqualTo(new GraphFault.Cycle(places("a b"), false));
        }

        @Test
        void ids() {
            assertThat(fault(() -> graph("a-b")))
                    .isEqualTo(new TargetFault.InvalidId("a-b", Optional.empty(), IdProblem.CHARACTER));
        }
    }

    /**
     * Forks and merges without end: a hundred thousand revisions in blocks of twenty, each a fork into two sides of eight
     * and ten and their merge, in which one side depends on the block before. What is not linear takes hours here.
     */
    @Nested
    class Large {

        private static final int BLOCK = 20;
        private static final int SIZE = 100_000;

        @Test
        void aLine() throws Exception {
            withLittleStack(() -> {
                RevisionGraph graph = RevisionGraph.of(line(SIZE));
                Set<String> head = Set.of(id(SIZE - 1));
                assertThat(graph.upgrade("head", Set.of())).hasSize(SIZE);
                assertThat(graph.upgrade("+" + SIZE, Set.of())).hasSize(SIZE);
                assertThat(graph.downgrade("base", head)).hasSize(SIZE);
                assertThat(graph.downgrade("-" + (SIZE - 1), head)).hasSize(SIZE - 1);
                assertThat(graph.stamp(List.of("base+7"), head)).hasSize(1);
                assertThat(graph.history(":", Set.of())).hasSize(SIZE);
                assertThat(graph.history("-" + SIZE + ":head", Set.of())).hasSize(SIZE);
            });
        }

        @Test
        void merges() throws Exception {
            withLittleStack(() -> {
                RevisionGraph graph = RevisionGraph.of(blocks(SIZE));
                assertThat(graph.heads()).hasSize(1);
                assertThat(graph.mergePoints()).hasSize(SIZE / BLOCK);
                List<Step> up = graph.upgrade("head", Set.of());
                assertThat(up).hasSize(SIZE);
                assertThat(up.get(SIZE - 1).after()).containsExactly(id(SIZE - 1));
                assertThat(up.stream().mapToInt(step -> step.after().size()).max())
                        .hasValue(2);
                assertThat(graph.downgrade("base", Set.of(id(SIZE - 1)))).hasSize(SIZE);
                assertThat(graph.history("current:", Set.of(id(SIZE / 2 - 1)))).hasSize(SIZE / 2 + 1);
                assertThat(graph.branchLabels(id(SIZE / 2))).hasSize(SIZE / 2 / BLOCK);
            });
        }

        @Test
        void aCycleOfAll() throws Exception {
            var headers = new ArrayList<Header>();
            for (int i = 0; i < SIZE; i++) {
                headers.add(Header.of(id(i), List.of(id((i + 1) % SIZE)), ""));
            }
            withLittleStack(() -> assertThat(fault(() -> RevisionGraph.of(headers)))
                    .isInstanceOfSatisfying(
                            GraphFault.Cycle.class,
                            cycle -> assertThat(cycle.revisions()).hasSize(SIZE)));
        }

        /** Bytes are work that can be counted: four times the revisions take four times as many. */
        @Test
        void growsWithTheNumberOfRevisions() {
            allocated(5_000);
            long small = allocated(5_000);
            long large = allocated(20_000);
            assertThat(large).isLessThan(small * 5);
        }

        private long allocated(int size) {
            var headers = blocks(size);
            var line = line(size);
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            RevisionGraph graph = RevisionGraph.of(headers);
            graph.heads();
            graph.history(":", Set.of());
            graph.upgrade("heads", Set.of());
            graph.upgrade("+8", Set.of(id(size - BLOCK + 9)));
            graph.downgrade("base", Set.of(id(size - 1)));
            RevisionGraph.of(line).upgrade("+" + size, Set.of());
            return threads.getCurrentThreadAllocatedBytes() - before;
        }

        private static List<Header> line(int size) {
            var headers = new ArrayList<Header>();
            for (int i = 0; i < size; i++) {
                headers.add(Header.of(id(i), i == 0 ? List.of() : List.of(id(i - 1)), ""));
            }
            return headers;
        }

        private static List<Header> blocks(int size) {
            var headers = new ArrayList<Header>();
            for (int start = 0; start < size; start += BLOCK) {
                for (int i = 0; i < BLOCK; i++) {
                    List<String> down = i == 0
                            ? (start == 0 ? List.of() : List.of(id(start - 1)))
                            : i == 9
                                    ? List.of(id(start))
                                    : i == 19 ? List.of(id(start + 8), id(start + 18)) : List.of(id(start + i - 1));
                    headers.add(new Header(
                            id(start + i),
                            down,
                            "",
                            i == 4 ? List.of("label" + start) : List.of(),
                            i == 12 && start > 0 ? List.of(id(start - 15)) : List.of()));
                }
            }
            return headers;
        }

        /** A stack on which a recursion of some thousand calls would end. */
        private static void withLittleStack(Runnable work) throws Exception {
            var task = new FutureTask<>(work, true);
            new Thread(null, task, "little stack", 1 << 19).start();
            task.get();
        }

        private static String id(int number) {
            return String.format("r%06d", number);
        }
    }
}

package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.Graphs.Trip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which revisions run, in which order, and which rows the version table is left with, on the shapes of graph that
 * Alembic's tests of its revision map have, one class for each; {@link TravelTest} has those of its traversal. A row of
 * a table is a move, its target or targets, the rows that the database has, the revisions that run and the rows that
 * are left; {@code -} is none. Revisions and rows are what Alembic 1.20 does; where it fails or goes elsewhere, the
 * table of what is refused, or a comment, says so. The order is ours where theirs leaves it open.
 */
class ShapesTest {

    /** A graph, and moves on it. */
    abstract static class Shape {

        private final RevisionGraph graph;

        Shape(String... revisions) {
            this.graph = graph(revisions);
        }

        void check(String move, String targets, String rows, String runs, String left) {
            trip(move, targets, none(rows)).runs(none(runs)).leaves(none(left));
        }

        void checkRefused(String move, String targets, String rows, String refusal) {
            assertThat(fault(() -> trip(move, targets, none(rows))).getClass().getSimpleName())
                    .isEqualTo(refusal);
        }

        private Trip trip(String move, String targets, String rows) {
            return switch (move) {
                case "up" -> Trip.up(graph, targets, rows);
                case "down" -> Trip.down(graph, targets, rows);
                case "stamp" -> Trip.stamp(graph, targets, rows);
                default -> throw new IllegalArgumentException(move);
            };
        }

        private static String none(String text) {
            return text.equals("-") ? "" : text;
        }
    }

    /** Where there is one head, {@code head} and {@code heads} are the same, and a target twice is one target. */
    @Nested
    class OneHead extends Shape {

        OneHead() {
            super("a", "b < a", "c < b");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | head  | - | a b c | c
                up    | heads | - | a b c | c
                up    | c c   | - | a b c | c
                up    | c     | a | b c   | c
                up    | base  | b | -     | b
                up    | b     | c | -     | c
                down  | base  | c | c b a | -
                down  | a     | c | c b   | a
                down  | head  | c | -     | c
                down  | heads | c | -     | c
                down  | c     | c | -     | c
                stamp | head  | - | c     | c
                stamp | heads | a | c     | c
                stamp | base  | c | c     | -
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                down | c | a | NotADowngradeTarget
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class TwoHeads extends Shape {

        TwoHeads() {
            super("a", "b < a", "c1 < b", "c2 < b");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads | b     | c2 c1     | c1 c2
                up    | heads | c1    | c2        | c1 c2
                up    | c1 c2 | -     | a b c2 c1 | c1 c2
                up    | c1 c1 | b     | c1        | c1
                down  | b     | c1 c2 | c1 c2     | b
                down  | base  | c1 c2 | c1 c2 b a | -
                stamp | heads | b     | c1 c2     | c1 c2
                stamp | heads | c1    | c2        | c1 c2
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | head | b     | MultipleHeads
                up    | c1 b | -     | OverlappingTargets
                down  | head | c1 c2 | MultipleHeads
                stamp | head | b     | MultipleHeads
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class TwoBases extends Shape {

        TwoBases() {
            super("a", "b < a", "c", "d < c");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads  | -   | c d a b | b d
                up    | b      | -   | a b     | b
                up    | b@head | d   | a b     | b d
                down  | base   | b d | b a d c | -
                down  | b@base | b d | b a     | d
                down  | a      | b d | b       | a d
                down  | base   | d   | d c     | -
                stamp | base   | b d | b d     | -
                stamp | b@base | b d | b       | d
                stamp | d      | b   | d       | b d
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    @Nested
    class Diamond extends Shape {

        Diamond() {
            super("a", "b1 < a", "b2 < a", "c < b1 b2", "d < c");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | d    | a     | b2 b1 c d   | d
                up    | d    | -     | a b2 b1 c d | d
                up    | d    | b1    | b2 c d      | d
                up    | c    | b1 b2 | c           | c
                down  | a    | d     | d c b1 b2   | a
                down  | b1   | d     | d c         | b1 b2
                down  | c    | d     | d           | c
                down  | b1@a | d     | d c b1      | b2
                stamp | a    | d     | a           | a
                stamp | d    | b1    | d           | d
                stamp | b1   | d     | b1          | b1
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    /** Two histories, each with a label; every form of an identifier with a branch in it. */
    @Nested
    class LabelledBranches extends Shape {

        LabelledBranches() {
            super(
                    "a #abranch",
                    "b < a",
                    "somelongername < b",
                    "c < somelongername",
                    "d",
                    "e < d #ebranch",
                    "someothername < e",
                    "f < someothername");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | ebranch@head        | -   | d e someothername f                      | f
                up    | abranch@head        | -   | a b somelongername c                     | c
                up    | ebranch@heads       | -   | d e someothername f                      | f
                up    | somelongername@head | -   | a b somelongername c                     | c
                up    | ebranch             | -   | d e                                      | e
                up    | ebranch@ebranch     | -   | d e                                      | e
                up    | ebranch@some        | -   | d e someothername                        | someothername
                up    | abranch@some        | -   | a b somelongername                       | somelongername
                up    | ebranch@d           | -   | d                                        | d
                up    | e@d                 | -   | d                                        | d
                up    | someoth@d           | -   | d                                        | d
                up    | ebranch@+1          | -   | d                                        | d
                up    | ebranch@+2          | -   | d e                                      | e
                up    | ebranch@+1          | c e | someothername                            | c someothername
                up    | ebranch@head-2      | c   | d e                                      | c e
                up    | abranch@base+2      | -   | a b                                      | b
                up    | ebranch@base        | f   | -                                        | f
                up    | heads               | -   | d e someothername f a b somelongername c | c f
                down  | ebranch@base        | c f | f someothername e d                      | c
                down  | abranch@base        | c f | c somelongername b a                     | f
                down  | e@base              | c f | f someothername e d                      | c
                down  | c@base              | c f | c somelongername b a                     | f
                down  | ebranch@d           | c f | f someothername e                        | c d
                down  | ebranch@-2          | c f | f someothername                          | c e
                down  | ebranch@head-2      | c f | f someothername                          | c e
                # Alembic looks for one head of all, and fails.
                down  | ebranch@head        | c f | -                                        | c f
                down  | somelongername@base | c f | c somelongername b a                     | f
                down  | ebranch@base+1      | c f | f someothername e                        | c d
                down  | base                | c f | c somelongername b a f someothername e d | -
                stamp | ebranch@head        | c   | f                                        | c f
                stamp | abranch@base        | c f | c                                        | f
                stamp | ebranch@d           | c f | d                                        | c d
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up   | some            | -   | AmbiguousPrefix
                up   | sos             | -   | UnknownId
                up   | ebranch@sos     | -   | UnknownId
                up   | ebranch@b       | -   | NotOnBranch
                up   | abranch@d       | -   | NotOnBranch
                up   | abranch@qprstuv | -   | UnknownId
                up   | x@d             | -   | UnknownBranch
                up   | ebranch@+9      | -   | RelativeOverrun
                up   | ebranch@-1      | f   | RelativeOverrun
                down | ebranch@+1      | f   | RelativeOverrun
                down | ebranch@-9      | f   | RelativeOverrun
                # Alembic does not look where the revision is, and takes the other branch down.
                down | ebranch@b       | c f | NotOnBranch
                down | f               | c e | NotADowngradeTarget
                down | x@base          | c   | UnknownBranch
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class LongAndShortBranch extends Shape {

        LongAndShortBranch() {
            super("a", "b1 < a", "b2 < a", "c1 < b1", "d11 < c1", "d12 < c1");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up   | heads   | -          | a b1 c1 d12 d11 b2 | b2 d11 d12
                up   | heads   | b1         | c1 d12 d11 b2      | b2 d11 d12
                up   | d12     | b2         | b1 c1 d12          | b2 d12
                down | base    | b2 d11 d12 | b2 d11 d12 c1 b1 a | -
                down | c1      | b2 d11 d12 | d11 d12            | b2 c1
                down | b1@a    | b2 d11 d12 | d11 d12 c1 b1      | b2
                down | b2@a    | b2 d11 d12 | b2                 | d11 d12
                down | d11@c1  | b2 d11 d12 | d11                | b2 d12
                up   | b2@head | d11        | b2                 | b2 d11
                up   | b1@+2   | a          | b1 c1              | c1
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up | b1@head | - | MultipleHeads
                up | b1@+3   | a | AmbiguousWalk
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class MultipleBranches extends Shape {

        MultipleBranches() {
            super(
                    "a",
                    "b1 < a",
                    "b2 < a",
                    "cb1 < b1",
                    "cb2 < b2",
                    "d1cb1 < cb1",
                    "d2cb1 < cb1",
                    "d1cb2 < cb2",
                    "d2cb2 < cb2",
                    "d3cb2 < cb2",
                    "d1d2cb2 < d1cb2 d2cb2");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | d1d2cb2           | a                   | b2 cb2 d2cb2 d1cb2 d1d2cb2            | d1d2cb2
                up    | d2cb2 d3cb2       | a                   | b2 cb2 d3cb2 d2cb2                    | d2cb2 d3cb2
                up    | d3cb2             | a                   | b2 cb2 d3cb2                          | d3cb2
                up    | d3cb2             | -                   | a b2 cb2 d3cb2                        | d3cb2
                up    | d3cb2 cb1         | -                   | a b2 cb2 d3cb2 b1 cb1                 | cb1 d3cb2
                up    | d1cb1 d2cb2 d3cb2 | b2                  | cb2 d3cb2 b1 cb1 d2cb2 d1cb1          | d1cb1 d2cb2 d3cb2
                up    | heads             | cb1 cb2             | d3cb2 d2cb1 d2cb2 d1cb2 d1d2cb2 d1cb1 | d1cb1 d1d2cb2 d2cb1 d3cb2
                down  | a                 | d1d2cb2             | d1d2cb2 d1cb2 d2cb2 cb2 b2            | a
                down  | a                 | d2cb2 d3cb2         | d2cb2 d3cb2 cb2 b2                    | a
                down  | a                 | d3cb2               | d3cb2 cb2 b2                          | a
                down  | base              | d3cb2 cb1           | cb1 b1 d3cb2 cb2 b2 a                 | -
                down  | b2                | d1cb1 d2cb2 d3cb2   | d2cb2 d3cb2 cb2                       | b2 d1cb1
                down  | cb2@b2            | d1cb1 d2cb2 d3cb2   | d2cb2 d3cb2 cb2                       | b2 d1cb1
                up    | d3cb2             | d1d2cb2             | d3cb2                                 | d1d2cb2 d3cb2
                stamp | cb2               | d1d2cb2 d3cb2 d1cb1 | cb2                                   | cb2 d1cb1
                stamp | d1d2cb2           | d1cb2               | d1d2cb2                               | d1d2cb2
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                down | d1cb1   | b1    | NotADowngradeTarget
                down | b1      | d2cb2 | NotADowngradeTarget
                down | d1d2cb2 | cb1   | NotADowngradeTarget
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    /** The row of x1 is hidden behind y2, which depends on it, and comes into sight when y2 goes. */
    @Nested
    class EffectiveHead extends Shape {

        EffectiveHead() {
            super("y1 #y", "x1 #x", "y2 < y1 + x1", "x2 < x1");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                down  | x@-1   | x2 y2 | x2          | y2
                down  | x@-1   | x1 y2 | y2 x1       | y1
                down  | x@-1   | y2    | y2 x1       | y1
                down  | x@base | x2 y2 | x2 y2 x1    | y1
                down  | y@-1   | x2 y2 | y2          | x2 y1
                down  | y@base | x2 y2 | y2 y1       | x2
                up    | y@head | -     | x1 y1 y2    | y2
                up    | x@head | y2    | x2          | x2 y2
                up    | x@+1   | y2    | x2          | x2 y2
                up    | heads  | -     | x1 y1 y2 x2 | x2 y2
                up    | y2     | x1 y1 | y2          | y2
                stamp | y2     | x1 y1 | y2          | y2
                stamp | x1     | x2 y2 | x1          | x1
                stamp | x@base | y2    | y2          | -
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    /** Depth first along a branch, but no revision before another branch that stands on it has come together. */
    @Nested
    class FourteenRevisions extends Shape {

        FourteenRevisions() {
            super(
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
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | merge         | db1         | b2 cb2 db2 e2b2 e2b1 merge                                | merge
                up    | merge fe1b1   | a3          | b2 cb2 db2 e2b2 b1 cb1 db1 e2b1 merge e1b1 fe1b1          | fe1b1 merge
                up    | merge         | a1          | a2 a3 b2 cb2 db2 e2b2 b1 cb1 db1 e2b1 merge               | merge
                up    | merge         | -           | a1 a2 a3 b2 cb2 db2 e2b2 b1 cb1 db1 e2b1 merge            | merge
                up    | merge         | b1          | b2 cb2 db2 e2b2 cb1 db1 e2b1 merge                        | merge
                up    | merge         | a2          | a3 b2 cb2 db2 e2b2 b1 cb1 db1 e2b1 merge                  | merge
                up    | merge fe1b1   | -           | a1 a2 a3 b2 cb2 db2 e2b2 b1 cb1 db1 e2b1 merge e1b1 fe1b1 | fe1b1 merge
                up    | merge fe1b1   | cb1 cb2     | db2 e2b2 db1 e2b1 merge e1b1 fe1b1                        | fe1b1 merge
                up    | e2b1 b2 fe1b1 | -           | a1 a2 a3 b2 b1 cb1 db1 e2b1 e1b1 fe1b1                    | b2 e2b1 fe1b1
                up    | fe1b1         | -           | a1 a2 a3 b1 cb1 db1 e1b1 fe1b1                            | fe1b1
                up    | fe1b1         | merge       | e1b1 fe1b1                                                | fe1b1 merge
                up    | merge         | e2b1 db2    | e2b2 merge                                                | merge
                up    | heads         | fe1b1       | b2 cb2 db2 e2b2 e2b1 merge                                | fe1b1 merge
                up    | merge         | fe1b1       | b2 cb2 db2 e2b2 e2b1 merge                                | fe1b1 merge
                down  | db1           | merge       | merge e2b1                                                | db1 e2b2
                down  | a3            | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2          | a3
                down  | a1            | merge       | merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2               | a1
                down  | b1            | merge       | merge e2b1 db1 cb1                                        | b1 e2b2
                down  | a2            | merge       | merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3                  | a2
                down  | base          | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2 a1 | -
                down  | cb1           | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1                                 | cb1 e2b2
                down  | cb2           | merge fe1b1 | merge e2b2 db2                                            | cb2 e2b1 fe1b1
                down  | fe1b1@db1     | merge fe1b1 | fe1b1 e1b1                                                | merge
                down  | e2b1@a3       | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1 cb1 b1                          | e2b2
                down  | b2@a3         | merge fe1b1 | merge e2b2 db2 cb2 b2                                     | e2b1 fe1b1
                down  | base          | fe1b1       | fe1b1 e1b1 db1 cb1 b1 a3 a2 a1                            | -
                stamp | cb1           | merge fe1b1 | cb1                                                       | cb1
                stamp | merge         | cb1 cb2     | merge                                                     | merge
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up   | db1 b2 fe1b1 | -     | OverlappingTargets
                down | merge        | fe1b1 | NotADowngradeTarget
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class MultipleBases extends Shape {

        MultipleBases() {
            super(
                    "base1",
                    "base2",
                    "base3",
                    "a1a < base1",
                    "a1b < base1",
                    "a2 < base2",
                    "a3 < base3",
                    "b1a < a1a",
                    "b1b < a1b",
                    "b2 < a2",
                    "b3 < a3",
                    "c2 < b2",
                    "d2 < c2",
                    "mergeb3d2 < b3 d2");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads      | -                 | base2 a2 b2 c2 d2 base3 a3 b3 mergeb3d2 base1 a1b b1b a1a b1a | b1a b1b mergeb3d2
                up    | heads      | c2                | d2 base3 a3 b3 mergeb3d2 base1 a1b b1b a1a b1a                | b1a b1b mergeb3d2
                up    | mergeb3d2  | c2                | d2 base3 a3 b3 mergeb3d2                                      | mergeb3d2
                up    | b3 b2      | base3             | base2 a2 b2 a3 b3                                             | b2 b3
                up    | b3         | base3             | a3 b3                                                         | b3
                up    | b1a        | -                 | base1 a1a b1a                                                 | b1a
                up    | heads      | base1 base2 base3 | a2 b2 c2 d2 a3 b3 mergeb3d2 a1b b1b a1a b1a                   | b1a b1b mergeb3d2
                down  | base       | b1a b1b mergeb3d2 | b1a a1a b1b a1b base1 mergeb3d2 b3 a3 base3 d2 c2 b2 a2 base2 | -
                down  | base3      | b1a b1b mergeb3d2 | mergeb3d2 b3 a3                                               | b1a b1b base3 d2
                down  | c2         | b1a b1b mergeb3d2 | mergeb3d2 d2                                                  | b1a b1b b3 c2
                down  | b3@base    | b1a b1b mergeb3d2 | mergeb3d2 b3 a3 base3                                         | b1a b1b d2
                down  | base1      | b1a b1b mergeb3d2 | b1a a1a b1b a1b                                               | base1 mergeb3d2
                down  | b1a@base1  | b1a b1b mergeb3d2 | b1a a1a                                                       | b1b mergeb3d2
                down  | base       | b3                | b3 a3 base3                                                   | -
                up    | base2@head | -                 | base2 a2 b2 c2 d2 base3 a3 b3 mergeb3d2                       | mergeb3d2
                stamp | heads      | -                 | b1a b1b mergeb3d2                                             | b1a b1b mergeb3d2
                stamp | mergeb3d2  | b3 c2             | mergeb3d2                                                     | mergeb3d2
                stamp | base2      | b1a mergeb3d2     | base2                                                         | b1a base2
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up   | c2 b2      | -  | OverlappingTargets
                down | a2         | b3 | NotADowngradeTarget
                up   | base1@head | -  | MultipleHeads
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class CrossDependenciesOne extends Shape {

        CrossDependenciesOne() {
            super(
                    "base1 #b_1",
                    "a1a < base1",
                    "a1b < base1",
                    "b1a < a1a",
                    "b1b < a1b + a3",
                    "base2 #b_2",
                    "a2 < base2",
                    "b2 < a2",
                    "c2 < b2 + a3",
                    "d2 < c2",
                    "base3 #b_3",
                    "a3 < base3",
                    "b3 < a3");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads    | -             | base3 a3 base2 a2 b2 c2 d2 b3 base1 a1b b1b a1a b1a | b1a b1b b3 d2
                up    | b_2@head | -             | base3 a3 base2 a2 b2 c2 d2                          | d2
                up    | b_3@head | -             | base3 a3 b3                                         | b3
                up    | b1b@head | -             | base3 a3 base1 a1b b1b                              | b1b
                up    | c2       | b2 base3      | a3 c2                                               | c2
                up    | b3       | d2            | b3                                                  | b3 d2
                down  | base     | b1a b1b b3 d2 | b1a a1a b1b a1b base1 b3 d2 c2 b2 a2 base2 a3 base3 | -
                down  | b_2@base | b1a b1b b3 d2 | d2 c2 b2 a2 base2                                   | b1a b1b b3
                down  | b_3@base | b1a b1b b3 d2 | b1b b3 d2 c2 a3 base3                               | a1b b1a b2
                down  | b_1@base | b1a b1b b3 d2 | b1a a1a b1b a1b base1                               | b3 d2
                down  | a3       | b1a b1b b3 d2 | b3                                                  | b1a b1b d2
                down  | b2       | d2            | d2 c2                                               | a3 b2
                down  | base3    | d2            | d2 c2 a3                                            | b2 base3
                stamp | b_3@base | b1a d2        | d2                                                  | b1a
                stamp | a3       | d2 b1b        | a3                                                  | a3
                stamp | d2       | -             | d2                                                  | d2
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up | b_1@head | - | MultipleHeads
                """)
        void refuses(String move, String targets, String rows, String refusal) {
            checkRefused(move, targets, rows, refusal);
        }
    }

    @Nested
    class CrossDependenciesTwo extends Shape {

        CrossDependenciesTwo() {
            super(
                    "base1 #b_1",
                    "a1 < base1",
                    "b1 < a1",
                    "c1 < b1",
                    "base2 + base1 #b_2",
                    "a2 < base2",
                    "b2 < a2",
                    "c2 < b2",
                    "d2 < c2",
                    "base3 #b_3",
                    "a3 < base3",
                    "b3 < a3",
                    "c3 < b3 + b2",
                    "d3 < c3");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads    | -        | base1 base2 a2 b2 base3 a3 b3 c3 d3 c2 d2 a1 b1 c1 | c1 d2 d3
                up    | b_1@head | -        | base1 a1 b1 c1                                     | c1
                up    | b_2@head | -        | base1 base2 a2 b2 c2 d2                            | d2
                up    | b_3@head | -        | base1 base2 a2 b2 base3 a3 b3 c3 d3                | d3
                up    | base2    | -        | base1 base2                                        | base2
                up    | c3       | b3       | base1 base2 a2 b2 c3                               | c3
                up    | c3       | b3 d2    | c3                                                 | c3 d2
                down  | base     | c1 d2 d3 | c1 b1 a1 d2 c2 d3 c3 b3 a3 base3 b2 a2 base2 base1 | -
                down  | b_1@base | c1 d2 d3 | c1 b1 a1 d2 c2 d3 c3 b2 a2 base2 base1             | b3
                down  | b_2@base | c1 d2 d3 | d2 c2 d3 c3 b2 a2 base2                            | b3 c1
                down  | b_3@base | c1 d2 d3 | d3 c3 b3 a3 base3                                  | c1 d2
                down  | b2       | c1 d2 d3 | d2 c2                                              | c1 d3
                down  | base1    | c1 d2 d3 | c1 b1 a1                                           | d2 d3
                down  | b3       | d3       | d3 c3                                              | b2 b3
                stamp | b2       | d3       | b2                                                 | b2
                stamp | d3       | c1 b2    | d3                                                 | c1 d3
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    @Nested
    class NoParentButADependency extends Shape {

        NoParentButADependency() {
            super("base1", "a1 < base1", "b1 < a1", "c2 + a1", "c3 < c2");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads   | -     | base1 a1 c2 c3 b1 | b1 c3
                up    | c3      | -     | base1 a1 c2 c3    | c3
                up    | c2      | b1    | c2                | b1 c2
                up    | b1      | c3    | b1                | b1 c3
                down  | base    | b1 c3 | b1 c3 c2 a1 base1 | -
                down  | a1      | b1 c3 | b1                | c3
                down  | c2      | b1 c3 | c3                | b1 c2
                down  | c3@base | b1 c3 | c3 c2             | b1
                down  | base1   | c3    | c3 c2 a1          | base1
                stamp | c3      | -     | c3                | c3
                stamp | base1   | c3    | base1             | base1
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    /** b4 and b5 depend on what they stand on already. */
    @Nested
    class NormalizedDependencies extends Shape {

        NormalizedDependencies() {
            super("a1", "a2 < a1", "a3 < a2", "b1", "b2 < b1 + a3", "b3 < b2", "b4 < b3 + a3", "b5 < b4 + b4");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads   | -     | a1 a2 a3 b1 b2 b3 b4 b5 | b5
                up    | b4      | -     | a1 a2 a3 b1 b2 b3 b4    | b4
                up    | b2      | a3    | b1 b2                   | b2
                up    | b5      | a2 b1 | a3 b2 b3 b4 b5          | b5
                up    | b5      | a3 b1 | b2 b3 b4 b5             | b5
                down  | base    | b5    | b5 b4 b3 b2 b1 a3 a2 a1 | -
                down  | a2      | b5    | b5 b4 b3 b2 a3          | a2 b1
                down  | b1@base | b4    | b4 b3 b2 b1             | a3
                down  | b3      | b5    | b5 b4                   | b3
                down  | b4      | b5    | b5                      | b4
                down  | b1      | b5    | b5 b4 b3 b2             | a3 b1
                # Alembic refuses what only a dependent stands on, though it has run.
                down  | a3      | b5    | -                       | b5
                stamp | b3      | b5    | b3                      | b3
                stamp | b5      | a3    | b5                      | b5
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    @Nested
    class DependenciesThatAncestorsHave extends Shape {

        DependenciesThatAncestorsHave() {
            super(
                    "c1",
                    "a1",
                    "a2 < a1 + c1",
                    "a3 < a2 + c1",
                    "b1",
                    "b2 < b1 + a3",
                    "b3 < b2",
                    "b4 < b3 + a3",
                    "b5 < b4");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads | -  | c1 a1 a2 a3 b1 b2 b3 b4 b5 | b5
                up    | b5    | b1 | c1 a1 a2 a3 b2 b3 b4 b5    | b5
                up    | a3    | -  | c1 a1 a2 a3                | a3
                down  | base  | b5 | b5 b4 b3 b2 b1 a3 a2 a1 c1 | -
                down  | a1    | b5 | b5 b4 b3 b2 a3 a2          | a1 b1 c1
                down  | b1    | b5 | b5 b4 b3 b2                | a3 b1
                down  | c1    | b5 | -                          | b5
                down  | a3    | b5 | -                          | b5
                stamp | a3    | b5 | a3                         | a3
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    /** An id that is the beginning of another one is no loop. */
    @Nested
    class LooksAlike extends Shape {

        LooksAlike() {
            super("user_foo", "user < user_foo + user_foo");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | heads    | -        | user_foo user | user
                up    | user     | user_foo | user          | user
                down  | base     | user     | user user_foo | -
                down  | user_foo | user     | user          | user_foo
                stamp | user_foo | user     | user_foo      | user_foo
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }

    @Nested
    class LabelAcrossAMerge extends Shape {

        LabelAcrossAMerge() {
            super("a", "b < a", "c1 < b #c1branch", "c2 < b", "d < c1 c2");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                up    | c1branch@head | -     | a b c2 c1 d | d
                up    | c1branch@head | c2    | c1 d        | d
                up    | c1branch@+1   | b     | c1          | c1
                up    | c1branch@+2   | b     | c2 c1 d     | d
                down  | c1branch@b    | d     | d c1        | c2
                down  | c1branch@b    | c1 c2 | c1          | c2
                down  | c1branch@base | d     | d c1 c2 b a | -
                stamp | c1branch@head | c1 c2 | d           | d
                """)
        void goes(String move, String targets, String rows, String runs, String left) {
            check(move, targets, rows, runs, left);
        }
    }
}

package dev.aludel.revision;

import static dev.aludel.revision.Graphs.Trip.down;
import static dev.aludel.revision.Graphs.Trip.stamp;
import static dev.aludel.revision.Graphs.Trip.up;
import static dev.aludel.revision.Graphs.fault;
import static dev.aludel.revision.Graphs.graph;
import static dev.aludel.revision.Graphs.place;
import static dev.aludel.revision.Graphs.places;
import static dev.aludel.revision.Graphs.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Steps and rows, one class for each shape of graph; the scenarios are those of Alembic's traversal tests. */
class TravelTest {

    @Nested
    class Empty {

        private final RevisionGraph graph = graph();

        @Test
        void everythingIsNothing() {
            up(graph, "head", "").runs("").leaves("");
            up(graph, "heads", "").runs("");
            down(graph, "base", "").runs("");
            stamp(graph, "head", "").runs("");
            assertThat(graph.revisions()).isEmpty();
            assertThat(graph.heads()).isEmpty();
            assertThat(graph.history(":", Set.of())).isEmpty();
        }

        @Test
        void aRowIsUnknown() {
            assertThat(fault(() -> graph.upgrade("head", rows("a"))))
                    .isEqualTo(new TargetFault.DatabaseAtUnknownRevision(List.of("a"), List.of("a")));
        }
    }

    @Nested
    class Line {

        private final RevisionGraph graph =
                graph("e6239818bb3a", "548b < e6239818bb3a", "b7ea < 548b", "1bbe < b7ea", "3975 < 1bbe");

        @Test
        void upFromTheBaseAndFromTheMiddle() {
            up(graph, "3975", "b7ea").runs("1bbe 3975").leaves("3975");
            up(graph, "b7ea", "").runs("e6239818bb3a 548b b7ea").leaves("b7ea");
            up(graph, "head", "").takesSteps(5).leaves("3975");
        }

        @Test
        void upwardsToWhereItIsOrBelowDoesNothing() {
            up(graph, "head", "3975").runs("").leaves("3975");
            up(graph, "548b", "1bbe").runs("").leaves("1bbe");
            up(graph, "base", "1bbe").runs("").leaves("1bbe");
        }

        @Test
        void upByNumber() {
            up(graph, "+2", "e6239818bb3a").runs("548b b7ea").leaves("b7ea");
            up(graph, "+1", "e6239818bb3a").runs("548b").leaves("548b");
            up(graph, "+3", "548b").runs("b7ea 1bbe 3975").leaves("3975");
            up(graph, "548b+2", "e6239818bb3a").runs("548b b7ea 1bbe").leaves("1bbe");
            up(graph, "1bbe-2", "e6239818bb3a").runs("548b").leaves("548b");
            up(graph, "head-1", "").takesSteps(4).leaves("1bbe");
            up(graph, "+1", "").runs("e6239818bb3a").leaves("e6239818bb3a");
            up(graph, "base+1", "").runs("e6239818bb3a");
        }

        @Test
        void tooFarUp() {
            assertThat(fault(() -> graph.upgrade("-2", rows("548b"))))
                    .isEqualTo(new TargetFault.RelativeOverrun("-2", 2, 0));
            assertThat(fault(() -> graph.upgrade("+5", rows("548b"))))
                    .isEqualTo(new TargetFault.RelativeOverrun("+5", 5, 3));
            assertThat(fault(() -> graph.upgrade("548b-3", rows(""))))
                    .isEqualTo(new TargetFault.RelativeOverrun("548b-3", 3, 2));
        }

        @Test
        void down_() {
            down(graph, "b7ea", "3975").runs("3975 1bbe").leaves("b7ea");
            down(graph, "base", "b7ea").runs("b7ea 548b e6239818bb3a").leaves("");
            down(graph, "base", "").runs("").leaves("");
        }

        @Test
        void downByNumber() {
            down(graph, "-1", "b7ea").runs("b7ea").leaves("548b");
            down(graph, "-3", "3975").runs("3975 1bbe b7ea").leaves("548b");
            down(graph, "e623+2", "1bbe").runs("1bbe").leaves("b7ea");
            down(graph, "b7ea-2", "1bbe").runs("1bbe b7ea 548b").leaves("e6239818bb3a");
            down(graph, "-1", "e6239818bb3a").runs("e6239818bb3a").leaves("");
            down(graph, "head-1", "3975").runs("3975").leaves("1bbe");
        }

        @Test
        void downToWhereItIsDoesNothing() {
            down(graph, "e6239818bb3a", "e6239818bb3a").runs("").leaves("e6239818bb3a");
            down(graph, "3975", "3975").runs("").leaves("3975");
        }

        @Test
        void tooFarDown() {
            assertThat(fault(() -> graph.downgrade("-5", rows("548b"))))
                    .isEqualTo(new TargetFault.RelativeOverrun("-5", 5, 2));
            assertThat(fault(() -> graph.downgrade("+2", rows("548b"))))
                    .isEqualTo(new TargetFault.RelativeOverrun("+2", 2, 0));
            assertThat(fault(() -> graph.downgrade("-1", rows(""))))
                    .isEqualTo(new TargetFault.RelativeOverrun("-1", 1, 0));
        }

        @Test
        void downToWhatItDoesNotHave() {
            assertThat(fault(() -> graph.downgrade("548", rows(""))))
                    .isEqualTo(new TargetFault.NotADowngradeTarget("548", List.of()));
            assertThat(fault(() -> graph.downgrade("b7ea", rows("548b"))))
                    .isEqualTo(new TargetFault.NotADowngradeTarget("b7ea", places("548b")));
        }

        @Test
        void stamps() {
            stamp(graph, "base", "1bbe").runs("1bbe").leaves("");
            stamp(graph, "head", "").runs("3975").leaves("3975");
            stamp(graph, "head", "548b").runs("3975").leaves("3975");
            stamp(graph, "548b", "3975").runs("548b").leaves("548b");
            stamp(graph, "548b", "548b").runs("").leaves("548b");
            stamp(graph, "+1", "548b").leaves("b7ea");
            stamp(graph, "-1", "548b").leaves("e6239818bb3a");
        }

        @Test
        void aRowThatAnotherOneImpliesGoesWithTheFirstStep() {
            up(graph, "b7ea", "e6239818bb3a 548b").runs("b7ea").leaves("b7ea");
            down(graph, "-1", "e6239818bb3a 548b").runs("548b").leaves("e6239818bb3a");
        }

        @Test
        void unknownRows() {
            assertThat(fault(() -> graph.downgrade("base", rows("548b dead"))))
                    .isEqualTo(new TargetFault.DatabaseAtUnknownRevision(List.of("548b", "dead"), List.of("dead")));
            assertThat(fault(() -> graph.stamp(List.of("head"), rows("dead"))))
                    .isInstanceOf(TargetFault.DatabaseAtUnknownRevision.class);
            assertThat(fault(() -> graph.upgrade("head", rows("548"))))
                    .as("a row is a full id")
                    .isInstanceOf(TargetFault.DatabaseAtUnknownRevision.class);
        }
    }

    @Nested
    class Fork {

        private final RevisionGraph graph =
                graph("a", "b < a", "c1 < b #c1branch", "d1 < c1", "c2 < b #c2branch", "d2 < c2");

        @Test
        void upOneSideAndBoth() {
            up(graph, "d1", "b").runs("c1 d1").leaves("d1");
            up(graph, "d1 d2", "a").runs("b c2 d2 c1 d1").leaves("d1 d2");
            up(graph, "heads", "c1").runs("c2 d2 d1").leaves("d1 d2");
            up(graph, "c2", "d1").runs("c2").leaves("c2 d1");
        }

        @Test
        void oneHeadIsNotToBeHad() {
            assertThat(fault(() -> graph.upgrade("head", rows("a"))))
                    .isEqualTo(new TargetFault.MultipleHeads("head", places("d1 d2")));
            assertThat(fault(() -> graph.upgrade("+3", rows("a"))))
                    .isEqualTo(new TargetFault.AmbiguousWalk(
                            "+3", Optional.of(place("b")), places("c1 c2"), List.of("c1branch@+3", "c2branch@+3")));
            assertThat(fault(() -> graph.upgrade("+1", rows("c1 c2"))))
                    .isEqualTo(new TargetFault.AmbiguousCurrent(
                            "+1", places("c1 c2"), List.of("c1branch@+1", "c2branch@+1")));
        }

        @Test
        void overlappingTargets() {
            assertThat(fault(() -> graph.upgrade(List.of("d1", "b"), rows(""))))
                    .isEqualTo(new TargetFault.OverlappingTargets("b", "d1", place("b"), place("d1")));
            assertThat(fault(() -> graph.stamp(List.of("b", "d1"), rows(""))))
                    .isEqualTo(new TargetFault.OverlappingTargets("d1", "b", place("b"), place("d1")));
            up(graph, "d1 d1", "c1").runs("d1").leaves("d1");
        }

        @Test
        void downThroughTheBranchPoint() {
            down(graph, "a", "d1 d2").runs("d1 c1 d2 c2 b").leaves("a");
            down(graph, "b", "d1 d2").runs("d1 c1 d2 c2").leaves("b");
            down(graph, "base+2", "d2 d1").runs("d1 c1 d2 c2").leaves("b");
            down(graph, "base", "d1 c2").runs("d1 c1 c2 b a").leaves("");
        }

        @Test
        void downOneSide() {
            down(graph, "c2", "d2 d1").runs("d2").leaves("d1 c2");
            down(graph, "c2branch@base+3", "d2 d1").runs("d2").leaves("d1 c2");
            down(graph, "c2branch@base+2", "d2 d1").runs("d2 c2").leaves("d1");
            down(graph, "c1branch@b", "c1 d2").runs("c1").leaves("d2");
            down(graph, "c2branch@b", "c1 d2").runs("d2 c2").leaves("c1");
            down(graph, "c2@b", "d1 d2").runs("d2 c2").leaves("d1");
            down(graph, "d1@b", "d1 d2").runs("d1 c1").leaves("d2");
            down(graph, "c1branch@head-1", "d1 d2").runs("d1").leaves("c1 d2");
            down(graph, "c1branch@a", "d1 d2").runs("d1 c1 d2 c2 b").leaves("a");
        }

        @Test
        void downByNumberFromOneBranch() {
            down(graph, "c1branch@-1", "d1 d2").runs("d1").leaves("c1 d2");
            down(graph, "c1branch@-2", "d1 d2").runs("d1 c1").leaves("d2");
            down(graph, "d2-1", "d2 c1").runs("d2").leaves("c1 c2");
            down(graph, "-1", "c1").runs("c1").leaves("b");
            down(graph, "-2", "d2").runs("d2 c2").leaves("b");
        }

        @Test
        void downByNumberFromSeveralBranchesIsRefused() {
            // Alembic takes the first row, warns, and announces that it will refuse; a set of rows has no first.
            for (String rows : List.of("d1 d2", "c2 d1", "c1 d2", "c1 c2")) {
                assertThat(fault(() -> graph.downgrade("-1", rows(rows))))
                        .isEqualTo(new TargetFault.AmbiguousCurrent(
                                "-1",
                                places(rows),
                                rows.equals("c2 d1")
                                        ? List.of("c2branch@-1", "c1branch@-1")
                                        : List.of("c1branch@-1", "c2branch@-1")));
            }
            // Where a branch has no label of its own, a revision of it names it.
            var bare = graph("a", "b < a #all", "c < a #all2", "d1 < b", "d2 < b", "e < c");
            assertThat(fault(() -> bare.downgrade("-1", rows("d1 d2 e"))))
                    .isEqualTo(new TargetFault.AmbiguousCurrent(
                            "-1", places("d1 d2 e"), List.of("d1@-1", "d2@-1", "all2@-1")));
            assertThat(fault(() -> bare.downgrade("all@-1", rows("d1 d2 e"))))
                    .isEqualTo(new TargetFault.AmbiguousCurrent("all@-1", places("d1 d2"), List.of("d1@-1", "d2@-1")));
            down(bare, "d1@-1", "d1 d2 e").runs("d1").leaves("d2 e");
            down(bare, "all2@-1", "d1 d2 e").runs("e").leaves("c d1 d2");
            // More steps than one of them has below it.
            assertThat(fault(() -> bare.downgrade("-4", rows("d1 e"))))
                    .isEqualTo(new TargetFault.AmbiguousCurrent("-4", places("d1 e"), List.of()));
        }

        @Test
        void theOrderOfTheRowsMakesNoDifference() {
            for (List<String> rows :
                    List.of(List.of("d1", "d2"), List.of("d2", "d1"), List.of("c2", "d1"), List.of("d1", "c2"))) {
                var alternatives = List.of("c1branch@-1", "c2branch@-1");
                assertThat(fault(() -> graph.downgrade("-1", new LinkedHashSet<>(rows))))
                        .isInstanceOfSatisfying(
                                TargetFault.AmbiguousCurrent.class,
                                fault -> assertThat(fault.alternatives())
                                        .containsExactlyInAnyOrderElementsOf(alternatives));
                for (String each : alternatives) {
                    assertThat(graph.downgrade(each, new LinkedHashSet<>(rows)))
                            .isEqualTo(graph.downgrade(each, new TreeSet<>(rows)))
                            .hasSize(1);
                }
                assertThat(graph.downgrade("d1-1", new LinkedHashSet<>(rows)))
                        .extracting(step -> step.revision().id())
                        .containsExactly("d1");
            }
        }

        @Test
        void upByNumberAlongABranch() {
            up(graph, "c2branch@head-1", "b").runs("c2").leaves("c2");
            up(graph, "c2branch@+1", "c1").runs("c2").leaves("c1 c2");
            up(graph, "c2branch@+1", "c1 c2").runs("d2").leaves("c1 d2");
            up(graph, "c2branch@+3", "").runs("a b c2").leaves("c2");
            up(graph, "c2branch@base+3", "d1").runs("c2").leaves("c2 d1");
            up(graph, "c2branch@+2", "b").runs("c2 d2").leaves("d2");
        }

        @Test
        void nothingToDo() {
            down(graph, "c2", "d1 c2").runs("").leaves("d1 c2");
            down(graph, "d1", "d1 c2").runs("").leaves("d1 c2");
        }

        @Test
        void notBelow() {
            assertThat(fault(() -> graph.downgrade("c2", rows("d1"))))
                    .isEqualTo(new TargetFault.NotADowngradeTarget("c2", places("d1")));
            assertThat(fault(() -> graph.downgrade("c2branch@c1", rows("d1"))))
                    .isEqualTo(new TargetFault.NotOnBranch("c2branch@c1", place("c1"), "c2branch"));
            assertThat(fault(() -> graph.downgrade("x@b", rows("d1"))))
                    .isEqualTo(new TargetFault.UnknownBranch("x@b", "x"));
        }

        @Test
        void stamps() {
            stamp(graph, "b", "d1 c2").takesSteps(1).leaves("b");
            stamp(graph, "c1branch@base", "d1 c2").runs("d1").leaves("c2");
            stamp(graph, "c2branch@head", "d1 c2").runs("d2").leaves("d1 d2");
            stamp(graph, "c2branch@c2", "d1 c2").runs("").leaves("d1 c2");
            stamp(graph, "d1", "d2").runs("d1").leaves("d1 d2");
            stamp(graph, "d1 d2", "b").leaves("d1 d2");
            stamp(graph, "base", "d1 d2").runs("d1 d2").leaves("");
            stamp(graph, "c1 d2", "d1 c2").leaves("c1 d2");
            stamp(graph, "c1 d2", "c1 c2").runs("d2").leaves("c1 d2");
        }
    }

    @Nested
    class LabelAboveTheFork {

        private final RevisionGraph graph = graph("a", "b < a #x", "c < b", "d1 < c", "d2 < c", "z < a #y");

        @Test
        void theWholeBranchGoes() {
            down(graph, "x@c", "d1 d2 z").runs("d1 d2").leaves("c z");
            down(graph, "x@a", "d1 d2 z").runs("d1 d2 c b").leaves("z");
            down(graph, "y@a", "d1 d2 z").runs("z").leaves("d1 d2");
        }

        @Test
        void aWalkWithinTheBranchIsStillAmbiguous() {
            assertThat(fault(() -> graph.upgrade("x@+3", rows("a"))))
                    .isEqualTo(new TargetFault.AmbiguousWalk(
                            "x@+3", Optional.of(place("c")), places("d1 d2"), List.of("d1@+3", "d2@+3")));
        }
    }

    @Nested
    class Diamond {

        private final RevisionGraph graph = graph("a", "b1 < a", "b2 < a", "c < b1 b2", "d < c");

        @Test
        void upFromEverywhere() {
            up(graph, "head", "").runs("a b2 b1 c d").leaves("d");
            up(graph, "head", "b1").runs("b2 c d").leaves("d");
            up(graph, "c", "b2").runs("b1 c").leaves("c");
            up(graph, "c", "b1 b2").runs("c").leaves("c");
        }

        @Test
        void downFromEverywhere() {
            down(graph, "base", "d").runs("d c b1 b2 a").leaves("");
            down(graph, "a", "d").runs("d c b1 b2").leaves("a");
            down(graph, "b1", "c").runs("c").leaves("b1 b2");
            down(graph, "b2", "d").runs("d c").leaves("b1 b2");
            down(graph, "-1", "d").runs("d").leaves("c");
            down(graph, "b1@a", "c").runs("c b1").leaves("b2");
        }

        @Test
        void theRowsOnTheWay() {
            assertThat(graph.upgrade("head", rows("")))
                    .extracting(step -> String.join(" ", step.after()))
                    .containsExactly("a", "b2", "b1 b2", "c", "d");
        }

        @Test
        void aStepDownFromTheMergePointHasTwoWays() {
            assertThat(fault(() -> graph.downgrade("-1", rows("c"))))
                    .isEqualTo(new TargetFault.AmbiguousWalk(
                            "-1", Optional.of(place("c")), places("b1 b2"), List.of("b1@-1", "b2@-1")));
            down(graph, "b2@-1", "c").runs("c").leaves("b1 b2");
        }
    }

    @Nested
    class MergedPath {

        private final RevisionGraph graph =
                graph("a", "b < a", "c1 < b", "d1 < c1", "c2 < b #c2branch", "d2 < c2", "e < d1 d2", "f < e");

        @Test
        void across() {
            up(graph, "f", "b").runs("c2 d2 c1 d1 e f").leaves("f");
            down(graph, "b", "f").runs("f e d1 c1 d2 c2").leaves("b");
        }

        @Test
        void stampsAcross() {
            stamp(graph, "c2", "e").takesSteps(1).leaves("c2");
            stamp(graph, "a", "e").takesSteps(1).leaves("a");
            stamp(graph, "e", "c2").takesSteps(1).leaves("e");
            stamp(graph, "c2branch@head", "d1 c2").takesSteps(1).leaves("f");
            stamp(graph, "e", "d1 c2").takesSteps(1).leaves("e");
            stamp(graph, "e", "b").takesSteps(1).leaves("e");
        }
    }

    @Nested
    class BranchFromMergePoint {

        private final RevisionGraph graph =
                graph("a1", "b1 < a1", "c1 < b1", "a2", "b2 < a2", "c2 < b2", "d1 < c1 c2", "d2 < c2");

        @Test
        void onlyOneSideIsARow() {
            up(graph, "d1", "d2 b1").runs("c1 d1").leaves("d1 d2");
            down(graph, "b1", "d2 d1").runs("d1 c1").leaves("d2 b1");
        }
    }

    @Nested
    class BranchFromThreeWayMergePoint {

        private final RevisionGraph graph = graph(
                "a1",
                "b1 < a1",
                "c1 < b1",
                "a2",
                "b2 < a2",
                "c2 < b2",
                "a3",
                "b3 < a3",
                "c3 < b3",
                "d1 < c1 c2 c3",
                "d2 < c2",
                "d3 < c3");

        @Test
        void oneSide() {
            up(graph, "d1", "d3 d2 b1").runs("c1 d1").leaves("d1 d2 d3");
            down(graph, "b1", "d3 d2 d1").runs("d1 c1").leaves("d3 d2 b1");
        }

        @Test
        void twoSidesAndOutAgain() {
            up(graph, "d1", "d3 b2 b1").runs("c2 c1 d1").leaves("d3 d1");
            up(graph, "d2", "d3 d1").runs("d2").leaves("d3 d2 d1");
            down(graph, "c2", "d3 d1").runs("d1").leaves("d3 c1 c2");
        }

        @Test
        void allFromNothing() {
            up(graph, "d1", "").takesSteps(10).leaves("d1");
            down(graph, "base", "d1 d2 d3").takesSteps(12).leaves("");
        }
    }

    @Nested
    class TwinMerges {

        private final RevisionGraph graph =
                graph("a", "b1 < a", "b2 < a", "b3 < a", "c1 < b1 b2 b3", "c2 < b1 b2 b3", "d1 < c1", "d2 < c2");

        @Test
        void upAndDown() {
            up(graph, "heads", "a").runs("b3 b2 b1 c2 d2 c1 d1").leaves("d1 d2");
            assertThat(graph.upgrade("heads", rows("a")))
                    .extracting(step -> String.join(" ", step.after()))
                    .containsExactly("b3", "b2 b3", "b1 b2 b3", "c2", "d2", "c1 d2", "d1 d2");
            down(graph, "a", "d1 d2").runs("d1 c1 d2 c2 b1 b2 b3").leaves("a");
            down(graph, "b2", "d1 d2").runs("d1 c1 d2 c2").leaves("b1 b2 b3");
        }
    }

    @Nested
    class NotQuiteTwins {

        private final RevisionGraph graph =
                graph("a", "b1 < a", "b2 < a", "b3 < a", "c1 < b1 b2", "c2 < b2 b3", "d1 < c1", "d2 < c2");

        @Test
        void upAndDown() {
            assertThat(graph.upgrade("heads", rows("a")))
                    .extracting(step -> step.revision().id() + ": " + String.join(" ", step.after()))
                    .containsExactly("b3: b3", "b2: b2 b3", "c2: c2", "d2: d2", "b1: b1 d2", "c1: c1 d2", "d1: d1 d2");
            down(graph, "b1", "d1 d2").runs("d1 c1").leaves("b1 d2");
        }
    }

    @Nested
    class Forest {

        private final RevisionGraph graph = graph("a1", "b1 < a1", "a2", "b2 < a2");

        @Test
        void baseToHeads() {
            up(graph, "heads", "").runs("a2 b2 a1 b1").leaves("b1 b2");
            down(graph, "base", "b1 b2").runs("b1 a1 b2 a2").leaves("");
            down(graph, "b2@base", "b1 b2").runs("b2 a2").leaves("b1");
        }

        @Test
        void stamps() {
            stamp(graph, "heads", "").runs("b1 b2").leaves("b1 b2");
            stamp(graph, "heads", "b1 b2").runs("").leaves("b1 b2");
            stamp(graph, "heads", "b1 a2").runs("b2").leaves("b1 b2");
            stamp(graph, "a1", "b1 b2").runs("a1").leaves("a1 b2");
        }

        @Test
        void aStepUpFromTheBaseHasTwoWays() {
            assertThat(fault(() -> graph.upgrade("+1", rows(""))))
                    .isEqualTo(new TargetFault.AmbiguousWalk(
                            "+1", Optional.empty(), places("a1 a2"), List.of("a1@+1", "a2@+1")));
            up(graph, "b2@+1", "").runs("a2").leaves("a2");
            up(graph, "b2@+1", "b1").runs("a2").leaves("a2 b1");
        }
    }

    @Nested
    class Dependency {

        private final RevisionGraph graph = graph(
                "a1 #lib1", "b1 < a1", "c1 < b1", "a2", "b2 < a2", "c2 < b2 + c1", "d1 < c1", "e1 < d1", "f1 < e1");

        @Test
        void theRowOfADependencyIsImplied() {
            up(graph, "c2", "c1").runs("a2 b2 c2").leaves("c2");
            down(graph, "c1", "c2 d1").runs("d1").leaves("c2");
            up(graph, "d1", "c2").runs("d1").leaves("c2 d1");
            down(graph, "b2", "c2").runs("c2").leaves("b2 c1");
        }

        @Test
        void whatDependsGoesToo() {
            down(graph, "b1", "c2 d1").runs("c2 d1 c1").leaves("b1 b2");
            down(graph, "lib1@base", "c2").runs("c2 c1 b1 a1").leaves("b2");
        }

        @Test
        void aStepOnABranchWhoseRowIsImplied() {
            down(graph, "lib1@-1", "c2").runs("c2 c1").leaves("b1 b2");
            up(graph, "lib1@+1", "c2").runs("d1").leaves("c2 d1");
            down(graph, "c1", "c2").runs("").leaves("c2");
        }

        @Test
        void stampsAcross() {
            stamp(graph, "b1", "e1 c2").takesSteps(1).leaves("b1");
            stamp(graph, "c2", "c1").takesSteps(1).leaves("c2");
        }

        @Test
        void onALabel() {
            RevisionGraph labelled =
                    graph("a1 #lib1", "b1 < a1", "c1 < b1 #c1lib", "a2", "b2 < a2", "c2 < b2 + c1lib", "d1 < c1");
            up(labelled, "c2", "a2").runs("a1 b1 c1 b2 c2").leaves("c2");
            assertThat(Graphs.ids(labelled.dependencies("c2"))).containsExactly("c1");
        }
    }

    @Nested
    class Lattice {

        private final RevisionGraph graph = graph(
                "a1",
                "a2",
                "a3",
                "amerge < a1 a2 a3",
                "b1",
                "b2",
                "bmerge < b1 b2",
                "c1",
                "c2",
                "c3",
                "cmerge < c1 c2 c3",
                "d1 + a3 b2 c1");

        @Test
        void down_() {
            down(graph, "b2", "amerge bmerge cmerge d1").runs("bmerge").leaves("amerge b1 cmerge d1");
            down(graph, "d1@base", "amerge d1 b1 cmerge").runs("d1").leaves("amerge b1 b2 cmerge");
            down(graph, "base", "amerge b1 b2 cmerge")
                    .runs("amerge a1 a2 b1 cmerge c2 c3 a3 b2 c1")
                    .leaves("");
        }

        @Test
        void up_() {
            up(graph, "heads", "").takesSteps(12).leaves("amerge bmerge cmerge d1");
            up(graph, "d1", "").runs("c1 b2 a3 d1").leaves("d1");
        }
    }

    @Nested
    class DependenciesOfManyKinds {

        @Test
        void crissCross() {
            RevisionGraph graph = graph("a1", "a2 < a1", "a3 < a2 + b1", "b1", "b2 < b1 + a2", "b3 < b2");
            down(graph, "b1", "a3 b2").runs("b2").leaves("a3");
            up(graph, "heads", "").takesSteps(6).leaves("a3 b3");
        }

        @Test
        void onTheOwnParent() {
            RevisionGraph graph = graph("a1", "a2 < a1 + a1");
            up(graph, "a2", "").runs("a1 a2").leaves("a2");
            down(graph, "a1", "a2").runs("a2").leaves("a1");
        }

        @Test
        void thatAnAncestorHasToo() {
            RevisionGraph graph = graph("a1", "a2 < a1", "a3 < a2", "b1", "b2 < b1 + a3", "b3 < b2", "b4 < b3 + a3");
            down(graph, "b3", "b4").runs("b4").leaves("b3");
        }

        @Test
        void mergeOfAParentAndItsDependent() {
            RevisionGraph graph = graph("a1", "b1 + a1", "bmerge < a1 b1");
            up(graph, "b1", "a1").runs("b1").leaves("b1");
            up(graph, "bmerge", "b1").runs("bmerge").leaves("bmerge");
            down(graph, "a1", "bmerge").runs("bmerge").leaves("b1");
            down(graph, "b1", "bmerge").runs("bmerge").leaves("b1");
        }

        @Test
        void mergeOfAParentAndItsDependentBesideAnotherBranch() {
            RevisionGraph graph = graph("a1", "b1 + a1", "bmerge < a1 b1", "z");
            down(graph, "b1", "bmerge z").runs("bmerge").leaves("b1 z");
        }

        @Test
        void acrossTheBranchesOfAFork() {
            RevisionGraph graph =
                    graph("a", "b < a", "c1 < b #c1branch", "d1 < c1", "c2 < b #c2branch", "d2 < c2 + c1");
            down(graph, "c2branch@b", "d1 d2").runs("d2 c2").leaves("d1");
            down(graph, "c1branch@b", "d1 d2").runs("d1 d2 c1").leaves("c2");
        }

        @Test
        void withoutAParent() {
            RevisionGraph graph = graph("a", "b + a");
            up(graph, "heads", "").runs("a b").leaves("b");
            assertThat(Graphs.ids(graph.heads())).containsExactly("a", "b");
            assertThat(Graphs.ids(graph.effectiveHeads())).containsExactly("b");
            assertThat(Graphs.ids(graph.bases())).containsExactly("a", "b");
        }
    }

    @Nested
    class ManyBasesThatDependOnEachOther {

        private final RevisionGraph graph = graph(
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

        @Test
        void whatAHeadNeeds() {
            up(graph, "b_2@head", "").runs("base3 a3 base2 a2 b2 c2 d2");
            up(graph, "b_3@head", "").runs("base3 a3 b3");
            up(graph, "b1b@head", "").runs("base3 a3 base1 a1b b1b").leaves("b1b");
            up(graph, "heads", "").takesSteps(13).leaves("b1a b1b b3 d2");
        }

        @Test
        void whatABaseTakesAway() {
            down(graph, "b_2@base", "b1a b1b b3 d2").runs("d2 c2 b2 a2 base2").leaves("b1a b1b b3");
            down(graph, "b_3@base", "b1a b1b b3 d2")
                    .runs("b1b b3 d2 c2 a3 base3")
                    .leaves("a1b b1a b2");
            down(graph, "b_1@base", "b1a b1b b3 d2").leaves("b3 d2");
        }
    }
}

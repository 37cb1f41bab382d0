package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every graph, with forks, merges, several bases and dependencies, from every state. */
class TravelPropertyTest {

    /** A random graph and a random walk that says which revisions have run: a set that is closed downwards. */
    record Case(List<Header> headers, Set<String> ran) {

        RevisionGraph graph() {
            return RevisionGraph.of(headers);
        }

        /** By definition, not by the counting of the code under test. */
        SortedSet<String> rows(Set<String> ran) {
            Set<String> implied = headers.stream()
                    .filter(header -> ran.contains(header.id()))
                    .flatMap(header -> parents(header).stream())
                    .collect(Collectors.toSet());
            var rows = new TreeSet<>(ran);
            rows.removeAll(implied);
            return rows;
        }

        SortedSet<String> start() {
            return rows(ran);
        }
    }

    static Set<String> parents(Header header) {
        var parents = new LinkedHashSet<>(header.down());
        parents.addAll(header.dependsOn());
        return parents;
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(TravelPropertyTest::random).dontShrink();
    }

    private static Case random(long seed) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(25);
        var headers = new ArrayList<Header>();
        var ran = new HashSet<String>();
        for (int i = 0; i < size; i++) {
            var down = new LinkedHashSet<String>();
            var dependsOn = new LinkedHashSet<String>();
            for (int j = random.nextInt(10) / 4 + (random.nextInt(6) == 0 ? 0 : 1); j > 0 && i > 0; j--) {
                down.add(headers.get(Math.max(0, i - 1 - random.nextInt(6))).id());
            }
            if (i > 0 && random.nextInt(4) == 0) {
                dependsOn.add(headers.get(random.nextInt(i)).id());
            }
            String id = String.format("%03x", random.nextInt(0x1000)) + i;
            var header = new Header(id, List.copyOf(down), "", List.of(), List.copyOf(dependsOn));
            headers.add(header);
            if (ran.containsAll(parents(header)) && random.nextInt(4) > 0) {
                ran.add(id);
            }
        }
        return new Case(headers, ran);
    }

    @Property
    void upToTheHeads(@ForAll("cases") Case given) {
        RevisionGraph graph = given.graph();
        Set<String> end = replay(given, graph.upgrade("heads", given.start()), given.ran());
        assertThat(end).hasSize(given.headers().size());
        assertThat(given.rows(end))
                .isEqualTo(
                        graph.effectiveHeads().stream().map(Header::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Property
    void downToTheBase(@ForAll("cases") Case given) {
        assertThat(replay(given, given.graph().downgrade("base", given.start()), given.ran()))
                .isEmpty();
    }

    @Property
    void upToOneRevision(@ForAll("cases") Case given, @ForAll Random random) {
        RevisionGraph graph = given.graph();
        String target = any(given.headers(), random).id();
        Set<String> end = replay(given, graph.upgrade(target, given.start()), given.ran());
        var expected = new HashSet<>(given.ran());
        graph.ancestors(List.of(target)).forEach(header -> expected.add(header.id()));
        assertThat(end).isEqualTo(expected);
    }

    @Property
    void downToOneRevision(@ForAll("cases") Case given, @ForAll Random random) {
        RevisionGraph graph = given.graph();
        Header target = any(given.headers(), random);
        if (!given.ran().contains(target.id())) {
            return;
        }
        Set<String> end = replay(given, graph.downgrade(target.id(), given.start()), given.ran());
        assertThat(end).contains(target.id());
        assertThat(graph.children(target.id())).noneMatch(child -> end.contains(child.id()));
        List<String> above = graph
                .descendants(
                        graph.children(target.id()).stream().map(Header::id).toList())
                .stream()
                .map(Header::id)
                .toList();
        var kept = new HashSet<>(given.ran());
        above.forEach(kept::remove);
        assertThat(end).isEqualTo(kept);
    }

    /** What a refusal names is no dead end, and the rows' order makes no difference to it. */
    @Property
    void alternativesLeadSomewhere(@ForAll("cases") Case given, @ForAll @IntRange(min = 1, max = 3) int steps) {
        RevisionGraph graph = given.graph();
        for (String up : List.of("+" + steps, "-" + steps)) {
            Function<String, List<Step>> go = up.startsWith("+")
                    ? target -> graph.upgrade(target, given.start())
                    : target -> graph.downgrade(target, given.start());
            List<String> alternatives = List.of();
            try {
                replay(given, go.apply(up), given.ran());
            } catch (RevisionException e) {
                if (e.fault() instanceof TargetFault.AmbiguousCurrent fault) {
                    alternatives = fault.alternatives();
                } else if (e.fault() instanceof TargetFault.AmbiguousWalk fault) {
                    alternatives = fault.alternatives();
                }
            }
            assertThat(alternatives).doesNotHaveDuplicates();
            alternatives.forEach(each -> replay(given, go.apply(each), given.ran()));
        }
    }

    @Property
    void upThenDownRestoresTheRows(@ForAll("cases") Case given) {
        RevisionGraph graph = given.graph();
        List<Step> up = graph.upgrade("heads", given.start());
        // Step by step, as a failed run is taken back: each revision that ran last is a row, and goes alone.
        SortedSet<String> rows =
                up.isEmpty() ? given.start() : up.get(up.size() - 1).after();
        for (int i = up.size() - 1; i >= 0; i--) {
            var back = new Rows(new Links(List.of(), given.headers()), rows);
            int number = new Links(List.of(), given.headers())
                    .number(up.get(i).revision().id())
                    .orElseThrow();
            Step step = back.downgrade(List.of(number)).get(0);
            assertThat(step.after()).isEqualTo(up.get(i).before());
            rows = step.after();
        }
        assertThat(rows).isEqualTo(given.start());
    }

    @Property
    void stampingIsAsGoodAsRunning(@ForAll("cases") Case given, @ForAll Random random) {
        RevisionGraph graph = given.graph();
        String target = any(given.headers(), random).id();
        List<Step> stamped = graph.stamp(List.of(target), Set.of());
        List<Step> run = graph.upgrade(target, Set.of());
        assertThat(stamped.get(0).after()).isEqualTo(run.get(run.size() - 1).after());
        assertThat(graph.stamp(List.of("base"), given.start()))
                .hasSize(given.start().size());
    }

    @Property
    void historyIsTheOrderBackwards(@ForAll("cases") Case given) {
        RevisionGraph graph = given.graph();
        var backwards = new ArrayList<>(graph.revisions());
        Collections.reverse(backwards);
        assertThat(graph.history(":", Set.of())).isEqualTo(backwards);
    }

    private static Header any(List<Header> headers, Random random) {
        return headers.get(random.nextInt(headers.size()));
    }

    /** Runs the steps by hand: each may be taken where it is, and its rows are what the definition says. */
    private static Set<String> replay(Case given, List<Step> steps, Set<String> start) {
        var ran = new HashSet<>(start);
        SortedSet<String> rows = given.rows(ran);
        for (Step step : steps) {
            Header revision = step.revision();
            assertThat(step.before()).isEqualTo(rows);
            if (step.direction() == Direction.UPGRADE) {
                assertThat(ran).containsAll(parents(revision)).doesNotContain(revision.id());
                ran.add(revision.id());
            } else {
                assertThat(rows).contains(revision.id());
                ran.remove(revision.id());
            }
            rows = given.rows(ran);
            assertThat(step.after()).isEqualTo(rows);
        }
        return ran;
    }
}

package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Graphs from literals, and what the tests say about them. */
final class Graphs {

    private Graphs() {}

    /**
     * A graph of revisions, each written {@code "c < a b + d #x"}: c revises a and b, depends on d and has the branch
     * label x.
     */
    static RevisionGraph graph(String... revisions) {
        return RevisionGraph.of(Arrays.stream(revisions).map(Graphs::header).toList());
    }

    static Header header(String revision) {
        var down = new ArrayList<String>();
        var dependsOn = new ArrayList<String>();
        var labels = new ArrayList<String>();
        String[] words = revision.split("\\s+");
        List<String> list = down;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (word.equals("<")) {
                list = down;
            } else if (word.equals("+")) {
                list = dependsOn;
            } else if (word.startsWith("#")) {
                labels.add(word.substring(1));
            } else {
                list.add(word);
            }
        }
        return new Header(words[0], down, words[0], labels, dependsOn);
    }

    static Set<String> rows(String rows) {
        return new TreeSet<>(words(rows));
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    static List<String> ids(List<Header> headers) {
        return headers.stream().map(Header::id).toList();
    }

    /** What a trip through the graph did: the steps hang together, and each is a step that may be taken. */
    record Trip(Set<String> start, List<Step> steps) {

        Trip {
            Set<String> rows = start;
            for (Step step : steps) {
                assertThat(step.before()).isEqualTo(rows);
                rows = step.after();
            }
        }

        static Trip up(RevisionGraph graph, String target, String rows) {
            return new Trip(rows(rows), graph.upgrade(words(target), rows(rows)));
        }

        static Trip down(RevisionGraph graph, String target, String rows) {
            return new Trip(rows(rows), graph.downgrade(target, rows(rows)));
        }

        static Trip stamp(RevisionGraph graph, String targets, String rows) {
            return new Trip(rows(rows), graph.stamp(words(targets), rows(rows)));
        }

        Trip runs(String ids) {
            assertThat(steps.stream().map(step -> step.revision().id())).containsExactlyElementsOf(words(ids));
            return this;
        }

        Trip leaves(String rows) {
            assertThat(end()).isEqualTo(Graphs.rows(rows));
            return this;
        }

        Trip takesSteps(int count) {
            assertThat(steps).hasSize(count);
            return this;
        }

        Set<String> end() {
            return steps.isEmpty() ? start : steps.get(steps.size() - 1).after();
        }
    }

    static RevisionFault fault(ThrowingCallable call) {
        var thrown = catchThrowableOfType(RevisionException.class, call);
        assertThat(thrown).as("a refusal").isNotNull();
        return thrown.fault();
    }

    static Place place(String id) {
        return new Place(id, Optional.empty());
    }

    static List<Place> places(String ids) {
        return words(ids).stream().map(Graphs::place).toList();
    }
}

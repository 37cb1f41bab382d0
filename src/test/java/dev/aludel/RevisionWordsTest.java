package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.GraphFault;
import dev.aludel.revision.Place;
import dev.aludel.revision.TargetFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of many revisions at once stays readable; the transcripts have what is said of few. */
class RevisionWordsTest {

    @Test
    void aLongCycleIsCounted() {
        assertThat(new RevisionWords()
                        .visit(new GraphFault.Cycle(places(12), false))
                        .getMessage())
                .startsWith("these revisions come before themselves: r1 (r1.sql), which revises r2 (r2.sql), which")
                .endsWith("which revises r10 (r10.sql), which revises another, and 2 revisions later r1;"
                        + " correct a down-revision");
        assertThat(new RevisionWords()
                        .visit(new GraphFault.Cycle(places(10), true))
                        .getMessage())
                .endsWith("which revises or depends on r10 (r10.sql), which revises or depends on r1;"
                        + " correct a dependency");
    }

    @Test
    void manyHeadsAreCounted() {
        assertThat(new RevisionWords()
                        .visit(new TargetFault.MultipleHeads("head", places(500)))
                        .getMessage())
                .startsWith("\"head\" means one head, but there are 500: r1 (r1.sql), ")
                .contains(", r10 (r10.sql) and 490 more; name one,");
    }

    private static List<Place> places(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Place("r" + i, Optional.of(Path.of("revisions", "r" + i + ".sql"))))
                .toList();
    }
}

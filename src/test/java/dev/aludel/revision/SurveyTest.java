package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is wrong with a folder, and nothing that only follows from it. */
class SurveyTest {

    @TempDir
    Path temporary;

    private void revision(String id, String down, String more) throws IOException {
        write(id + "_x.sql", id, down, more);
    }

    private void write(String name, String id, String down, String more) throws IOException {
        Files.createDirectories(temporary.resolve("revisions"));
        Files.writeString(
                temporary.resolve("revisions").resolve(name),
                "-- X.\n-- revision: %s\n-- down-revision: %s\n%s\n-- upgrade\n\n-- downgrade\n"
                        .formatted(id, down, more));
    }

    private Survey survey() {
        return new Survey(temporary.resolve("revisions"), temporary.resolve("cache"));
    }

    private static List<String> kinds(List<RevisionFault> faults) {
        return faults.stream().map(fault -> fault.getClass().getSimpleName()).toList();
    }

    @Test
    void aSoundFolder() throws IOException {
        revision("a", "", "");
        revision("b", "a", "-- branch-labels: one\n");
        revision("c", "a", "-- depends-on: one\n");
        revision("d", "b, c", "");
        Survey survey = survey();
        assertThat(survey.links()).isEmpty();
        assertThat(survey.headers()).isEmpty();
        assertThat(survey.names()).isEmpty();
        assertThat(survey.files()).hasSize(4);
        assertThat(survey.graph().heads()).extracting(Header::id).containsExactly("d");
    }

    @Test
    void everyCycleIsFoundAndTheRestIsAGraph() throws IOException {
        revision("a", "c", "");
        revision("b", "a", "");
        revision("c", "b", "");
        revision("d", "e", "-- branch-labels: dd\n");
        revision("e", "", "-- depends-on: dd\n");
        revision("f", "f, a", "");
        revision("g", "", "-- branch-labels: gg\n-- depends-on: gg\n");
        assertThat(kinds(survey().links())).containsExactlyInAnyOrder("Cycle", "Cycle", "SelfLoop", "SelfLoop");
        assertThat(survey().graph().revisions()).hasSize(7);
    }

    @Test
    void severalFaultsOfOneRevision() throws IOException {
        revision("a", "gone", "-- depends-on: lost\n-- branch-labels: x y\n");
        revision("b", "gone", "-- branch-labels: x\n");
        revision("c", "b", "-- branch-labels: y b\n");
        write("other.sql", "d", "c", "");
        write("again.sql", "d", "c", "");
        assertThat(kinds(survey().links()))
                .containsExactlyInAnyOrder(
                        "DuplicateId",
                        "DuplicateLabel",
                        "DuplicateLabel",
                        "DuplicateLabel",
                        "MissingParent",
                        "MissingParent",
                        "MissingParent");
        assertThat(kinds(survey().names())).containsExactly("Misnamed", "Misnamed");
    }

    @Test
    void whatOnlyFollowsIsNotTold() throws IOException {
        Files.createDirectories(temporary.resolve("revisions"));
        Files.writeString(temporary.resolve("revisions/a_x.sql"), "-- no header\n");
        revision("b", "a", "");
        write("R1.java", "ignored", "", "");
        Files.writeString(temporary.resolve("revisions/R1.java"), "@Revision class {");
        revision("c", "1", "");
        write("bad.sql", "b@d", "b", "");
        assertThat(kinds(survey().headers())).containsExactlyInAnyOrder("MissingHeader", "Unparsable");
        assertThat(kinds(survey().links())).containsExactly("InvalidId");
        assertThat(survey().names()).isEmpty();
    }

    @Test
    void aMissingFolder() {
        var thrown = catchThrowableOfType(RevisionException.class, this::survey);
        assertThat(thrown.fault()).isInstanceOf(FileFault.NoDirectory.class);
    }

    @Test
    void namesMayGoOnAfterTheId() {
        assertThat(FileName.isOf("a.b", Path.of("Ra_b_what.java"))).isTrue();
        assertThat(FileName.isOf("a.b", Path.of("a.b_what.sql"))).isTrue();
        assertThat(FileName.isOf("a", Path.of("a.sql"))).isTrue();
        assertThat(FileName.isOf("a", Path.of("Ra.java"))).isTrue();
        assertThat(FileName.isOf("a", Path.of("ab_what.sql"))).isFalse();
        assertThat(FileName.isOf("a", Path.of("a.java"))).isFalse();
        assertThat(FileName.isOf("a", Path.of("what_a.sql"))).isFalse();
    }
}

package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two branches over one common revision, one of them of two revisions, and their merge in either format. */
class MergeSidesTest {

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @BeforeEach
    void twoBranches() throws IOException {
        write(Header.of("common", List.of(), "common"), Format.SQL);
        write(Header.of("a1", List.of("common"), "first of one"), Format.SQL);
        write(Header.of("a2", List.of("a1"), "second of one"), Format.JAVA);
        write(Header.of("b1", List.of("common"), "the other"), Format.SQL);
    }

    private RevisionDirectory open() {
        return RevisionDirectory.open(folder, cache);
    }

    private void write(Header header, Format format) {
        var draft = new Draft(header, Instant.EPOCH, List.of(), List.of(), List.of());
        open().write(header, format, format == Format.SQL ? SqlWriter.write(draft) : JavaWriter.write(draft));
    }

    private void merge(Format format) {
        var parents = List.of("a2", "b1");
        var proof = new MergeProof(MergeVerdict.COMMUTE, new MergeSides(open()).of(parents), Optional.empty());
        write(Header.of("m", parents, "merge").withMerge(proof), format);
        assertThat(open().file("m").header().merge()).contains(proof);
    }

    private void edit(String id) throws IOException {
        Path file = open().file(id).path();
        Files.writeString(file, Files.readString(file) + "\n-- edited\n".replace("--", id.equals("a2") ? "//" : "--"));
    }

    private List<MergeSides.Edited> edited() {
        return new MergeSides(open()).edited();
    }

    @Test
    void aMergeAsItWasProvedIsNotEdited() {
        merge(Format.JAVA);
        assertThat(edited()).isEmpty();
    }

    @Test
    void namesTheBranchThatWasEdited() throws IOException {
        merge(Format.SQL);
        edit("a1");
        assertThat(edited()).singleElement().satisfies(each -> {
            assertThat(each.merge().header().id()).isEqualTo("m");
            assertThat(each.parents()).containsExactly("a2");
        });
        edit("b1");
        assertThat(edited())
                .singleElement()
                .satisfies(each -> assertThat(each.parents()).containsExactly("a2", "b1"));
    }

    @ParameterizedTest
    @CsvSource({"JAVA,a1,a2", "JAVA,a2,a2", "JAVA,b1,b1", "SQL,a1,a2", "SQL,a2,a2", "SQL,b1,b1"})
    void noticesAnEditOfEitherFormatInEitherFormat(Format merge, String edited, String branch) throws IOException {
        merge(merge);
        edit(edited);
        assertThat(edited()).singleElement().satisfies(each -> {
            assertThat(each.parents()).containsExactly(branch);
            assertThat(each.body()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void noticesStatementsThatWereNotThereBefore(Format format) throws IOException {
        merge(format);
        Path file = open().file("m").path();
        String text = Files.readString(file);
        Files.writeString(
                file,
                format == Format.SQL
                        ? text.replace("-- upgrade\n", "-- upgrade\n-- nothing to do\n")
                        : text.replace("op) {}", "op) { /* nothing to do */ }"));
        assertThat(Files.readString(file)).contains("nothing to do");
        assertThat(edited()).as("a comment").isEmpty();
        Files.writeString(
                file,
                format == Format.SQL
                        ? text.replace("-- upgrade\n", "-- upgrade\nSELECT 1;\n")
                        : text.replaceFirst("op\\) \\{}", "op) { op.execute(\"SELECT 1\"); }"));
        assertThat(edited()).singleElement().satisfies(each -> {
            assertThat(each.parents()).isEmpty();
            assertThat(each.body()).isTrue();
        });
        open().prove(
                        "m",
                        new MergeProof(
                                MergeVerdict.COMMUTE,
                                new MergeSides(open()).of(List.of("a2", "b1")),
                                MergeBody.of(open().file("m"))),
                        List.of());
        assertThat(edited()).as("proved anew").isEmpty();
        Files.writeString(file, Files.readString(file).replace("SELECT 1", "SELECT 2"));
        assertThat(edited())
                .singleElement()
                .satisfies(each -> assertThat(each.body()).isTrue());
    }

    /** What both branches stand on was there before either of them. */
    @Test
    void theCommonHistoryIsNoSide() throws IOException {
        merge(Format.JAVA);
        edit("common");
        assertThat(edited()).isEmpty();
    }

    @Test
    void lineEndsAreNoEdit() throws IOException {
        merge(Format.JAVA);
        Path file = open().file("a2").path();
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(edited()).isEmpty();
    }

    @Test
    void aMergeThatWasNotTriedHasNothingToCompare() {
        write(Header.of("m", List.of("a2", "b1"), "merge"), Format.SQL);
        assertThat(edited()).isEmpty();
    }

    /** Somebody added a parent by hand. */
    @Test
    void anotherNumberOfParentsIsAnEdit() {
        write(Header.of("c1", List.of("common"), "a third"), Format.SQL);
        var proof =
                new MergeProof(MergeVerdict.COMMUTE, new MergeSides(open()).of(List.of("a2", "b1")), Optional.empty());
        write(Header.of("m", List.of("a2", "b1", "c1"), "merge").withMerge(proof), Format.SQL);
        assertThat(edited())
                .singleElement()
                .satisfies(each -> assertThat(each.parents()).hasSize(3));
    }
}

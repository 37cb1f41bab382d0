package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RandomOperations;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.SqlScript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWriterTest {

    private static final Path FILE = Path.of("1.sql");

    private record Said(String sql, boolean transactional) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsWrittenSaysTheSame(long seed) {
        var random = new RandomOperations(seed);
        assertSaysTheSame(draft("message", random.list(150), random.list(20)));
    }

    @Test
    void samplesSayTheSame() {
        List<Operation> all = Samples.all().stream().map(Sample::operation).toList();
        assertSaysTheSame(draft("samples", all, List.of()));
    }

    @Test
    void aSemicolonIsNotSwallowed() {
        List<Operation> up = List.of(
                new Execute("SELECT 1 -- one", true), new Execute("SELECT 2;", true), new Execute("SELECT 3", true));
        assertThat(said(draft("m", up, List.of()), "upgrade"))
                .extracting(Said::sql)
                .containsExactly("SELECT 1 -- one", "SELECT 2", "SELECT 3");
    }

    @Test
    void aCommentIsNotTakenForAMark() {
        List<Operation> up = List.of(
                new Execute("-- no-transaction\n-- keep\n-- downgrade\n-- kept\nSELECT 1", true),
                new Execute("VACUUM", false));
        assertThat(said(draft("m", up, List.of()), "upgrade"))
                .containsExactly(new Said("-- kept\nSELECT 1", true), new Said("VACUUM", false));
        assertThat(said(draft("m", up, List.of()), "downgrade")).isEmpty();
    }

    @Test
    void whatIsKeptIsMarked() {
        List<Operation> up = List.of(
                new DropTable(QualifiedName.parse("audit.\"odd.log\""), true),
                new DropColumn(QualifiedName.of("order"), "User", true));
        assertThat(SqlWriter.write(draft("m", up, List.of()))).contains("""
                        -- upgrade
                        -- keep
                        DROP TABLE audit."odd.log";

                        -- keep
                        ALTER TABLE "order" DROP COLUMN "User";
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "upgrade",
                "-- downgrade",
                "revision: 2",
                "no-transaction",
                "keep",
                "a\nrevision: 3",
                "größe 😀",
                "created: x",
                "Wow!",
                "ends.",
                "iPhone",
                "down-revision:"
            })
    void noMessageOrNoteIsTakenForTheHead(String message) {
        var header = new Header("1", List.of("a", "b"), message, List.of("l"), List.of("d"));
        String padded = "word ".repeat(24) + message;
        var draft = new Draft(
                header, Instant.EPOCH, List.of(message, padded), List.of(new Execute("SELECT 1", true)), List.of());
        Header read = SqlHeader.read(FILE, SqlWriter.write(draft));
        assertThat(read).isEqualTo(new Header("1", List.of("a", "b"), read.message(), List.of("l"), List.of("d")));
        assertThat(said(draft, "upgrade")).containsExactly(new Said("SELECT 1", true));
    }

    private static void assertSaysTheSame(Draft draft) {
        assertThat(said(draft, "upgrade")).isEqualTo(rendered(draft.upgrade()));
        assertThat(said(draft, "downgrade")).isEqualTo(rendered(draft.downgrade()));
    }

    private static List<Said> rendered(List<Operation> operations) {
        return SqlRenderer.render(operations).stream()
                .map(statement -> new Said(statement.sql().strip(), statement.transactional()))
                .toList();
    }

    private static List<Said> said(Draft draft, String heading) {
        List<SqlScript.Section> sections = SqlScript.sections(SqlWriter.write(draft), Set.of("upgrade", "downgrade"));
        assertThat(sections).extracting(SqlScript.Section::heading).containsExactly("", "upgrade", "downgrade");
        assertThat(sections.get(0).parts()).isEmpty();
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.parts().stream())
                .flatMap(SqlWriterTest::said)
                .toList();
    }

    private static Stream<Said> said(SqlScript.Part part) {
        return part.kept().isPresent()
                ? rendered(List.of(part.kept().get())).stream()
                : Stream.of(new Said(part.sql(), part.transactional()));
    }

    private static Draft draft(String message, List<Operation> upgrade, List<Operation> downgrade) {
        return new Draft(Header.of("1", List.of(), message), Instant.EPOCH, List.of("a note"), upgrade, downgrade);
    }
}

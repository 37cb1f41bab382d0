package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Operations;
import dev.aludel.operation.RandomOperations;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaWriterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/aludel/revision");
    private static final Instant CREATED = Instant.parse("2026-11-20T10:15:30.123Z");

    @Test
    void writesWhatPeopleRead() throws IOException {
        List<String> notes =
                List.of("Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.");
        var draft = new Draft(
                Header.of("8f3c1d2a9b7e", List.of("1a2b3c4d5e6f"), "add user preferences"),
                CREATED,
                notes,
                preferences(),
                List.of(new dev.aludel.operation.DropTable(QualifiedName.of("user_preferences"))));
        golden("R8f3c1d2a9b7e_add_user_preferences.java.txt", JavaWriter.write(draft));
        golden("8f3c1d2a9b7e_add_user_preferences.sql", SqlWriter.write(draft));
    }

    @Test
    void writesAllSamples() throws IOException {
        List<Operation> all = Samples.all().stream().map(Sample::operation).toList();
        var header = new Header(
                "cafe00000001", List.of("aaaa00000001", "bbbb00000002"), "everything", List.of("demo"), List.of("x"));
        var draft = new Draft(header, CREATED, List.of(), all, List.of());
        golden("Rcafe00000001_everything.java.txt", JavaWriter.write(draft));
        golden("cafe00000001_everything.sql", SqlWriter.write(draft));
    }

    private static List<Operation> preferences() {
        return Samples.all().stream()
                .filter(sample -> List.of("create_table", "add_foreign_key").contains(sample.name()))
                .map(Sample::operation)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsWrittenSaysTheSame(long seed) throws ReflectiveOperationException {
        var random = new RandomOperations(seed);
        assertSaysTheSame(draft("message " + seed, random.list(150), random.list(20)));
    }

    @Test
    void samplesSayTheSame() throws ReflectiveOperationException {
        List<Operation> all = Samples.all().stream().map(Sample::operation).toList();
        assertSaysTheSame(draft("samples", all, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"quoted\"",
                "*/ }",
                "C:\\users \\u000a \\\\u0041",
                "größe 😀",
                "a\nb\r\nc",
                "@Deprecated",
                "--",
                "\uD800 \u202e",
                "</p> & <b>",
                "/*"
            })
    void anyMessageIsSafe(String message) throws ReflectiveOperationException {
        var draft = new Draft(Header.of("abc.1", List.of(), message), CREATED, List.of(message), List.of(), List.of());
        Migration migration = compile(draft);
        Revision said = migration.getClass().getAnnotation(Revision.class);
        assertThat(said.message()).isEqualTo(message);
        assertThat(said.id()).isEqualTo("abc.1");
        assertThat(said.down()).isEmpty();
    }

    @Test
    void theHeaderIsWhole() throws ReflectiveOperationException {
        var header = new Header("c", List.of("a", "b"), "merge", List.of("one"), List.of("x", "y"));
        Revision said = compile(new Draft(header, CREATED, List.of(), List.of(), List.of()))
                .getClass()
                .getAnnotation(Revision.class);
        assertThat(said.down()).containsExactly("a", "b");
        assertThat(said.branchLabels()).containsExactly("one");
        assertThat(said.dependsOn()).containsExactly("x", "y");
    }

    /** javac's limits: code of a method, constants of a class, bytes of a constant, depth of a chain. */
    @Test
    void veryMuchCompiles() throws ReflectiveOperationException {
        Column column = Column.of("c", Type.parse("varchar(20)"), false).withValue(new ColumnValue.Default("'x'"));
        List<Column> wide = IntStream.range(0, 1600)
                .mapToObj(i -> Column.of("column_" + i, Type.parse("varchar(20)"), false)
                        .withValue(new ColumnValue.Default("'" + i + "'")))
                .toList();
        List<String> values =
                IntStream.range(0, 3000).mapToObj(i -> "value" + i).toList();
        List<IndexKey> keys = IntStream.range(0, 30)
                .mapToObj(i -> IndexKey.expression("c" + i))
                .toList();
        List<Operation> much = Stream.of(
                        Stream.of(new CreateTable(Table.of(QualifiedName.of("wide"), wide))),
                        Stream.of(new CreateEnum(new EnumType(QualifiedName.of("many"), values, Optional.empty()))),
                        IntStream.range(0, 300)
                                .mapToObj(
                                        i -> new CreateIndex(QualifiedName.of("wide"), Index.of("i" + i, keys), false)),
                        IntStream.range(0, 17_000)
                                .mapToObj(i -> new AddColumn(
                                        QualifiedName.of("table_" + i),
                                        column.withComment(Optional.of("comment " + i)))),
                        Stream.of(
                                new Execute("SELECT '" + "ä'".repeat(100_000) + "'", true),
                                new Execute("SELECT\n" + "'\\\"\n ".repeat(100_000) + "'", false)))
                .flatMap(each -> each)
                .map(Operation.class::cast)
                .toList();
        assertSaysTheSame(draft("much", much, much.subList(0, 900)));
    }

    @Test
    void aSingleTextMayBeLong() throws ReflectiveOperationException {
        String text = "😀".repeat(50_000);
        assertSaysTheSame(draft(
                "long",
                List.of(new AddColumn(
                        QualifiedName.of("t"),
                        Column.of("c", Type.parse("text"), true).withComment(Optional.of(text)))),
                List.of()));
    }

    private static Draft draft(String message, List<Operation> upgrade, List<Operation> downgrade) {
        return new Draft(Header.of("1", List.of(), message), CREATED, List.of(), upgrade, downgrade);
    }

    private static void assertSaysTheSame(Draft draft) throws ReflectiveOperationException {
        Migration migration = compile(draft);
        assertThat(Operations.collect(migration::upgrade)).isEqualTo(draft.upgrade());
        assertThat(Operations.collect(migration::downgrade)).isEqualTo(draft.downgrade());
    }

    private static Migration compile(Draft draft) throws ReflectiveOperationException {
        return InMemoryCompiler.compile(FileName.className(draft.header()), JavaWriter.write(draft));
    }

    static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("aludel.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}

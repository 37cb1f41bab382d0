package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RandomOperations;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.schema.Check;
import dev.aludel.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formatter that a user's project has leaves what we write as it is. */
class JavaFormatTest {

    private static final int RANDOM_FILES = 30;

    @Test
    void theFormatterChangesNothing(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("revisions"));
        Map<Path, String> written = new LinkedHashMap<>();
        for (Draft draft : drafts()) {
            Path file = folder.resolve(FileName.of(draft.header(), Format.JAVA));
            written.put(file, JavaWriter.write(draft));
            Files.writeString(file, written.get(file));
        }
        PalantirFormatter.format(folder);
        for (Path file : PalantirFormatter.files(folder)) {
            assertThat(change(String.valueOf(written.get(file)), Files.readString(file)))
                    .as(file.getFileName().toString())
                    .isEmpty();
        }
    }

    /** The first lines that differ, with what surrounds them. */
    private static String change(String before, String after) {
        List<String> one = before.lines().toList();
        List<String> other = after.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i >= one.size() || i >= other.size() || !one.get(i).equals(other.get(i))) {
                return around(one, i) + "\n=>\n" + around(other, i);
            }
        }
        return before.equals(after) ? "" : "the end of the file";
    }

    private static String around(List<String> lines, int at) {
        return String.join("\n", lines.subList(Math.max(0, at - 3), Math.min(lines.size(), at + 6)));
    }

    /** It would, were anything wrong: so the formatter ran, and on these files. */
    @Test
    void theFormatterRuns(@TempDir Path temporary) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temporary.resolve("revisions"));
        Path file = Files.writeString(folder.resolve("A.java"), "class A{}");
        PalantirFormatter.format(folder);
        assertThat(Files.readString(file)).isEqualTo("class A {}\n");
    }

    private static List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        List<Operation> all = Samples.all().stream().map(Sample::operation).toList();
        drafts.add(draft("samples", "all samples", all));
        drafts.add(draft("nothing", "", List.of()));
        drafts.add(draft("note", "a message of many words ".repeat(9).strip(), List.of()));
        for (int length = 60; length < 130; length++) {
            var header = Header.of("length" + length, List.of("base"), "m".repeat(length));
            drafts.add(new Draft(header, Instant.EPOCH, List.of(), List.of(), List.of()));
        }
        List<String> heads = List.of("a".repeat(30), "b".repeat(30), "c".repeat(30), "d".repeat(30));
        drafts.add(new Draft(Header.of("merge", heads, "m"), Instant.EPOCH, List.of(), List.of(), List.of()));
        var many = new ArrayList<Operation>();
        for (int i = 0; i < 7000; i++) {
            many.add(new AddCheck(QualifiedName.of("t" + i), new Check("c" + i, "a > " + i)));
        }
        drafts.add(draft("methods", "many", many.subList(0, 500)));
        drafts.add(draft("classes", "very many", many));
        for (int seed = 0; seed < RANDOM_FILES; seed++) {
            drafts.add(draft("random" + seed, "*/ \\u000a @see größe", new RandomOperations(seed).list(100)));
        }
        return drafts;
    }

    private static Draft draft(String id, String message, List<Operation> operations) {
        var header = new Header(id, List.of("a", "b"), message, List.of(), List.of());
        List<String> notes = List.of("NOT PROVED: " + "the second diff is not empty, and says a lot. ".repeat(5));
        return new Draft(header, Instant.EPOCH, notes, operations, List.of());
    }
}

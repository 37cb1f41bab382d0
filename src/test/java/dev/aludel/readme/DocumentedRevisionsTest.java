package dev.aludel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Draft;
import dev.aludel.revision.Format;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.SqlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say in Java compiles, and what they say twice is the same in both forms. */
class DocumentedRevisionsTest {

    private static final Path PAGE = Path.of("docs/revision-files.md");
    private static final Pattern AS_SQL = Pattern.compile("<!-- as sql: (\\S+) -->");
    private static final Pattern CREATED = Pattern.compile("created (\\S+Z)");

    @TempDir
    Path directory;

    /** The SQL form on the page is that of the Java file; {@code -Daludel.update} writes it. */
    @Test
    void theFormsSayTheSame() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int mark = 0;
        while (!AS_SQL.matcher(lines.get(mark)).matches()) {
            mark++;
        }
        var name = AS_SQL.matcher(lines.get(mark));
        assertThat(name.matches()).isTrue();
        List<String> sql = sql(Path.of(name.group(1))).lines().toList();
        int start = mark + 2;
        int end = lines.subList(start, lines.size()).indexOf("```") + start;
        if (Boolean.getBoolean("aludel.update")) {
            var updated = new ArrayList<>(lines.subList(0, start));
            updated.addAll(sql);
            updated.addAll(lines.subList(end, lines.size()));
            Files.write(PAGE, updated);
        } else {
            assertThat(lines.subList(start, end)).isEqualTo(sql);
        }
    }

    @Test
    void fragmentsOfRevisionsCompile() throws IOException {
        List<String> fragments =
                blocks(PAGE).stream().filter(block -> !block.contains("class ")).toList();
        assertThat(fragments).hasSizeGreaterThan(1);
        for (String fragment : fragments) {
            compile("Fragment", """
                    import static dev.aludel.operation.Types.*;
                    import dev.aludel.operation.Operations;
                    import java.sql.SQLException;
                    class Fragment {
                        void upgrade(Operations op) {
                            %s
                        }
                    }
                    """.formatted(fragment));
        }
    }

    @Test
    void theLibrarysUseCompiles() throws IOException {
        String use = blocks(Path.of("README.md")).stream()
                .filter(block -> block.contains("new Aludel("))
                .findFirst()
                .orElseThrow();
        compile("Use", """
                import dev.aludel.*;
                import java.nio.file.Path;
                import java.util.Optional;
                class Use {
                    void of(String url, String user, String password) {
                        %s
                    }
                }
                """.formatted(use));
    }

    @Test
    void theUseForManyTenantsCompiles() throws IOException {
        String use = blocks(Path.of("docs/tenants.md")).get(0);
        compile("Use", """
                import dev.aludel.*;
                class Use {
                    void of(Settings settings, org.slf4j.Logger log) {
                        %s
                    }
                }
                """.formatted(use));
    }

    private String sql(Path java) throws IOException {
        var files = RevisionDirectory.open(java.getParent(), directory).files();
        RevisionFile file = files.stream()
                .filter(each -> each.path().equals(java))
                .findFirst()
                .orElseThrow();
        assertThat(file.format()).isEqualTo(Format.JAVA);
        String text = Files.readString(java);
        var created = CREATED.matcher(text);
        assertThat(created.find()).isTrue();
        List<String> notes = text.lines()
                .dropWhile(line -> !CREATED.matcher(line).find())
                .skip(1)
                .takeWhile(line -> !line.equals(" */"))
                .map(line -> line.substring(3))
                .toList();
        try (var loader = new RevisionLoader(List.of(), directory)) {
            Migration body = loader.load(file);
            return SqlWriter.write(new Draft(
                    file.header(),
                    Instant.parse(created.group(1)),
                    notes,
                    Operations.collect(body::upgrade),
                    Operations.collect(body::downgrade)));
        }
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        var messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        Files.createDirectories(directory.resolve("classes")).toString(),
                        file.toString());
        assertThat(code).as(source + messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static List<String> blocks(Path page) throws IOException {
        var blocks = new ArrayList<String>();
        var matcher = Pattern.compile("^```java\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(page));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}

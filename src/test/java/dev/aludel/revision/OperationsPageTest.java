package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Batch;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.sql.BatchMark;
import dev.aludel.sql.Impact;
import dev.aludel.sql.KeepMark;
import dev.aludel.sql.Lock;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/operations.md}: one section for each operation, made of the words in {@code
 * operations-page.txt} and of the samples, as they are written and rendered. {@code
 * -Daludel.golden=write} writes it anew.
 */
class OperationsPageTest {

    private static final int WIDTH = 108;
    private static final Path PAGE = Path.of("docs/operations.md");

    @Test
    void thePageIsWhatTheCodeDoes() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyOperationHasASection() throws IOException {
        List<String> names = new ArrayList<>();
        for (Class<?> operation : Operation.class.getPermittedSubclasses()) {
            names.add(operation.getSimpleName());
        }
        assertThat(words().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    private static String page() throws IOException {
        var page = new StringBuilder(resource("operations-page-head.md"));
        words().forEach((operation, words) -> page.append(section(operation, words)));
        return page.toString();
    }

    /** {@code CreateTable: Create a table | What to know of it.}, in the order of the page. */
    private static Map<String, String> words() throws IOException {
        var words = new LinkedHashMap<String, String>();
        resource("operations-page.txt").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            words.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return words;
    }

    private static String section(String operation, String words) {
        String[] parts = words.split(" \\| ", 2);
        List<Sample> samples = Samples.all().stream()
                .filter(sample -> sample.operation().getClass().getSimpleName().equals(operation))
                .toList();
        String java = samples.stream().map(sample -> java(sample.operation())).collect(Collectors.joining());
        String sql = samples.stream()
                .flatMap(sample -> SqlRenderer.render(sample.operation()).stream()
                        .map(statement -> sql(statement, sample.operation())))
                .collect(Collectors.joining());
        String text = String.join("\n", Comments.wrapped(parts[1], WIDTH));
        return "\n## " + parts[0] + "\n\n" + text + "\n\n```java\n" + java + "```\n\n```sql\n" + sql + "```\n";
    }

    private static String java(Operation operation) {
        var out = new StringBuilder();
        new JavaLayout(out).statement(operation.accept(new JavaOperations(new JavaImports())), 0);
        String java = out.toString();
        return operation instanceof Execute ? java.replace("\n                ", "\n        ") : java;
    }

    private static String sql(Statement statement, Operation operation) {
        String mark = statement.transactional() ? "" : "-- no-transaction\n";
        if (operation instanceof Batch batch) {
            mark = "-- " + new BatchMark(batch.size(), batch.pause()).text() + "\n";
        }
        if (KeepMark.standsFor(statement)) {
            return "-- " + KeepMark.TEXT + ": " + impact(statement.impact()) + "\n";
        }
        String impact = operation instanceof Execute ? "" : "-- " + impact(statement.impact()) + "\n";
        return mark + impact + statement.sql() + ";\n";
    }

    private static String impact(Impact impact) {
        String lock = impact.lock() == Lock.NONE
                ? "locks nothing"
                : "locks " + impact.lock().name().replace('_', ' ');
        return lock
                + (impact.rewrites() ? ", may rewrite the table" : "")
                + (impact.scans() && !impact.rewrites() ? ", reads the table" : "");
    }

    private static String resource(String name) throws IOException {
        try (var text = OperationsPageTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

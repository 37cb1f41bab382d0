package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder of {@code merge} is a pair of branches, which the command merges on a real server. What {@code README.md}
 * there says is asserted of every case; the thirty-six pairs are those that were measured by hand before the command was
 * written. {@code -Daludel.update} writes what differs and what fails, but no verdict.
 */
class MergePairsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "merge");
    private static final Pattern SQLSTATE = Pattern.compile("\\(SQLSTATE (\\w{5})\\)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    /** Only says on which server the scratch databases are made, so all cases share it. */
    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void allMeasuredPairsAreHere() throws IOException {
        assertThat(cases()).hasSize(36);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void merges(Path pair) throws IOException {
        var run = layOut(pair);
        var tried = run.run("merge", "--rev-id", "m", "--json");
        assertThat(tried.err()).isEmpty();
        JsonNode result = JSON.readTree(tried.out());

        Path file = pair.resolve("verdict");
        String verdict = Files.readAllLines(file).get(0);
        assertThat(result.path("proof").asText()).as(tried.out()).isEqualTo(verdict);
        assertThat(result.path("proofDetail").asText()).startsWith("PostgreSQL ");
        Golden.assertText(
                file,
                verdict + "\n" + String.join("", said(result.path("trials").path(0))));
        assertThat(result.path("trials")).hasSize(1);

        boolean commute = verdict.equals("commute");
        assertThat(tried.code()).isEqualTo(commute ? 0 : 3);
        assertThat(result.path("revision").isNull()).isEqualTo(!commute);
        assertThat(Files.exists(merge())).isEqualTo(commute);
        if (commute) {
            assertThat(result.path("trials")
                            .path(0)
                            .path("downgrade")
                            .path("outcome")
                            .asText())
                    .as(tried.out())
                    .isEqualTo("restores");
            requireHeader(verdict, "-- Proved on PostgreSQL");
            assertThat(run.run("heads").out()).startsWith("m (head, merge point)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-set-default-set-default", "28-add-the-same-column-twice"})
    void writesTheOthersWhenSomebodyInsists(String name) throws IOException {
        Path pair = CASES.resolve(name);
        var forced = layOut(pair).run("merge", "--rev-id", "m", "--force");
        assertThat(forced.code()).isZero();
        assertThat(forced.out()).startsWith("wrote revisions/m_merge_a_and_b.sql\n");
        requireHeader(Files.readAllLines(pair.resolve("verdict")).get(0), "-- NOT PROVED: ");
    }

    @Test
    void triesNothingWhenNotAskedTo() throws IOException {
        var run = layOut(CASES.resolve("28-add-the-same-column-twice"));
        assertThat(run.run("merge", "--rev-id", "m", "--no-verify").out())
                .isEqualTo("wrote revisions/m_merge_a_and_b.sql\n");
        assertThat(Files.readString(merge())).doesNotContain("merge-verdict", "merge-sides", "PROVED");
    }

    private void requireHeader(String verdict, String proof) throws IOException {
        assertThat(Files.readString(merge()))
                .contains("-- merge-verdict: " + verdict + "\n", proof)
                .containsPattern("-- merge-sides: [0-9a-f]{16}, [0-9a-f]{16}\n");
    }

    private Path merge() {
        return directory.resolve("revisions").resolve("m_merge_a_and_b.sql");
    }

    private CommandLineRun layOut(Path pair) throws IOException {
        var run = new CommandLineRun(directory);
        run.write("aludel.toml", """
                migrations = "revisions"
                format = "sql"
                [scratch]
                url = "%s"
                """.formatted(DATABASE.url()));
        run.revision("common", "", Files.readString(pair.resolve("base.sql")), "");
        for (String branch : List.of("a", "b")) {
            Path down = pair.resolve(branch + ".down.sql");
            run.revision(
                    branch,
                    "common",
                    Files.readString(pair.resolve(branch + ".sql")),
                    Files.exists(down) ? Files.readString(down) : "");
        }
        return run;
    }

    /** What differs, without how, and what fails, without the words, which are those of one version of the server. */
    private static List<String> said(JsonNode pair) {
        var lines = new ArrayList<String>();
        lines.add(pair.path("rows").asInt() + " sample rows\n");
        for (JsonNode each : pair.path("differences")) {
            String sign = switch (each.path("change").asText()) {
                case "added" -> "+";
                case "removed" -> "-";
                default -> "~";
            };
            lines.add("%s %s %s\n"
                    .formatted(
                            sign, each.path("kind").asText(), each.path("name").asText()));
        }
        for (JsonNode each : pair.path("failures")) {
            var code = SQLSTATE.matcher(each.path("reason").asText());
            assertThat(code.find()).as(each.toString()).isTrue();
            lines.add("%s, then %s: %s\n"
                    .formatted(
                            each.path("order").path(0).asText(),
                            each.path("order").path(1).asText(),
                            code.group(1)));
        }
        return lines;
    }
}

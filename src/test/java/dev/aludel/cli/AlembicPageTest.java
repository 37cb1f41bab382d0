package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page that maps Alembic's commands, options and messages names all of Alembic's, and what we really have. */
class AlembicPageTest {

    private static final Path PAGE = Path.of("docs/alembic.md");
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/dev/aludel/cli/transcripts");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final List<String> ALEMBICS = List.of(
            "init",
            "list_templates",
            "revision",
            "merge",
            "upgrade",
            "downgrade",
            "show",
            "history",
            "heads",
            "branches",
            "current",
            "stamp",
            "edit",
            "ensure_version",
            "check");

    @Test
    void eachOfAlembicsCommandsIsThere() throws IOException {
        List<String> named = rows("## Commands").stream()
                .map(row -> code(row.get(0)))
                .filter(code -> !code.isEmpty())
                .map(code -> code.split(" ")[0])
                .toList();
        assertThat(named).containsAll(ALEMBICS);
    }

    @Test
    void eachOfOursExists() throws IOException {
        var checked = new ArrayList<String>();
        for (List<String> row : rows("## Commands")) {
            String[] words = code(row.get(1)).split(" ");
            if (words[0].isEmpty()) {
                assertThat(row.get(2)).as("why %s is left out", row.get(0)).isNotBlank();
                continue;
            }
            CommandLine command =
                    words[0].equals("aludel") ? Pages.root() : Pages.commands().get(words[0]);
            assertThat(command).as(words[0]).isNotNull();
            for (String option : List.of(words).subList(1, words.length)) {
                assertThat(command.getCommandSpec().findOption(option))
                        .as("%s %s", words[0], option)
                        .isNotNull();
                checked.add(option);
            }
        }
        assertThat(checked).hasSizeGreaterThan(20);
    }

    /** The dots stand for what is left out of one line that a command has printed. */
    @Test
    void eachOfOurMessagesIsPrinted() throws IOException {
        List<String> printed = printed();
        for (List<String> row : rows("## Messages")) {
            String message = code(row.get(1));
            assertThat(message).as(row.get(0)).isNotEmpty();
            String[] parts = message.split(" … ");
            assertThat(printed).as(message).anyMatch(line -> Stream.of(parts).allMatch(line::contains));
        }
    }

    private static List<String> printed() throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("! "))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    /** The cells of all tables of a section, without their heads. */
    private static List<List<String>> rows(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf(heading) + 1;
        assertThat(start).as(heading).isPositive();
        var rows = new ArrayList<List<String>>();
        for (int i = start; i < lines.size() && !lines.get(i).startsWith("## "); i++) {
            String line = lines.get(i);
            if (line.startsWith("|") && !line.startsWith("| Alembic |") && !line.startsWith("|---")) {
                String[] cells = line.substring(1).split("\\|", -1);
                rows.add(Stream.of(cells).map(String::strip).toList());
            }
        }
        assertThat(rows).as(heading).isNotEmpty();
        return rows;
    }

    private static String code(String cell) {
        Matcher matcher = CODE.matcher(cell);
        return matcher.find() ? matcher.group(1) : "";
    }
}

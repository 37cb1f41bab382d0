package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command has a page, and its options are those of the code. {@code -Daludel.update} writes the
 * tables.
 */
class CommandPagesTest {

    private static final Path FOLDER = Path.of("docs/commands");

    static Set<String> commands() {
        return Pages.commands().keySet();
    }

    @Test
    void eachCommandHasAPageAndALineInTheList() throws IOException {
        var pages = new TreeSet<String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".md", "")).forEach(pages::add);
        }
        assertThat(pages.remove("README")).isTrue();
        assertThat(pages).isEqualTo(commands());
        String list = Files.readString(FOLDER.resolve("README.md"));
        commands().forEach(name -> assertThat(list).contains("| [`%s`](%s.md) |".formatted(name, name)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsPageHasItsOptions(String name) throws IOException {
        Path page = FOLDER.resolve(name + ".md");
        requireSection(page, "## Options", Pages.options(Pages.commands().get(name)));
        assertThat(Files.readString(page))
                .startsWith("# %s\n\n    aludel [global options] %s".formatted(name, name))
                .contains("\n## Exit codes\n", "\n## JSON\n", "\n## Examples\n", " --json");
    }

    @Test
    void theListHasTheGlobalOptions() throws IOException {
        requireSection(FOLDER.resolve("README.md"), "## Global options", Pages.table(Pages.globalOptions()));
    }

    /** Only the codes that there are. */
    @ParameterizedTest
    @MethodSource("commands")
    void itsExitCodesExist(String name) throws IOException {
        var codes = Pattern.compile("^\\| (\\d+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(FOLDER.resolve(name + ".md")));
        var known = Stream.of(ExitCode.values())
                .map(code -> String.valueOf(code.code()))
                .toList();
        assertThat(codes.results().map(found -> found.group(1))).isNotEmpty().allMatch(known::contains);
    }

    /** The first block of a section is this; what follows it up to the next heading stays. */
    private static void requireSection(Path page, String heading, List<String> wanted) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int start = lines.indexOf(heading) + 2;
        assertThat(start).as(page + " has " + heading).isGreaterThan(1);
        int end = start;
        while (!lines.get(end).isBlank()) {
            end++;
        }
        if (Boolean.getBoolean("aludel.update")) {
            var updated = new ArrayList<>(lines.subList(0, start));
            updated.addAll(wanted);
            updated.addAll(lines.subList(end, lines.size()));
            Files.write(page, updated);
        } else {
            assertThat(lines.subList(start, end)).as(page.toString()).isEqualTo(wanted);
        }
    }
}

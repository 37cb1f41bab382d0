package dev.aludel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that the documentation shows, through the real launcher, and requires what the page
 * shows under it. {@code -Daludel.update} writes what they print into the pages, {@code
 * -Daludel.pages=merge,heads} takes only the pages with one of these in their name. No page sees what
 * another did.
 */
@Order(1) // the longest begins first, so that no thread waits for it at the end
class DocumentationIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    static Path home;

    private static Workshop workshop;

    @BeforeAll
    static void layOut() throws Exception {
        workshop = Workshop.in(home, ROOT);
    }

    static List<String> pages() throws IOException {
        var pages = new ArrayList<String>(List.of("README.md"));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            for (Path page : docs.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                if (!ConsoleBlocks.in(Files.readAllLines(page)).isEmpty()) {
                    pages.add(ROOT.relativize(page).toString());
                }
            }
        }
        List<String> wanted = List.of(System.getProperty("aludel.pages", "").split(","));
        pages.removeIf(name -> wanted.stream().noneMatch(name::contains));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsCommandsPrintWhatItShows(String name) throws Exception {
        Path file = ROOT.resolve(name);
        List<String> page = Files.readAllLines(file);
        var shown = ConsoleBlocks.in(page);
        assertThat(shown).as("commands in " + name).isNotEmpty();
        Path folder = workshop.open(Start.of(page));
        Map<ConsoleBlocks.Shown, List<String>> outputs = new LinkedHashMap<>();
        for (var each : shown) {
            outputs.put(each, workshop.run(folder, each.text()));
        }
        var printed = ConsoleBlocks.withOutput(page, outputs);
        var expected = new ConsoleBlocks.Numbering().of(page);
        var actual = new ConsoleBlocks.Numbering().of(printed);
        if (Boolean.getBoolean("aludel.update") && !actual.equals(expected)) {
            Files.write(file, printed);
        } else {
            assertThat(actual).as(name).isEqualTo(expected);
        }
    }
}

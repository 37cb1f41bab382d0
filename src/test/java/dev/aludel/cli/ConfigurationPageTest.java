package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the configuration names every key, option and variable that the code knows, and no other. */
class ConfigurationPageTest {

    private static final Pattern VARIABLE = Pattern.compile("ALUDEL_[A-Z_]+[A-Z]");
    private static final Pattern ROW = Pattern.compile("^\\| `\\[?([a-z-]+)[^`]*` .*\\|.*\\|.*\\|.*\\|$");
    private static final Pattern OPTION = Pattern.compile("`(--?[a-z][a-z-]*)");

    private final String page;
    private final List<String> table;

    ConfigurationPageTest() throws IOException {
        page = Files.readString(Path.of("docs/configuration.md"));
        table = page.lines()
                .dropWhile(line -> !line.equals("## Keys"))
                .takeWhile(line -> !line.equals("## Where the entities are"))
                .toList();
    }

    @Test
    void keys() {
        var named = new TreeSet<String>();
        table.stream().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> named.add(row.group(1)));
        assertThat(named).isEqualTo(new TreeSet<>(ConfigFile.KEYS));
    }

    @Test
    void variables() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                used.addAll(found(VARIABLE, Files.readString(source)));
            }
        }
        used.addAll(found(VARIABLE, Files.readString(Path.of("aludel"))));
        assertThat(used).isNotEmpty();
        assertThat(found(VARIABLE, page)).isEqualTo(used);
        assertThat(page).contains("DATABASE_URL");
    }

    @Test
    void options() {
        var said = found(OPTION, String.join("\n", table));
        var global = new TreeSet<String>();
        Pages.globalOptions().forEach(option -> global.add(option.longestName()));
        assertThat(said).containsAll(global);
        var all = new TreeSet<String>();
        Pages.globalOptions().forEach(option -> all.addAll(List.of(option.names())));
        Pages.commands()
                .values()
                .forEach(command ->
                        command.getCommandSpec().options().forEach(option -> all.addAll(List.of(option.names()))));
        assertThat(all).containsAll(said);
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(each -> found.add(each.group(each.groupCount())));
        return found;
    }
}

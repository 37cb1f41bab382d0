package dev.aludel.corpus;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.aludel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model that nobody here wrote, as {@code corpora.toml} lists it.
 *
 * @param name its name
 * @param jars the folders under {@code target/corpora} with its jars
 * @param packages what is scanned for entities
 * @param classes the classes of its persistence unit, where it has to have one
 * @param properties Hibernate's settings
 * @param java the Java release that it is compiled for; zero for any
 * @param entities how many entities it has
 * @param tables how many tables they make
 * @param servers the majors that it is tried on unless all are asked for; all when it names none
 */
record Corpus(
        String name,
        List<String> jars,
        @Nullable List<String> packages,
        @Nullable List<String> classes,
        @Nullable Map<String, String> properties,
        int java,
        int entities,
        int tables,
        @Nullable List<String> servers) {

    private record Listing(List<Corpus> corpus) {}

    /** All of them. */
    static List<Corpus> all() throws IOException {
        try (var toml = Corpus.class.getResourceAsStream("/corpora/corpora.toml")) {
            return new TomlMapper().readValue(toml, Listing.class).corpus();
        }
    }

    static Corpus named(String name) throws IOException {
        return all().stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

    boolean isTriedOn(String major) {
        return servers == null || servers.contains(major);
    }

    /** Whether this Java can load its classes. */
    boolean isLoadable() {
        return Runtime.version().feature() >= java;
    }

    /** @param folder an empty one, for a {@code persistence.xml} */
    Settings.Entities in(Path folder) throws IOException {
        var classpath = new ArrayList<Path>();
        if (classes != null) {
            classpath.add(unit(folder));
        }
        for (String each : jars) {
            try (var found = Files.newDirectoryStream(Path.of("target", "corpora", each), "*.jar")) {
                found.forEach(classpath::add);
            }
        }
        classpath.sort(null);
        return new Settings.Entities(
                Optional.empty(),
                classpath,
                Objects.requireNonNullElse(packages, List.of()),
                classes == null ? Optional.empty() : Optional.of(name),
                Objects.requireNonNullElse(properties, Map.of()));
    }

    private Path unit(Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("META-INF")).resolve("persistence.xml");
        String list = Objects.requireNonNull(classes).stream()
                .map("        <class>%s</class>\n"::formatted)
                .collect(Collectors.joining());
        Files.writeString(file, """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                    <persistence-unit name="%s">
                %s    </persistence-unit>
                </persistence>
                """.formatted(name, list));
        return folder;
    }

    @Override
    public String toString() {
        return name;
    }
}

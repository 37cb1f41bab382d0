package dev.aludel.example;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.hibernate.annotations.ColumnDefault;

/**
 * The stages in which the example grew.
 *
 * <p>A stage's sources are computed backwards from {@code entities-example/src}: the files that no
 * stage of its lineage adds are left out, and the edits of the stages outside its lineage are undone,
 * the newest first. So a stage of one branch knows nothing of the other.
 */
public final class ExampleStages {

    /** The sources of the last stage, relative to the project's folder. */
    public static final Path SOURCES = Path.of("entities-example", "src", "main", "java");

    private static final String PACKAGE = "com/example/assistant/";

    private final List<Stage> stages;
    private final SortedMap<String, String> lastSources;

    private ExampleStages(List<Stage> stages, SortedMap<String, String> lastSources) {
        this.stages = List.copyOf(stages);
        this.lastSources = lastSources;
    }

    /** Reads the list of stages and the sources of the last one. */
    public static ExampleStages read() throws IOException {
        try (var toml = ExampleStages.class.getResourceAsStream("/example-history/stages.toml")) {
            return new ExampleStages(
                    new TomlMapper().readValue(toml, Script.class).stages(), sourcesUnder(SOURCES));
        }
    }

    /** All stages; each comes after those that it follows. */
    public List<Stage> all() {
        return stages;
    }

    /**
     * The sources of a stage, by path relative to a source folder.
     *
     * @throws IllegalStateException when an edit does not fit the sources, or a file belongs to no stage
     */
    public SortedMap<String, String> sources(Stage stage) {
        Set<String> lineage = lineage(stage);
        var sources = new TreeMap<>(lastSources);
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (!lineage.contains(stages.get(i).name())) {
                stages.get(i).edits().forEach(edit -> undo(edit, sources));
            }
        }
        sources.keySet().removeIf(file -> !lineage.contains(origin(file).name()));
        return sources;
    }

    /**
     * Writes a stage's sources to {@code folder/src} and compiles them to {@code folder/classes}.
     *
     * @param folder an empty folder, which the caller owns
     * @return the folder of classes, to be put on a class path
     * @throws IllegalStateException when they do not compile, with the compiler's messages
     */
    public Path compile(Stage stage, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var files = new ArrayList<Path>();
        for (Map.Entry<String, String> source : sources(stage).entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        compile(files, classes);
        return classes;
    }

    private static void compile(Collection<Path> files, Path classes) throws IOException {
        String libraries = Stream.of(Entity.class, ColumnDefault.class, NotNull.class)
                .map(ExampleStages::jar)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-Xlint:all", "-Werror", "-classpath", libraries, "-d", "" + classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path to the jar of " + type, e);
        }
    }

    private Set<String> lineage(Stage stage) {
        var lineage = new HashSet<>(Set.of(stage.name()));
        for (int i = stages.indexOf(stage); i >= 0; i--) {
            if (lineage.contains(stages.get(i).name())) {
                lineage.addAll(stages.get(i).after());
            }
        }
        return lineage;
    }

    private static void undo(Stage.Edit edit, SortedMap<String, String> sources) {
        String file = PACKAGE + edit.file();
        String source = sources.getOrDefault(file, "");
        int at = source.indexOf(edit.now());
        if (at < 0 || source.indexOf(edit.now(), at + 1) >= 0) {
            throw new IllegalStateException(edit.file() + " does not hold exactly once: " + edit.now());
        }
        sources.put(
                file,
                source.substring(0, at)
                        + edit.before()
                        + source.substring(at + edit.now().length()));
    }

    /** The stage that adds the file. */
    Stage origin(String file) {
        List<Stage> origins = stages.stream()
                .filter(stage -> stage.adds().stream().anyMatch(added -> covers(PACKAGE + added, file)))
                .toList();
        if (origins.size() != 1) {
            throw new IllegalStateException(file + " is added by " + origins.size() + " stages");
        }
        return origins.get(0);
    }

    private static boolean covers(String added, String file) {
        return file.equals(added) || file.startsWith(added + "/");
    }

    static SortedMap<String, String> sourcesUnder(Path folder) throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                sources.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readString(file));
            }
        }
        return sources;
    }

    /** The TOML file as a whole. */
    private record Script(List<Stage> stages) {}
}

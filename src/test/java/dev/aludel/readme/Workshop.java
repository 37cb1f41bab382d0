package dev.aludel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The folders in which the commands of the documentation run. The tool is a copy of this repository's,
 * made once; each page gets a folder that no other page has touched.
 */
final class Workshop {

    /** What stands in the pages for the folder in which the commands ran. */
    private static final String SHOWN = "/home/you/assistant";

    private final Path clone;
    private final Path built;
    private final Path folder;

    private Workshop(Path home) {
        this.clone = home.resolve("clone");
        this.built = home.resolve("built");
        this.folder = home.resolve("work").resolve("assistant");
    }

    static Workshop in(Path home, Path root) throws IOException, InterruptedException {
        var workshop = new Workshop(home);
        workshop.layOut(root);
        workshop.build(root);
        return workshop;
    }

    /** A folder for a page's commands, with nothing in it but what the page starts from. */
    Path open(Start start) throws IOException {
        if (start == Start.CLONE) {
            return clone;
        }
        Trees.delete(folder);
        if (start == Start.EXAMPLE) {
            Trees.copy(built, folder);
        }
        return Files.createDirectories(folder);
    }

    /** What a command prints, on both streams. */
    List<String> run(Path directory, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ALUDEL_") || name.equals("DATABASE_URL"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.merge("PATH", clone.toString(), (path, tool) -> tool + File.pathSeparator + path);
        var process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace(directory.toString(), SHOWN).lines().toList();
    }

    /** What a fresh clone holds, with the tool built. */
    private void layOut(Path root) throws IOException {
        for (String each : List.of(
                "aludel",
                "aludel.toml",
                "pom.xml",
                "src/main",
                "entities-example",
                "generated-migrations",
                "target/aludel.jar",
                "target/lib")) {
            Trees.copy(root.resolve(each), clone.resolve(each), "target");
        }
        Files.setLastModifiedTime(clone.resolve("target/aludel.jar"), FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** The example with its classes, and with what the tool keeps of it; but no database yet. */
    private void build(Path root) throws IOException, InterruptedException {
        for (String each : List.of("aludel.toml", "entities-example", "generated-migrations")) {
            Trees.copy(root.resolve(each), folder.resolve(each), "target");
        }
        assertThat(run(folder, "aludel check --quiet; echo $?")).last().isEqualTo("0");
        Trees.delete(folder.resolve(".aludel").resolve("postgres"));
        Files.move(folder, built);
    }
}

package dev.aludel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command that the README shows, through the real launcher in a copy of the repository, and
 * requires what it shows under them. {@code -Daludel.update} writes what they print into the README.
 */
class ReadmeIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    Path copy;

    @Test
    void itsCommandsPrintWhatItShows() throws Exception {
        layOut();
        Path readme = ROOT.resolve("README.md");
        List<String> page = Files.readAllLines(readme);
        var shown = ConsoleBlocks.in(page);
        assertThat(shown).as("commands in the README").isNotEmpty();
        Map<ConsoleBlocks.Shown, List<String>> outputs = new LinkedHashMap<>();
        for (var each : shown) {
            outputs.put(each, run(each.text()));
        }
        if (Boolean.getBoolean("aludel.update")) {
            Files.write(readme, ConsoleBlocks.withOutput(page, outputs));
            return;
        }
        var expected = new ConsoleBlocks.Numbering();
        var actual = new ConsoleBlocks.Numbering();
        for (var each : shown) {
            assertThat(actual.of(outputs.get(each))).as("$ " + each.text()).isEqualTo(expected.of(each.output()));
        }
    }

    private List<String> run(String command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("sh", "-c", command).directory(copy.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ALUDEL_") || name.equals("DATABASE_URL"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        process.waitFor();
        return lines;
    }

    /** What a fresh clone holds, with the tool and the example built. */
    private void layOut() throws IOException {
        for (String file : List.of("aludel", "aludel.toml", "pom.xml", "target/aludel.jar")) {
            Path to = copy.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(ROOT.resolve(file), to, StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String folder : List.of("src/main", "entities-example", "generated-migrations", "target/lib")) {
            copyTree(ROOT.resolve(folder), copy.resolve(folder));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.getFileName().toString().equals("target") && !folder.equals(from)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package dev.aludel;

import dev.aludel.revision.FileReason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's Maven project: compiled when a source is newer than the last build, and asked for its
 * class path. The answer is kept under {@code .aludel/}, so that an unchanged project costs one walk
 * over its sources.
 */
final class MavenProject {

    private static final String CLASSPATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";

    private static final Pattern ERROR_LINE = Pattern.compile("\\[ERROR]\\s+(.*?)(?:\\s*-> \\[Help \\d+])?\\s*");

    private final Path folder;
    private final Path migrations;
    private final Path remembered;

    /**
     * @param migrations the folder of the revision files, which may lie among the sources; not looked at
     * @param workspace where the answer is kept
     */
    MavenProject(Path folder, Path migrations, Path workspace) {
        this.folder = folder.toAbsolutePath().normalize();
        this.migrations = migrations;
        String key = Integer.toHexString(this.folder.toString().hashCode());
        this.remembered = workspace.resolve("projects").resolve(this.folder.getFileName() + "-" + key + ".classpath");
    }

    /**
     * Its classes and its runtime dependencies, built first when they are out of date.
     *
     * @throws AludelException when it is no Maven project, or Maven refuses to build it
     */
    List<Path> classpath(Progress progress) {
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw AludelException.refused(
                    "the project %s has no pom.xml; name a Maven project, or give classpath instead".formatted(folder));
        }
        Path classes = folder.resolve("target").resolve("classes");
        try {
            if (!Files.isDirectory(classes) || isStale()) {
                boolean again = Files.exists(remembered);
                progress.say("building " + folder.getFileName() + (again ? " (its sources changed)" : ""));
                build();
            }
            return entries();
        } catch (IOException e) {
            throw new AludelException(
                    ExitCode.REFUSED, "cannot read the project " + folder + ": " + FileReason.of(e), List.of());
        }
    }

    /** The class path of the last build, without building; empty before the first. */
    List<Path> remembered() {
        try {
            return Files.exists(remembered) ? entries() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Path> entries() throws IOException {
        var entries = new ArrayList<Path>();
        entries.add(folder.resolve("target").resolve("classes"));
        for (String entry : Files.readString(remembered).split(Pattern.quote(File.pathSeparator))) {
            if (!entry.isBlank()) {
                entries.add(Path.of(entry.strip()));
            }
        }
        return entries;
    }

    private boolean isStale() throws IOException {
        if (!Files.exists(remembered)) {
            return true;
        }
        FileTime built = Files.getLastModifiedTime(remembered);
        return Files.getLastModifiedTime(folder.resolve("pom.xml")).compareTo(built) > 0
                || new SourceTree(folder.resolve("src").resolve("main"), migrations).changedSince(built);
    }

    private void build() throws IOException {
        Files.createDirectories(remembered.getParent());
        Path answer = Files.createTempFile(remembered.getParent(), "classpath", ".tmp");
        Path log = Files.createTempFile(remembered.getParent(), "build", ".log");
        try {
            var started = FileTime.fromMillis(System.currentTimeMillis());
            var process = new ProcessBuilder(
                            command(),
                            "-q",
                            "-B",
                            "-Dstyle.color=never",
                            "compile",
                            CLASSPATH_GOAL,
                            "-DincludeScope=runtime",
                            "-Dmdep.outputFile=" + answer)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new AludelException(
                        ExitCode.REFUSED,
                        "maven does not build %s; make 'mvn compile' pass there".formatted(folder),
                        errors(Files.readAllLines(log)));
            }
            Files.move(answer, remembered, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(remembered, started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AludelException.refused("interrupted while maven was building " + folder);
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(log);
        }
    }

    /** What Maven calls an error, up to where it begins to explain itself, each once. */
    static List<String> errors(List<String> log) {
        return log.stream()
                .map(ERROR_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .takeWhile(line -> !line.startsWith("To see the full stack trace"))
                .filter(line -> !line.isBlank())
                .distinct()
                .limit(12)
                .toList();
    }

    /** The project's own wrapper when it has one. */
    private String command() {
        boolean windows = File.separatorChar == '\\';
        Path wrapper = folder.resolve(windows ? "mvnw.cmd" : "mvnw");
        if (Files.isExecutable(wrapper)) {
            return wrapper.toAbsolutePath().toString();
        }
        return windows ? "mvn.cmd" : "mvn";
    }
}

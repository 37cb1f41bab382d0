package dev.aludel;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A user's Maven project: compiled when a source is newer than the last build, and asked for its
 * class path. The answer is kept under {@code .aludel/}, so that an unchanged project costs one walk
 * over its sources.
 */
final class MavenProject {

    private static final String CLASSPATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";

    private final Path folder;
    private final Path remembered;

    MavenProject(Path folder, Path workspace) {
        this.folder = folder;
        String key = Integer.toHexString(
                folder.toAbsolutePath().normalize().toString().hashCode());
        this.remembered = workspace.resolve("projects").resolve(folder.getFileName() + "-" + key + ".classpath");
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
                progress.say("building " + folder.getFileName() + " (its sources changed)");
                build();
            }
            return entries();
        } catch (IOException e) {
            throw new AludelException(
                    ExitCode.REFUSED, "cannot read the project " + folder + ": " + e.getMessage(), List.of());
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
        var newer = new boolean[] {
            Files.getLastModifiedTime(folder.resolve("pom.xml")).compareTo(built) > 0
        };
        Path sources = folder.resolve("src").resolve("main");
        if (Files.isDirectory(sources)) {
            Files.walkFileTree(sources, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    newer[0] |= attributes.lastModifiedTime().compareTo(built) > 0;
                    return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        }
        return newer[0];
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
                        Files.readAllLines(log).stream()
                                .filter(line -> line.contains("ERROR"))
                                .limit(12)
                                .toList());
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

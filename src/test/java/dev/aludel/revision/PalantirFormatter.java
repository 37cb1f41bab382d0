package dev.aludel.revision;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * palantir-java-format in a JVM of its own, since it needs javac's internals opened on the command line.
 * Run as a program it formats every file of a folder in place.
 */
final class PalantirFormatter {

    private PalantirFormatter() {}

    public static void main(String[] folder) throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        for (Path file : files(Path.of(folder[0]))) {
            Files.writeString(file, formatter.formatSource(Files.readString(file)));
        }
    }

    /** Formats every file of a folder in place. */
    static void format(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String internal : List.of("api", "code", "file", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + internal + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath(), PalantirFormatter.class.getName(), folder.toString()));
        Path log = folder.resolveSibling("formatter.log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Surefire may hand the class path over in a manifest; the classes know where they are. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .distinct()
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }
}

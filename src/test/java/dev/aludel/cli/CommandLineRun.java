package dev.aludel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the command line inside this JVM, in a folder of its own, with streams that are kept. */
final class CommandLineRun {

    private final Path directory;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Terminal terminal = Terminal.NONE;

    CommandLineRun(Path directory) {
        this.directory = directory;
    }

    /** How a command ended and what it printed. */
    record Result(int code, String out, String err) {}

    CommandLineRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** With somebody at a terminal. */
    CommandLineRun typing(Terminal other) {
        terminal = other;
        return this;
    }

    Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                List.of(arguments),
                new Console(new PrintWriter(out), new PrintWriter(err), Map.copyOf(environment), directory, terminal));
        return new Result(code, plain(out), plain(err));
    }

    Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** An SQL revision in the folder {@code revisions}. */
    Path revision(String id, String down, String upgrade, String downgrade) throws IOException {
        return write("revisions/" + id + "_test.sql", """
                -- Test %s.
                -- revision: %s
                -- down-revision: %s
                -- created: 2026-01-01T00:00:00Z

                -- upgrade
                %s

                -- downgrade
                %s
                """.formatted(id, id, down, upgrade, downgrade));
    }

    private String plain(StringWriter text) {
        return text.toString().replace(directory.toString(), "DIR");
    }
}

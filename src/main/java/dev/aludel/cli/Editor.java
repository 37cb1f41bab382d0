package dev.aludel.cli;

import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's editor, found as Alembic finds it: {@code EDITOR}, then {@code VISUAL}, then what most systems have. The
 * variables are commands for the shell, so that they may have options ({@code code --wait}).
 */
final class Editor {

    private static final List<String> USUAL = List.of("sensible-editor", "editor", "nano", "vim", "vi", "code");

    private final String name;
    private final List<String> command;
    private final Path directory;

    private Editor(String name, List<String> command, Path directory) {
        this.name = name;
        this.command = command;
        this.directory = directory;
    }

    static Editor in(Console console) {
        var environment = console.environment();
        return Stream.of("EDITOR", "VISUAL")
                .map(variable -> environment.getOrDefault(variable, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                // The shell splits the variable and nothing else: the files are arguments.
                .map(value -> new Editor(value, List.of("sh", "-c", value + " \"$@\"", value), console.directory()))
                .or(() -> usual(environment.getOrDefault("PATH", ""))
                        .map(program -> new Editor(
                                program.getFileName().toString(), List.of(program.toString()), console.directory())))
                .orElseThrow(() -> refused("there is no editor; name one in the environment variable EDITOR"));
    }

    private static Optional<Path> usual(String path) {
        List<String> folders = List.of(path.split(File.pathSeparator));
        return USUAL.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the files in the terminal of this process, and comes back when the editor has ended. */
    void open(List<Path> files) {
        var words = new ArrayList<>(command);
        files.forEach(file -> words.add(file.toString()));
        try {
            int code = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw refused("the editor \"%s\" ended with exit code %d; is EDITOR right?".formatted(name, code));
            }
        } catch (IOException e) {
            throw refused("cannot start the editor \"%s\": %s; name another in EDITOR".formatted(name, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted while the editor \"%s\" was open".formatted(name));
        }
    }

    private static AludelException refused(String message) {
        return new AludelException(ExitCode.REFUSED, message, List.of());
    }
}

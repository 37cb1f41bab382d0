package dev.aludel;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes what a new project needs. */
final class Initializer {

    private static final String TEMPLATE = """
            # Aludel's settings; docs/configuration.md lists all of them.
            migrations = "%s"
            %sproject = "."%s # a Maven project with the entities; or:
            # classpath = ["build/classes/java/main"]

            # [database]                    # without it, an embedded PostgreSQL under .aludel/ serves
            # url = "jdbc:postgresql://localhost:5432/app"
            # user = "app"                  # the password: ALUDEL_PASSWORD

            # [hibernate]                   # Hibernate's own settings
            # "hibernate.physical_naming_strategy" = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"
            """;

    private final Settings settings;

    Initializer(Settings settings) {
        this.settings = settings;
    }

    InitResult init() {
        Path folder = settings.migrations();
        var created = new ArrayList<String>();
        try {
            requireEmpty(folder);
            Path file = settings.home().resolve("aludel.toml");
            boolean fresh = !Files.exists(file);
            if (fresh) {
                write(file, template(folder));
            }
            if (!Files.exists(folder)) {
                createFolder(folder, fresh ? List.of(file) : List.of());
                created.add(shown(folder));
            }
            if (fresh) {
                created.add(shown(file));
            }
        } catch (IOException e) {
            throw new AludelException(
                    ExitCode.REFUSED, "cannot create %s: %s".formatted(shown(folder), FileReason.of(e)), List.of());
        }
        return new InitResult(created);
    }

    /** A folder with a {@code pom.xml} is taken for the project with the entities. */
    private String template(Path folder) {
        boolean maven = Files.isRegularFile(settings.home().resolve("pom.xml"));
        return TEMPLATE.formatted(shown(folder), maven ? "" : "# ", " ".repeat(maven ? 18 : 16));
    }

    private static void createFolder(Path folder, List<Path> undone) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            for (Path each : undone) {
                Files.deleteIfExists(each);
            }
            throw e;
        }
    }

    /** A full disk must not leave half a file. */
    private static void write(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw AludelException.refused(shown(folder) + " is a file; name another folder with --migrations");
        }
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw AludelException.refused(shown(folder)
                            + " is not empty; it needs no init, or name another folder with --migrations");
                }
            }
        }
    }

    private String shown(Path path) {
        return Shown.path(path, settings.home());
    }
}

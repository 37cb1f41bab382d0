package dev.aludel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what a new project needs. */
final class Initializer {

    private static final String TEMPLATE = """
            # Aludel's settings; docs/configuration.md lists all of them.
            migrations = "%s"
            # project = "."                 # a Maven project with the entities; or:
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
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                created.add(shown(folder));
            }
            Path file = settings.home().resolve("aludel.toml");
            if (!Files.exists(file)) {
                Files.writeString(file, TEMPLATE.formatted(shown(folder)));
                created.add(shown(file));
            }
        } catch (IOException e) {
            throw new AludelException(
                    ExitCode.REFUSED, "cannot create %s: %s".formatted(shown(folder), e.getMessage()), List.of());
        }
        return new InitResult(created);
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

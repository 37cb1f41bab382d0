package dev.aludel.cli;

import dev.aludel.testing.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A folder of an application's classes, compiled from texts. */
final class EntityFolder {

    private final Path folder;

    EntityFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Compiles public classes of the package {@code app}, with JPA and Hibernate's annotations imported. */
    EntityFolder with(String... classes) throws IOException {
        Files.createDirectories(folder);
        List<JavaFileObject> sources =
                Stream.of(classes).map(EntityFolder::source).toList();
        JavaSources.compile(sources, System.getProperty("java.class.path"), folder);
        return this;
    }

    EntityFolder file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private static JavaFileObject source(String text) {
        String imports =
                "package app; import jakarta.persistence.*; import org.hibernate.annotations.*; import java.util.*;\n";
        return JavaSources.of("app/Source" + Integer.toHexString(text.hashCode()) + ".java", imports + text);
    }
}

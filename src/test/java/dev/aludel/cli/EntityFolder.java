package dev.aludel.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

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
        var said = new StringWriter();
        List<JavaFileObject> sources =
                Stream.of(classes).map(EntityFolder::source).toList();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-Xlint:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString()),
                        null,
                        sources)
                .call();
        if (!compiled) {
            throw new IllegalStateException(said.toString());
        }
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
        return new SimpleJavaFileObject(
                URI.create("string:///app/Source" + Integer.toHexString(text.hashCode()) + ".java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return imports + text;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return kind == Kind.SOURCE;
            }
        };
    }
}

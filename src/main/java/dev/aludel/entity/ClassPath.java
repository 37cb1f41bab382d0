package dev.aludel.entity;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The user's class path, every part of which is known to be readable.
 *
 * @param parts folders and jars, in order
 */
record ClassPath(List<Path> parts) {

    ClassPath {
        parts = List.copyOf(parts);
        parts.forEach(ClassPath::check);
    }

    List<Path> folders() {
        return parts.stream().filter(Files::isDirectory).toList();
    }

    List<URL> urls() {
        return parts.stream().map(ClassPath::url).toList();
    }

    boolean has(String resource) {
        try (var loader = new URLClassLoader(urls().toArray(URL[]::new), null)) {
            return loader.findResource(resource) != null;
        } catch (IOException unclosable) {
            throw new IllegalStateException(unclosable);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(path.toString(), impossible);
        }
    }

    private static void check(Path path) {
        if (!Files.exists(path)) {
            throw unreadable(path, "there is no such file or folder");
        }
        if (!Files.isReadable(path)) {
            throw unreadable(path, "no permission to read it");
        }
        if (Files.isDirectory(path)) {
            return;
        }
        try (var jar = new ZipFile(path.toFile())) {
            jar.size();
        } catch (IOException broken) {
            throw unreadable(path, "not a jar: " + broken.getMessage());
        }
    }

    private static EntityException unreadable(Path path, String reason) {
        return new EntityException(new EntityFault.UnreadableClasspath(path, reason));
    }
}

package dev.aludel.revision;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What Java revisions are compiled against and run with: this tool's own classes and, when it is given, the user's
 * class path.
 */
final class ClassPath {

    /** One class of each library that a revision may use without the user's class path having it. */
    private static final List<Class<?>> API = List.of(Migration.class, NullMarked.class, Logger.class);

    private static final List<String> SHARED = List.of("dev.aludel.", "org.jspecify.", "org.slf4j.", "org.postgresql.");

    private final List<Path> user;

    ClassPath(List<Path> user) {
        this.user = List.copyOf(user);
    }

    /** What nearly every revision needs, and nothing of the user's that could change. */
    List<Path> own() {
        Set<Path> own = new LinkedHashSet<>();
        for (Class<?> type : API) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            Path path = source == null ? null : path(source.getLocation());
            if (path == null) {
                // From within an application's own packaging, say; the machine's class path is all there is to name.
                return running();
            }
            own.add(path);
        }
        return List.copyOf(own);
    }

    /** The user's as well; in an application, which gives none, what it runs with. */
    List<Path> whole() {
        var whole = new LinkedHashSet<>(own());
        whole.addAll(user.isEmpty() ? running() : user);
        return List.copyOf(whole);
    }

    private static List<Path> running() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static @Nullable Path path(URL location) {
        try {
            return location.getProtocol().equals("file") ? Path.of(location.toURI()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /**
     * A loader of the user's classes, to be closed. Of the tool's own libraries they see only those that a revision is
     * written against, so that the user's versions of all others are the ones that count; an application's see all.
     */
    URLClassLoader loader() {
        ClassLoader tool = ClassPath.class.getClassLoader();
        URL[] urls = user.stream().map(ClassPath::url).toArray(URL[]::new);
        return new URLClassLoader(urls, user.isEmpty() ? tool : new SharedClasses(tool));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not on a class path: " + path, e);
        }
    }

    private static final class SharedClasses extends ClassLoader {

        private final ClassLoader tool;

        SharedClasses(ClassLoader tool) {
            super(ClassLoader.getPlatformClassLoader());
            this.tool = tool;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return tool.loadClass(name);
        }
    }

    /** Changes when a jar or a class file of these changes; taken from names, sizes and times of change. */
    static String fingerprint(List<Path> path) {
        var facts = new ArrayList<String>();
        for (Path entry : path) {
            facts.add(entry.toAbsolutePath().toString());
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    facts.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            } catch (IOException e) {
                // An entry that is not there is no error on a class path.
                facts.add("unreadable");
            }
        }
        return SourceText.sha256(facts.toArray(String[]::new));
    }
}

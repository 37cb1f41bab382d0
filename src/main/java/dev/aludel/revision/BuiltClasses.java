package dev.aludel.revision;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revisions that the user's build has compiled. */
final class BuiltClasses {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final ClassLoader loader;

    BuiltClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** The class of a revision, when there is one with its name and id and its source is gone or no newer. */
    Optional<Class<?>> find(RevisionFile file) {
        boolean hasSource = Files.isRegularFile(file.path());
        String name = hasSource ? name(file) : simpleName(file);
        URL resource = loader.getResource(name.replace('.', '/') + ".class");
        if (resource == null || hasSource && !isAsNew(resource, file.path())) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, loader);
            Revision header = type.getAnnotation(Revision.class);
            return header != null && header.id().equals(file.header().id()) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            // Built by a newer Java, or with something that is gone: the source, if any, is another chance.
            return Optional.empty();
        }
    }

    static String simpleName(RevisionFile file) {
        String name = file.path().getFileName().toString();
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    private static String name(RevisionFile file) {
        Matcher declaration = PACKAGE.matcher(SourceText.read(file.path()));
        return declaration.find() ? declaration.group(1) + "." + simpleName(file) : simpleName(file);
    }

    /** Only class files tell when they were built; the times in a jar are often made up. */
    private static boolean isAsNew(URL resource, Path source) {
        try {
            return resource.getProtocol().equals("file")
                    && Files.getLastModifiedTime(Path.of(resource.toURI())).compareTo(Files.getLastModifiedTime(source))
                            >= 0;
        } catch (IOException | URISyntaxException e) {
            return false;
        }
    }
}

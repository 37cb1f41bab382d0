package dev.aludel.revision;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of a class path with revisions in it, as an application has that was built with them: SQL files,
 * and Java revisions that are compiled. A Java revision is found by its class in the folder, which is then
 * its package, or by its source there, whose class may be in any package, usually none. Nothing is compiled,
 * and no library is needed.
 */
public final class ClassPathFolder {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final ClassLoader loader;
    private final String folder;
    private final Map<String, ClassPathRevision> found = new LinkedHashMap<>();

    private ClassPathFolder(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /**
     * The revisions of a folder and the given ones.
     *
     * @param loader whose class path is looked at
     * @param folder the folder, as {@code db/revisions}
     * @param classes revisions that are in no such folder
     * @throws RevisionException when the folder is not there and no classes are given, or a revision cannot be had
     */
    public static List<ClassPathRevision> read(
            ClassLoader loader, String folder, Collection<Class<? extends Migration>> classes) {
        String name = folder.replaceAll("^/+|/+$", "");
        var reader = new ClassPathFolder(loader, name);
        classes.forEach(type -> reader.add(reader.compiled(type, Path.of(type.getSimpleName()), Optional.empty())));
        try {
            List<URL> places = Collections.list(loader.getResources(name));
            if (places.isEmpty() && classes.isEmpty()) {
                throw new RevisionException(new FileFault.NoDirectory(Path.of("classpath:" + name)));
            }
            var names = new TreeSet<String>();
            for (URL place : places) {
                names.addAll(names(place, name));
            }
            for (String each : names) {
                reader.read(each);
            }
        } catch (IOException e) {
            throw new RevisionException(new FileFault.Unreadable(Path.of("classpath:" + name), FileReason.of(e)), e);
        }
        return List.copyOf(reader.found.values());
    }

    private static Collection<String> names(URL place, String folder) throws IOException {
        var connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String prefix = folder + "/";
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                return file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                        .toList();
            }
        }
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("no folder and no jar: " + place, e);
        }
    }

    private void read(String name) throws IOException {
        Path path = Path.of(folder, name);
        if (name.endsWith(".sql")) {
            String text = text(name);
            add(new ClassPathRevision(
                    SqlHeader.read(path, text),
                    path,
                    Optional.of(Checksum.ofText(text)),
                    () -> SqlMigration.of(path, text)));
        } else if (name.endsWith(".class") && name.indexOf('$') < 0) {
            String simple = name.substring(0, name.length() - ".class".length());
            load(folder.replace('/', '.') + "." + simple)
                    .filter(type -> type.isAnnotationPresent(Revision.class))
                    .ifPresent(type -> add(compiled(type, path, Optional.empty())));
        } else if (name.endsWith(".java")) {
            String text = text(name);
            if (text.contains("@" + Revision.class.getSimpleName())) {
                readSource(path, name.substring(0, name.length() - ".java".length()), text);
            }
        }
    }

    private void readSource(Path path, String simple, String text) {
        Matcher declared = PACKAGE.matcher(text);
        String name = declared.find() ? declared.group(1) + "." + simple : simple;
        Class<?> type = load(name).orElseThrow(() -> new RevisionException(new BodyFault.NotAMigration(path, name)));
        if (type.isAnnotationPresent(Revision.class)) {
            add(compiled(type, path, Optional.of(Checksum.ofText(text))));
        }
    }

    private ClassPathRevision compiled(Class<?> type, Path path, Optional<String> checksum) {
        Revision said = type.getAnnotation(Revision.class);
        if (said == null || !Migration.class.isAssignableFrom(type)) {
            throw new RevisionException(new BodyFault.NotAMigration(path, type.getName()));
        }
        var header = new Header(
                said.id(),
                Arrays.asList(said.down()),
                said.message(),
                Arrays.asList(said.branchLabels()),
                Arrays.asList(said.dependsOn()),
                Optional.empty(),
                Arrays.stream(said.squashes())
                        .map(Squashed::parse)
                        .flatMap(Optional::stream)
                        .toList());
        return new ClassPathRevision(header, path, checksum, () -> RevisionLoader.instance(path, type));
    }

    /** The same class may be found twice: by its source, and in its package. */
    private void add(ClassPathRevision revision) {
        ClassPathRevision other = found.get(revision.header().id());
        if (other == null || other.checksum().isEmpty() && revision.header().equals(other.header())) {
            found.put(revision.header().id(), revision);
        } else if (!revision.header().equals(other.header())
                || revision.checksum().isPresent()) {
            throw new RevisionException(
                    new GraphFault.DuplicateId(revision.header().id(), List.of(place(other), place(revision))));
        }
    }

    private static Place place(ClassPathRevision revision) {
        return new Place(revision.header().id(), Optional.of(revision.path()));
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(folder + "/" + name)) {
            if (in == null) {
                throw new IOException("no such file: " + name);
            }
            return SourceText.withoutMark(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

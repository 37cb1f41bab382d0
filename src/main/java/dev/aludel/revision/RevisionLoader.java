package dev.aludel.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Makes bodies out of revision files. Java revisions are compiled with the JDK's own compiler, all that are asked for
 * in one go and none twice, or taken from the class path where a build of them is at least as new as the source. The
 * helper classes in their folder are compiled along.
 *
 * <p>A file is read once in a loader's life. The bodies work while the loader is open; closing it is the caller's.
 * Several threads may use it: what they ask for is loaded one after the other. Each time that a Java revision is asked
 * for there is a new object of its class, so that no two runs share what a body keeps in its fields.
 */
public final class RevisionLoader implements AutoCloseable {

    private final Path cacheDirectory;
    private final ClassPath classPath;
    private final Supplier<Optional<JavaCompiler>> compiler;
    private final URLClassLoader userClasses;
    private final BuiltClasses built;
    private final Map<Path, RevisionClasses> folders = new TreeMap<>();
    private final Map<Path, SqlMigration> scripts = new TreeMap<>();

    /**
     * A loader.
     *
     * @param classPath the user's classes, which revisions may use; empty in an application, whose own are used
     * @param cacheDirectory where compiled classes are kept; done without when it cannot be written
     */
    public RevisionLoader(List<Path> classPath, Path cacheDirectory) {
        this(classPath, cacheDirectory, () -> Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    RevisionLoader(List<Path> classPath, Path cacheDirectory, Supplier<Optional<JavaCompiler>> compiler) {
        this.cacheDirectory = cacheDirectory;
        this.classPath = new ClassPath(classPath);
        this.compiler = compiler;
        this.userClasses = this.classPath.loader();
        this.built = new BuiltClasses(userClasses);
    }

    /**
     * The body of one revision.
     *
     * @throws RevisionException with a {@link BodyFault} when it cannot be had
     */
    public Migration load(RevisionFile file) {
        return loadAll(List.of(file)).get(file.header().id());
    }

    /**
     * The bodies of several, by id, in the order of the files; what has to be compiled is compiled together.
     *
     * @throws RevisionException with a {@link BodyFault} when one cannot be had
     */
    public synchronized Map<String, Migration> loadAll(Collection<RevisionFile> files) {
        Map<RevisionFile, Class<?>> classes = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.format() == Format.JAVA)
                .forEach(file -> built.find(file).ifPresent(found -> classes.put(file, found)));
        files.stream()
                .filter(file -> file.format() == Format.JAVA && !classes.containsKey(file))
                .collect(Collectors.groupingBy(
                        file -> folder(file.path()),
                        TreeMap::new,
                        Collectors.mapping(RevisionFile::path, Collectors.toList())))
                .forEach((folder, sources) ->
                        folders.computeIfAbsent(folder, this::open).add(sources));
        var bodies = new LinkedHashMap<String, Migration>();
        for (RevisionFile file : files) {
            bodies.put(file.header().id(), body(file, Optional.ofNullable(classes.get(file))));
        }
        return bodies;
    }

    private Migration body(RevisionFile file, Optional<Class<?>> built) {
        return switch (file.format()) {
            case SQL -> scripts.computeIfAbsent(file.path(), SqlMigration::read);
            case JAVA -> instance(file.path(), built.orElseGet(() -> compiled(file)));
        };
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private RevisionClasses open(Path folder) {
        // A file without a header that can be read is no helper; whoever wants to run it has been told so before.
        List<Path> helpers = RevisionDirectory.scan(folder, cacheDirectory, (path, fault) -> {}).entrySet().stream()
                .filter(source -> source.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var compiled = new CompiledClasses(folder, helpers, cacheDirectory, classPath, compiler);
        return new RevisionClasses(folder, compiled, userClasses);
    }

    private Class<?> compiled(RevisionFile file) {
        RevisionClasses classes = folders.get(folder(file.path()));
        String expected = BuiltClasses.simpleName(file);
        String name = classes.names(file.path()).stream()
                .filter(found -> found.equals(expected) || found.endsWith("." + expected))
                .findFirst()
                .orElseThrow(() -> new RevisionException(new BodyFault.NotAMigration(file.path(), expected)));
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("compiled, and not there", e);
        } catch (LinkageError e) {
            throw new RevisionException(new BodyFault.ConstructorFailed(file.path(), name, e.toString()), e);
        }
    }

    static Migration instance(Path file, Class<?> type) {
        if (!Migration.class.isAssignableFrom(type)) {
            throw new RevisionException(new BodyFault.NotAMigration(file, type.getName()));
        }
        try {
            return (Migration) type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new RevisionException(new BodyFault.NoConstructor(file, type.getName()), e);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new RevisionException(
                    new BodyFault.ConstructorFailed(file, type.getName(), String.valueOf(cause)), cause);
        } catch (LinkageError e) {
            throw new RevisionException(new BodyFault.ConstructorFailed(file, type.getName(), e.toString()), e);
        }
    }

    /**
     * The providers of a service that the user's class path names in {@code META-INF/services}.
     *
     * @throws java.util.ServiceConfigurationError when one cannot be had
     */
    public <S> List<S> services(Class<S> type) {
        return ServiceLoader.load(type, userClasses).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Ends the use of the bodies. */
    @Override
    public void close() {
        try {
            userClasses.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

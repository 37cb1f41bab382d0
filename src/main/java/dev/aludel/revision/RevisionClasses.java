package dev.aludel.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loader of one folder's classes. A class whose source is in the folder comes from there, even when the class path
 * has one of that name, which may be an older build of it; a class that nobody asked to compile is compiled when another
 * one needs it, so bodies that run in several threads may come here at the same time.
 */
final class RevisionClasses extends ClassLoader {

    private final Path directory;
    private final CompiledClasses compiled;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<Path, List<String>> names = new HashMap<>();

    RevisionClasses(Path directory, CompiledClasses compiled, ClassLoader parent) {
        super(parent);
        this.directory = directory;
        this.compiled = compiled;
    }

    /** Compiles what is not compiled yet, all together. */
    synchronized void add(Collection<Path> files) {
        compiled.of(files.stream().filter(file -> !names.containsKey(file)).toList())
                .forEach((file, found) -> {
                    names.put(file, List.copyOf(found.keySet()));
                    classes.putAll(found);
                });
    }

    /** The names of the classes that a file has brought. */
    synchronized List<String> names(Path file) {
        return names.getOrDefault(file, List.of());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = bytes(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte @Nullable [] bytes(String name) {
        if (!classes.containsKey(name)) {
            String simple = name.substring(name.lastIndexOf('.') + 1);
            int nested = simple.indexOf('$');
            Path source = directory.resolve((nested > 0 ? simple.substring(0, nested) : simple) + ".java");
            if (!name.startsWith("java.") && !names.containsKey(source) && Files.isRegularFile(source)) {
                add(List.of(source));
            }
        }
        return classes.get(name);
    }
}

package dev.aludel.revision;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one folder's Java files, compiled when they are asked for and kept by what they were compiled from:
 * the file's own text, the helpers of the folder, the tool's classes and the version of Java.
 *
 * <p>Compilation is tried without the user's class path first. Nearly all revisions need nothing of it, and what was
 * compiled without it does not go stale when the application is built anew. Only when that fails is it tried with the
 * user's class path, whose state is then part of the key.
 */
final class CompiledClasses {

    private final Path directory;
    private final Path cacheDirectory;
    private final ClassPath classPath;
    private final Supplier<Optional<JavaCompiler>> compiler;
    private final Map<Path, String> helpers = new TreeMap<>();
    private final String own;
    private @Nullable String whole;

    CompiledClasses(
            Path directory,
            Collection<Path> helpers,
            Path cacheDirectory,
            ClassPath classPath,
            Supplier<Optional<JavaCompiler>> compiler) {
        this.directory = directory;
        this.cacheDirectory = cacheDirectory.resolve("classes");
        this.classPath = classPath;
        this.compiler = compiler;
        helpers.forEach(helper -> this.helpers.put(helper, SourceText.read(helper)));
        this.own = SourceText.sha256(
                Runtime.version().toString(), ClassPath.fingerprint(classPath.own()), state(this.helpers));
    }

    private static String state(Map<Path, String> helpers) {
        return SourceText.sha256(helpers.entrySet().stream()
                .flatMap(helper -> Stream.of(helper.getKey().getFileName().toString(), helper.getValue()))
                .toArray(String[]::new));
    }

    /** For each file its classes by name; those that are not kept are compiled together. */
    Map<Path, SortedMap<String, byte[]>> of(Collection<Path> files) {
        var classes = new LinkedHashMap<Path, SortedMap<String, byte[]>>();
        var missing = new TreeMap<Path, String>();
        for (Path file : files) {
            String text = SourceText.read(file);
            cached(file, text).ifPresentOrElse(found -> classes.put(file, found), () -> missing.put(file, text));
        }
        if (!missing.isEmpty()) {
            compile(missing).forEach((file, compiled) -> {
                if (missing.containsKey(file)) {
                    classes.put(file, compiled);
                }
            });
        }
        return classes;
    }

    private Optional<SortedMap<String, byte[]>> cached(Path file, String text) {
        return read(key(own, file, text)).or(() -> read(key(whole(), file, text)));
    }

    private Map<Path, SortedMap<String, byte[]>> compile(Map<Path, String> missing) {
        JavaCompiler found = compiler.get()
                .orElseThrow(() -> new RevisionException(new BodyFault.NoCompiler(List.copyOf(missing.keySet()))));
        var sources = new TreeMap<>(helpers);
        sources.putAll(missing);
        try {
            return kept(own, sources, new Compiler(found).compile(sources, directory, classPath.own()));
        } catch (RevisionException e) {
            if (!(e.fault() instanceof BodyFault.CompilationFailed)) {
                throw e;
            }
            return kept(whole(), sources, new Compiler(found).compile(sources, directory, classPath.whole()));
        }
    }

    private Map<Path, SortedMap<String, byte[]>> kept(
            String state, Map<Path, String> sources, Map<Path, SortedMap<String, byte[]>> compiled) {
        compiled.forEach(
                (file, classes) -> CacheFile.write(key(state, file, sources.get(file)), out -> write(out, classes)));
        return compiled;
    }

    private String whole() {
        String known = whole;
        if (known == null) {
            known = SourceText.sha256(own, ClassPath.fingerprint(classPath.whole()));
            whole = known;
        }
        return known;
    }

    private Path key(String state, Path file, String text) {
        String key = SourceText.sha256(state, file.getFileName().toString(), text);
        return cacheDirectory.resolve(key.substring(0, 2)).resolve(key.substring(2));
    }

    private static Optional<SortedMap<String, byte[]>> read(Path file) {
        return CacheFile.read(file, in -> {
            var classes = new TreeMap<String, byte[]>();
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return classes;
        });
    }

    private static void write(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
        out.writeInt(classes.size());
        for (var entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }
}

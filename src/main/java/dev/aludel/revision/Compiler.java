package dev.aludel.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The JDK's compiler, from texts to class files, in memory. */
final class Compiler {

    private final JavaCompiler compiler;

    Compiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Compiles files together.
     *
     * @param sources the texts of all files, by path
     * @param directory where other sources are that they may name
     * @return for each file its classes, by name
     * @throws RevisionException with {@link BodyFault.CompilationFailed}
     */
    Map<Path, SortedMap<String, byte[]>> compile(Map<Path, String> sources, Path directory, List<Path> classPath) {
        var said = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8);
                var output = new Output(files)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(directory));
            List<String> options = List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn", "-g");
            List<Source> units = sources.entrySet().stream()
                    .map(entry -> new Source(entry.getKey(), entry.getValue()))
                    .toList();
            boolean compiled =
                    compiler.getTask(null, output, said, options, null, units).call();
            List<CompilerError> errors = errors(said, directory);
            if (!compiled || !errors.isEmpty()) {
                throw new RevisionException(new BodyFault.CompilationFailed(errors));
            }
            return output.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CompilerError> errors(DiagnosticCollector<JavaFileObject> said, Path directory) {
        var errors = new ArrayList<CompilerError>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : said.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
                continue;
            }
            JavaFileObject file = diagnostic.getSource();
            Path path = file instanceof Source source ? source.path : file == null ? directory : Path.of(file.toUri());
            long line = Math.max(0, diagnostic.getLineNumber());
            errors.add(new CompilerError(path, line, diagnostic.getMessage(Locale.ENGLISH)));
        }
        return errors;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final Path path;
        private final String text;

        Source(Path path, String text) {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<Path, Map<String, ByteArrayOutputStream>> classes = new TreeMap<>();

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            var bytes = new ByteArrayOutputStream();
            if (sibling instanceof Source source) {
                classes.computeIfAbsent(source.path, path -> new TreeMap<>()).put(className, bytes);
            }
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        Map<Path, SortedMap<String, byte[]>> classes() {
            var done = new TreeMap<Path, SortedMap<String, byte[]>>();
            classes.forEach((path, files) -> {
                var bytes = new TreeMap<String, byte[]>();
                files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
                done.put(path, bytes);
            });
            return done;
        }
    }
}

package dev.aludel.revision;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a revision's source in memory, with all warnings as errors, and makes an instance of it. */
final class InMemoryCompiler {

    private InMemoryCompiler() {}

    static Migration compile(String className, String source) throws ReflectiveOperationException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var classes = new HashMap<String, ByteArrayOutputStream>();
        var files = new Files(compiler.getStandardFileManager(diagnostics, null, null), classes);
        var unit =
                new SimpleJavaFileObject(URI.create("memory:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("--release", "17", "-Xlint:all,-options", "-Werror", "-proc:none");
        boolean done = compiler.getTask(null, files, diagnostics, options, null, List.of(unit))
                .call();
        var messages = new ArrayList<String>();
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            messages.add(diagnostic.toString());
        }
        if (!done) {
            throw new AssertionError(String.join("\n", messages) + "\n" + source);
        }
        var loader = new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!classes.containsKey(name)) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = classes.get(name).toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return (Migration) loader.loadClass(className).getDeclaredConstructor().newInstance();
    }

    private static final class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        private Files(StandardJavaFileManager delegate, Map<String, ByteArrayOutputStream> classes) {
            super(delegate);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}

package dev.aludel.testing;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java that a test holds as text, and its compilation. */
public final class JavaSources {

    private JavaSources() {}

    /** A text as a source file, whatever its public class is called. */
    public static JavaFileObject of(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return kind == Kind.SOURCE;
            }
        };
    }

    /** Compiles into a folder, or fails with what the compiler says. */
    public static void compile(List<JavaFileObject> sources, String classpath, Path folder, String... options) {
        var all = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-cp", classpath, "-d", folder.toString()));
        all.addAll(List.of(options));
        var said = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, all, null, sources)
                .call();
        if (!compiled) {
            throw new IllegalStateException(said.toString());
        }
    }
}

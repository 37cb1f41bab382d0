package dev.aludel.entity.mapping;

import dev.aludel.entity.mapping.MappingCase.Variant;
import dev.aludel.testing.JavaSources;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The cases in both variants, compiled by one run of the compiler into one folder. */
final class CompiledCases {

    private final Path folder;
    private final ClassLoader loader;

    private CompiledCases(Path folder, List<Path> jars) {
        this.folder = folder;
        var urls = new ArrayList<URL>();
        urls.add(url(folder));
        jars.forEach(jar -> urls.add(url(jar)));
        this.loader = new URLClassLoader(urls.toArray(URL[]::new), CompiledCases.class.getClassLoader());
    }

    /** @param jars what the cases need besides the tests' class path */
    static CompiledCases of(List<MappingCase> cases, Path folder, List<Path> jars) throws IOException {
        var sources = new ArrayList<JavaFileObject>();
        for (MappingCase each : cases) {
            for (Variant variant : Variant.values()) {
                sources.add(source(each, variant));
                for (var resource : each.resources(variant).entrySet()) {
                    Files.writeString(folder.resolve(resource.getKey()), resource.getValue());
                }
            }
        }
        String classpath = System.getProperty("java.class.path")
                + jars.stream().map(jar -> java.io.File.pathSeparator + jar).reduce("", String::concat);
        JavaSources.compile(sources, classpath, folder, "-parameters");
        return new CompiledCases(folder, jars);
    }

    ClassLoader loader() {
        return loader;
    }

    /** The classes of a case, by name. */
    List<String> classes(MappingCase mapping, Variant variant) throws IOException {
        String name = mapping.packageName(variant);
        try (Stream<Path> files = Files.walk(folder.resolve(name.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file ->
                            folder.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static JavaFileObject source(MappingCase mapping, Variant variant) {
        String path = mapping.packageName(variant).replace('.', '/') + "/" + mapping.name() + ".java";
        return JavaSources.of(path, mapping.source(variant));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.aludel.entity;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The script of whichever Hibernate is on a source's class path, the bundled one otherwise. */
final class OwnDdl {

    private OwnDdl() {}

    static List<String> of(EntitySource source) throws ReflectiveOperationException, IOException {
        var classpath = new ClassPath(source.classpath());
        var managed = Managed.of(source, classpath);
        var settings = new TreeMap<String, Object>(source.properties());
        settings.put("jakarta.persistence.database-major-version", String.valueOf(source.serverMajor()));
        var urls = new ArrayList<URL>();
        if (!classpath.has("org/hibernate/SessionFactory.class")) {
            urls.addAll(BundledHibernate.urls());
        }
        urls.addAll(classpath.urls());
        urls.add(Models.testClasses().toUri().toURL());
        for (Path jar : Models.toolJars("expressly", "jakarta.el-api")) {
            urls.add(jar.toUri().toURL());
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            String script = (String) loader.loadClass(SessionFactoryScript.class.getName())
                    .getMethod("write", List.class, List.class, Map.class)
                    .invoke(null, managed.classes(), managed.packages(), settings);
            return Stream.of(script.split(SessionFactoryScript.END))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package dev.aludel.entity;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * The script that Hibernate itself writes when an application starts with schema generation on: the
 * whole way, through a session factory, sharing nothing with the reader but the list of classes.
 */
final class OwnDdl {

    private static final String END = "\n--end--\n";

    private OwnDdl() {}

    static List<String> of(EntitySource source) {
        var classpath = new ClassPath(source.classpath());
        var managed = Managed.of(source, classpath);
        var script = new StringWriter();
        var settings = new TreeMap<String, Object>(source.properties());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        settings.put("jakarta.persistence.database-major-version", String.valueOf(source.serverMajor()));
        settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        settings.put("jakarta.persistence.create-database-schemas", "true");
        settings.put("hibernate.hbm2ddl.delimiter", END);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(classpath.urls().toArray(URL[]::new), before)) {
            thread.setContextClassLoader(loader);
            var bootstrap = new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(loader)
                    .build();
            try (var registry = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings)
                    .build()) {
                var sources = new MetadataSources(registry);
                managed.packages().forEach(sources::addPackage);
                managed.classes().forEach(sources::addAnnotatedClassName);
                sources.buildMetadata().buildSessionFactory().close();
            }
        } catch (IOException unclosable) {
            throw new IllegalStateException(unclosable);
        } finally {
            thread.setContextClassLoader(before);
        }
        return Stream.of(script.toString().split(END))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}

package dev.aludel.entity;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * The script that Hibernate itself writes when an application starts with schema generation on: the
 * whole way, through a session factory, sharing nothing with the reader. Loaded next to the Hibernate
 * that it is to call, so it uses nothing but that.
 */
public final class SessionFactoryScript {

    public static final String END = "\n--end--\n";

    private SessionFactoryScript() {}

    public static String write(List<String> classes, List<String> packages, Map<String, Object> settings) {
        return write(classes, packages, List.of(), settings);
    }

    /** @param mappingFiles names of resources */
    public static String write(
            List<String> classes, List<String> packages, List<String> mappingFiles, Map<String, Object> settings) {
        var script = new StringWriter();
        var all = new TreeMap<>(settings);
        all.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        all.put("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        all.put("jakarta.persistence.schema-generation.scripts.action", "create");
        all.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        all.put("jakarta.persistence.create-database-schemas", "true");
        all.put("hibernate.hbm2ddl.delimiter", END);
        if (SessionFactoryScript.class.getResource("/jakarta/validation/Validation.class") == null) {
            all.put("jakarta.persistence.validation.mode", "none");
        }
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(Thread.currentThread().getContextClassLoader())
                .build();
        try (var registry =
                new StandardServiceRegistryBuilder(bootstrap).applySettings(all).build()) {
            var sources = new MetadataSources(registry);
            packages.forEach(sources::addPackage);
            classes.forEach(sources::addAnnotatedClassName);
            mappingFiles.forEach(sources::addResource);
            sources.buildMetadata().buildSessionFactory().close();
        }
        return script.toString();
    }
}

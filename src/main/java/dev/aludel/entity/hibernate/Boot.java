package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappingRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Hibernate's metadata, booted without a connection. Closing it stops the service registries; the
 * metadata must not be used afterwards.
 */
final class Boot implements AutoCloseable {

    private static final String DIALECT = "hibernate.dialect";
    private static final String CONTRIBUTOR = "hibernate.metadata_builder_contributor";

    private final BootstrapServiceRegistry bootstrap;
    private final StandardServiceRegistry registry;
    private final Map<String, Object> settings;
    private final MetadataImplementor metadata;

    private Boot(BootstrapServiceRegistry bootstrap, StandardServiceRegistry registry, MappingRequest request) {
        this.bootstrap = bootstrap;
        this.registry = registry;
        this.settings = registry.requireService(ConfigurationService.class).getSettings();
        this.metadata = build(registry, request);
    }

    static Boot start(MappingRequest request, List<String> notes, List<String> lacking) {
        var settings = settings(request, notes);
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new EnclosedClassLoading(
                        Thread.currentThread().getContextClassLoader(), request.skipped(), lacking))
                .build();
        StandardServiceRegistry registry = null;
        try {
            registry = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings)
                    .build();
            return new Boot(bootstrap, registry, request);
        } catch (RuntimeException | LinkageError refused) {
            if (registry != null) {
                StandardServiceRegistryBuilder.destroy(registry);
            }
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
            throw refused;
        }
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    /** All settings, those of a {@code hibernate.properties} among them. */
    Map<String, Object> settings() {
        return settings;
    }

    Dialect dialect() {
        return environment().getDialect();
    }

    SqlStringGenerationContext context() {
        return SqlStringGenerationContextImpl.fromConfigurationMap(environment(), metadata.getDatabase(), settings);
    }

    private JdbcEnvironment environment() {
        return metadata.getDatabase().getJdbcEnvironment();
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
        BootstrapServiceRegistryBuilder.destroy(bootstrap);
    }

    /** The request's settings, with a PostgreSQL dialect whatever the application says. */
    private static Map<String, Object> settings(MappingRequest request, List<String> notes) {
        var settings = new TreeMap<String, Object>(request.settings());
        Object wanted = settings.get(DIALECT);
        if (wanted != null && !isPostgreSQL(wanted.toString())) {
            notes.add("the dialect %s is not a PostgreSQL dialect of this Hibernate; PostgreSQLDialect is used"
                    .formatted(wanted));
            wanted = null;
        }
        if (wanted == null) {
            // Hibernate warns when its own dialect is named outright.
            settings.remove(DIALECT);
            settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        }
        return settings;
    }

    private static boolean isPostgreSQL(String dialect) {
        if (dialect.equalsIgnoreCase("PostgreSQL")) {
            return true;
        }
        try {
            var type = Class.forName(dialect, false, Thread.currentThread().getContextClassLoader());
            return PostgreSQLDialect.class.isAssignableFrom(type);
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static MetadataImplementor build(StandardServiceRegistry registry, MappingRequest request) {
        var sources = new MetadataSources(registry);
        request.packages().forEach(sources::addPackage);
        request.classes().forEach(sources::addAnnotatedClassName);
        request.mappingFiles().forEach(sources::addResource);
        var builder = sources.getMetadataBuilder();
        String contributor = request.settings().get(CONTRIBUTOR);
        if (contributor != null && !request.skipped().contains(contributor)) {
            contribute(builder, contributor);
        }
        return (MetadataImplementor) builder.build();
    }

    /** JPA's bootstrap lets the application adjust the builder; the native one, used here, does not. */
    private static void contribute(MetadataBuilder builder, String contributor) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            var type = Class.forName(contributor, true, loader);
            type.getMethod("contribute", MetadataBuilder.class)
                    .invoke(type.getDeclaredConstructor().newInstance(), builder);
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalArgumentException(CONTRIBUTOR + ": " + contributor, unusable);
        }
    }
}

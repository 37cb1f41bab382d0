package dev.aludel.corpus;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the databases that other tools make: what Keycloak's and Kogito's jars ship for Liquibase and Flyway. */
final class Foreign {

    private Foreign() {}

    /**
     * Runs Keycloak's changelogs with Liquibase, all change sets, those in Java too. They are given a session, which
     * Keycloak would give them; over tables without rows none of them asks it for anything.
     */
    static void keycloak(TestDatabase database) throws Exception {
        var jars = new ArrayList<URL>();
        for (String folder : List.of("liquibase", "keycloak-26", "jackson")) {
            for (Path jar : jars(folder)) {
                jars.add(jar.toUri().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                Connection connection = database.connect()) {
            thread.setContextClassLoader(loader);
            Class<?> session = loader.loadClass("org.keycloak.models.KeycloakSession");
            Object nobody = Proxy.newProxyInstance(loader, new Class<?>[] {session}, (self, method, arguments) -> {
                throw new IllegalStateException("a change set asked for " + method);
            });
            loader.loadClass("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
                    .getMethod("setCurrentSession", session)
                    .invoke(null, nobody);
            liquibase(loader, connection);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void liquibase(ClassLoader loader, Connection connection) throws ReflectiveOperationException {
        Class<?> database = loader.loadClass("liquibase.database.Database");
        Class<?> jdbc = loader.loadClass("liquibase.database.DatabaseConnection");
        Class<?> accessor = loader.loadClass("liquibase.resource.ResourceAccessor");
        Class<?> factory = loader.loadClass("liquibase.database.DatabaseFactory");
        Object wrapped = loader.loadClass("liquibase.database.jvm.JdbcConnection")
                .getConstructor(Connection.class)
                .newInstance(connection);
        Object postgres = factory.getMethod("findCorrectDatabaseImplementation", jdbc)
                .invoke(factory.getMethod("getInstance").invoke(null), wrapped);
        Object files = loader.loadClass("liquibase.resource.ClassLoaderResourceAccessor")
                .getConstructor(ClassLoader.class)
                .newInstance(loader);
        Object quiet = loader.loadClass("liquibase.ui.LoggerUIService")
                .getConstructor()
                .newInstance();
        loader.loadClass("liquibase.Scope").getMethod("enter", Map.class).invoke(null, Map.of("ui", quiet));
        Class<?> liquibase = loader.loadClass("liquibase.Liquibase");
        Object run = liquibase
                .getConstructor(String.class, accessor, database)
                .newInstance("META-INF/jpa-changelog-master.xml", files, postgres);
        Class<?> summary = loader.loadClass("liquibase.UpdateSummaryEnum");
        liquibase
                .getMethod("setShowSummary", summary)
                .invoke(run, summary.getField("OFF").get(null));
        liquibase.getMethod("update", String.class).invoke(run, "");
    }

    /** Runs Kogito's scripts in the order of their versions, and leaves the table that Flyway would. */
    static void kogito(TestDatabase database) throws IOException {
        database.execute(
                "CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY, version varchar(50))");
        for (Path jar : jars("kogito")) {
            try (var files = FileSystems.newFileSystem(jar)) {
                for (String folder : List.of("data-index", "jobs-service")) {
                    Path scripts = files.getPath("kie-flyway", "db", folder, "postgresql");
                    if (Files.isDirectory(scripts)) {
                        run(database, scripts);
                    }
                }
            }
        }
    }

    private static void run(TestDatabase database, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(each -> each.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Foreign::version, Arrays::compare))
                    .forEach(each -> database.execute(text(each)));
        }
    }

    /** {@code V1.45.0.3__add_fk_index.sql} as numbers. */
    private static int[] version(Path script) {
        String name = script.getFileName().toString();
        return Stream.of(name.substring(1, name.indexOf("__")).split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> jars(String folder) throws IOException {
        var jars = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(Path.of("target", "corpora", folder), "*.jar")) {
            found.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }
}

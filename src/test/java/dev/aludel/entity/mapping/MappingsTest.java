package dev.aludel.entity.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Difference;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.entity.SessionFactoryScript;
import dev.aludel.entity.bridge.MappingRequest;
import dev.aludel.entity.ddl.SchemaReader;
import dev.aludel.entity.hibernate.HibernateReader;
import dev.aludel.entity.mapping.MappingCase.Variant;
import dev.aludel.operation.Todo;
import dev.aludel.plan.Planner;
import dev.aludel.schema.Schema;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case of {@code mappings/}, on a server: what is read is what Hibernate's own script makes of it; our statements
 * lead there, away from what is tried, back, and down to nothing.
 */
@Execution(ExecutionMode.CONCURRENT)
class MappingsTest {

    @TempDir
    static Path folder;

    private static final Queue<Session> SESSIONS = new ConcurrentLinkedQueue<>();
    private static final Map<String, SchemaReader.Result> READ = new ConcurrentHashMap<>();
    private static CompiledCases compiled;
    private static int serverMajor;

    static Stream<MappingCase> cases() {
        String only = System.getProperty("aludel.mappings", "");
        return MappingCase.all().stream()
                .filter(each -> only.isEmpty() || List.of(only.split(",")).contains(each.name()));
    }

    @BeforeAll
    static void compile() throws IOException {
        compiled = CompiledCases.of(cases().toList(), folder, envers());
        serverMajor = TestServer.shared().versionNumber() / 10_000;
    }

    @AfterAll
    static void close() {
        SESSIONS.forEach(Session::close);
        SESSIONS.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadMadeChangedAndTakenBack(MappingCase mapping) throws Exception {
        var present = read(mapping, Variant.PRESENT);
        var absent = read(mapping, Variant.ABSENT);
        if (mapping.makesNothing()) {
            assertThat(differences(absent.schema(), present.schema())).isEmpty();
        } else {
            assertThat(differences(absent.schema(), present.schema())).isNotEmpty();
        }
        Session database = session();
        database.execute(ownScript(mapping));
        Schema own = catalog(database);
        assertThat(differences(own, wanted(database, present, own)))
                .as("Hibernate's own")
                .isEmpty();

        clear(database);
        Schema nothing = catalog(database);
        Schema first = reach(database, nothing, present);
        Schema second = reach(database, first, absent);
        run(database, second, first);
        assertThat(differences(catalog(database), first)).as("taken back").isEmpty();
        run(database, first, nothing);
        assertThat(catalog(database)).as("taken back to nothing").isEqualTo(nothing);
        clear(database);
        SESSIONS.add(database);
    }

    @Test
    void everyAnnotationHasACaseOrAReason() throws IOException {
        Set<String> known = KnownAnnotations.all();
        Set<String> tried = new TreeSet<>();
        MappingCase.all().forEach(each -> tried.addAll(each.annotations(known)));
        Set<String> without = KnownAnnotations.withoutEffect().keySet();
        assertThat(known).hasSizeGreaterThan(280);
        var left = new TreeSet<>(known);
        left.removeAll(tried);
        left.removeAll(without);
        assertThat(left).as("neither a case nor a reason").isEmpty();
        assertThat(without).as("a reason, but a case too").doesNotContainAnyElementsOf(tried);
        assertThat(known).as("a reason for what there is").containsAll(without);
    }

    @Test
    @EnabledIf("all")
    void thePageSaysWhatTheCasesSay() throws IOException {
        Path page = Path.of("docs/annotations.md");
        String text = new AnnotationsPage(
                        MappingCase.all(),
                        KnownAnnotations.all(),
                        KnownAnnotations.withoutEffect(),
                        each -> differences(
                                read(each, Variant.ABSENT).schema(),
                                read(each, Variant.PRESENT).schema()))
                .text();
        if (Boolean.getBoolean("aludel.update")) {
            Files.writeString(page, text);
        } else {
            assertThat(text).isEqualTo(Files.readString(page));
        }
    }

    /** The page is that of PostgreSQL 18, of which Hibernate makes other generated columns than of earlier ones. */
    static boolean all() {
        return System.getProperty("aludel.mappings", "").isEmpty()
                && TestServer.shared().versionNumber() / 10_000 == 18;
    }

    /** Leads to a picture and returns the catalog that was reached. */
    private static Schema reach(Session database, Schema from, SchemaReader.Result to) throws SQLException {
        run(database, from, wanted(database, to, from));
        Schema reached = catalog(database);
        assertThat(differences(reached, wanted(database, to, reached)))
                .as("a second look")
                .isEmpty();
        return reached;
    }

    /** The tables are empty: what is to be done about values that nothing converts is done. */
    private static void run(Session database, Schema from, Schema to) throws SQLException {
        var operations = Planner.plan(from, to).operations().stream()
                .filter(each -> !(each instanceof Todo))
                .toList();
        database.execute(
                SqlRenderer.render(operations).stream().map(Statement::sql).toArray(String[]::new));
    }

    private static Schema wanted(Session database, SchemaReader.Result read, Schema current) {
        var normalized = ExpressionNormalizer.normalize(database.connection(), read.schema());
        assertThat(normalized.rejected()).isEmpty();
        return Alignment.align(normalized.schema(), read.derivedNames(), current);
    }

    private static List<Difference> differences(Schema from, Schema to) {
        return Differences.of(SchemaDiff.between(from, to));
    }

    private static Schema catalog(Session database) {
        return CatalogReader.read(database.connection()).schema();
    }

    /** A database with a connection that stays open: a new one reads a catalog three times as slowly. */
    private record Session(TestDatabase database, Connection connection) implements AutoCloseable {

        void execute(String... sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                for (String each : sql) {
                    statement.execute(each);
                }
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static Session session() {
        Session free = SESSIONS.poll();
        if (free != null) {
            return free;
        }
        TestDatabase database = TestDatabase.create();
        return new Session(database, database.connect());
    }

    private static void clear(Session database) throws SQLException {
        database.execute("""
                DO $$
                DECLARE each text;
                BEGIN
                    FOR each IN SELECT nspname FROM pg_namespace
                                WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP
                        EXECUTE format('DROP SCHEMA %I CASCADE', each);
                    END LOOP;
                    CREATE SCHEMA public;
                END $$""");
    }

    private static SchemaReader.Result read(MappingCase mapping, Variant variant) {
        return READ.computeIfAbsent(
                mapping.name() + variant,
                key -> inside(() -> {
                    var request = new MappingRequest(
                            managed(mapping, variant),
                            List.of(),
                            mappingFiles(mapping, variant),
                            settings(mapping),
                            Map.of(),
                            Set.of());
                    return new SchemaReader(new HibernateReader().read(request), "public").read();
                }));
    }

    private static String[] ownScript(MappingCase mapping) {
        String script = inside(() -> SessionFactoryScript.write(
                managed(mapping, Variant.PRESENT),
                List.of(),
                mappingFiles(mapping, Variant.PRESENT),
                new TreeMap<>(settings(mapping))));
        return Stream.of(script.split(SessionFactoryScript.END))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty() && !statement.equals("create schema public"))
                .toArray(String[]::new);
    }

    private static Map<String, String> settings(MappingCase mapping) {
        var settings = new TreeMap<>(mapping.settings());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-major-version", String.valueOf(serverMajor));
        settings.putIfAbsent("jakarta.persistence.validation.mode", "none");
        return settings;
    }

    private static List<String> mappingFiles(MappingCase mapping, Variant variant) {
        return mapping.resources(variant).keySet().stream()
                .filter(name -> name.endsWith(".xml"))
                .toList();
    }

    private static List<String> managed(MappingCase mapping, Variant variant) throws Exception {
        var managed = new ArrayList<String>();
        for (String name : compiled.classes(mapping, variant)) {
            Class<?> type = Class.forName(name, false, compiled.loader());
            if (Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
                    .anyMatch(type::isAnnotationPresent)) {
                managed.add(name);
            }
        }
        return managed;
    }

    private interface Work<T> {
        T get() throws Exception;
    }

    private static <T> T inside(Work<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(compiled.loader());
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Path> envers() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "corpora", "envers"))) {
            return jars.toList();
        }
    }
}

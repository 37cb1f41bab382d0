package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application that upgrades its own database, in a class loader that has Aludel, the JDBC driver, slf4j
 * and the application, and nothing else.
 */
@Isolated("looks at standard output")
class LibraryTest {

    private static final String FIRST = """
            -- First.
            -- revision: one
            -- down-revision:

            -- upgrade
            CREATE TABLE visits (id int PRIMARY KEY, n int DEFAULT 0 NOT NULL);
            INSERT INTO visits SELECT generate_series(1, 10);

            -- downgrade
            DROP TABLE visits;
            """;

    private static final String SECOND = """
            import dev.aludel.operation.Operations;
            import dev.aludel.revision.Migration;
            import dev.aludel.revision.Revision;

            @Revision(id = "two", down = "one", message = "second")
            public final class Rtwo_second implements Migration {

                @Override
                public void upgrade(Operations op) {
                    op.batch("UPDATE visits SET n = n + 1", 4);
                    op.createIndex("visits_n_idx", "visits", "n").concurrently();
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropIndex("visits_n_idx");
                }
            }
            """;

    private static final String APPLICATION = """
            package app;

            import dev.aludel.Aludel;
            import dev.aludel.Application;
            import dev.aludel.revision.Step;
            import dev.aludel.run.RunCallback;
            import dev.aludel.run.RunReport;
            import java.sql.Connection;
            import java.sql.SQLException;
            import java.util.List;
            import org.postgresql.ds.PGSimpleDataSource;

            public final class Start implements RunCallback {

                public static String run(String url) {
                    var dataSource = new PGSimpleDataSource();
                    dataSource.setURL(url);
                    var application = Application.defaults().withClassLoader(Start.class.getClassLoader());
                    var first = Aludel.upgrade(dataSource, application.withCallback(new Start()));
                    var second = Aludel.upgrade(dataSource, application);
                    return first.steps().size() + " " + second.steps().size() + " " + first.current();
                }

                @Override
                public void beforeRun(Connection connection, List<Step> steps) throws SQLException {
                    say(connection, "CREATE TABLE called (n serial, what text)");
                    say(connection, "INSERT INTO called (what) VALUES ('before " + steps.size() + "')");
                }

                @Override
                public void beforeRevision(Connection connection, Step step) throws SQLException {
                    say(connection, "INSERT INTO called (what) VALUES ('before " + step.revision().id() + "')");
                }

                @Override
                public void afterRevision(Connection connection, Step step) throws SQLException {
                    say(connection, "INSERT INTO called (what) VALUES ('after " + step.revision().id() + "')");
                }

                @Override
                public void afterRun(Connection connection, RunReport report) throws SQLException {
                    say(connection, "INSERT INTO called (what) VALUES ('after " + report.after() + "')");
                }

                private static void say(Connection connection, String sql) throws SQLException {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }
            }
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private Path classes;

    @BeforeEach
    void build() throws IOException {
        Path sources = home.resolve("sources");
        classes = home.resolve("classes");
        write(sources.resolve("Rtwo_second.java"), SECOND);
        write(sources.resolve("app/Start.java"), APPLICATION);
        Files.createDirectories(classes);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-proc:none",
                        sources.resolve("Rtwo_second.java").toString(),
                        sources.resolve("app/Start.java").toString());
        assertThat(code).isZero();
        write(classes.resolve("db/revisions/one_first.sql"), FIRST);
        write(classes.resolve("db/revisions/Rtwo_second.java"), SECOND);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(Path application) throws Exception {
        var path = new ArrayList<URL>(List.of(place(Aludel.class), place(org.postgresql.Driver.class)));
        path.add(place(org.slf4j.Logger.class));
        path.add(application.toUri().toURL());
        try (var loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (String)
                    loader.loadClass("app.Start").getMethod("run", String.class).invoke(null, database.url());
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "jar"})
    void upgradesWithNothingElseAndSaysNothing(String form) throws Exception {
        Path application = form.equals("jar") ? jar() : classes;
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // slf4j's own word on the missing logger
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            assertThat(run(application)).isEqualTo("2 0 [two]");
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.clearProperty("slf4j.internal.verbosity");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(database.value("SELECT sum(n) FROM visits")).isEqualTo("10");
        assertThat(database.value("SELECT string_agg(what, ', ' ORDER BY n) FROM called"))
                .isEqualTo("before 2, before one, after one, before two, after two, after [two]");
    }

    /** The checksum of a class is that of its source, so that the command line and the application agree. */
    @Test
    void refusesWhatWasEditedAfterItRan() throws Exception {
        run(classes);
        assertThat(database.value("SELECT count(checksum) FROM aludel_history")).isEqualTo("2");
        write(classes.resolve("db/revisions/Rtwo_second.java"), SECOND + "\n// edited\n");
        assertThat(refused()).hasMessageStartingWith("revision two was edited after it ran");
    }

    private Throwable refused() {
        return catchThrowableOfType(InvocationTargetException.class, () -> run(classes))
                .getCause();
    }

    @Test
    void aSourceWithoutItsClassIsRefused() throws IOException {
        Files.delete(classes.resolve("Rtwo_second.class"));
        assertThat(refused()).hasMessageContaining("Rtwo_second.java");
    }

    private Path jar() throws IOException {
        Path jar = home.resolve("app.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = classes.relativize(file).toString();
                if (Files.isDirectory(file)) {
                    if (!name.isEmpty()) {
                        out.putNextEntry(new JarEntry(name + "/"));
                    }
                } else {
                    out.putNextEntry(new JarEntry(name));
                    out.write(Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }
}

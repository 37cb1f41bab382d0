package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionLoaderTest {

    @TempDir
    Path temporary;

    Path directory;
    Path cache;
    int compilers;
    private final List<RevisionLoader> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(RevisionLoader::close);
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(temporary.resolve("revisions"));
        cache = temporary.resolve("cache");
    }

    @Nested
    class Sql {

        @Test
        void statementsWithTheirLines() {
            RevisionFile file = sql("a", """
                    -- upgrade
                    CREATE TABLE t (a text);
                    -- why
                    INSERT INTO t VALUES ('
                    -- downgrade
                    ;');

                    -- no-transaction
                    CREATE INDEX CONCURRENTLY i ON t (a);

                    -- downgrade
                    DROP TABLE t
                    """);
            Migration body = load(file);
            assertThat(up(body))
                    .containsExactly(
                            new Execute("CREATE TABLE t (a text)", true),
                            new Execute("-- why\nINSERT INTO t VALUES ('\n-- downgrade\n;')", true),
                            new Execute("CREATE INDEX CONCURRENTLY i ON t (a)", false));
            assertThat(Operations.collect(body::downgrade)).containsExactly(new Execute("DROP TABLE t", true));
            assertThat(((SqlMigration) body).statements(Direction.UPGRADE))
                    .extracting(part -> part.line())
                    .containsExactly(5, 7, 12);
        }

        @Test
        void nothingToDo() {
            assertThat(up(load(sql("a", "-- downgrade\n\n-- upgrade\n")))).isEmpty();
        }

        @Test
        void broken() {
            assertThat(bodyFault(sql("a", "-- upgrade\nSELECT 1;\n")))
                    .isEqualTo(new BodyFault.MissingSection(path("a_x.sql"), Direction.DOWNGRADE));
            assertThat(bodyFault(sql("a", "-- downgrade\nSELECT 1;\n")))
                    .isEqualTo(new BodyFault.MissingSection(path("a_x.sql"), Direction.UPGRADE));
            assertThat(bodyFault(sql("a", "SELECT 1;\n-- upgrade\n-- downgrade\n")))
                    .isEqualTo(new BodyFault.InvalidScript(
                            path("a_x.sql"), 4, "a statement before -- upgrade and -- downgrade"));
            assertThat(bodyFault(sql("a", "-- upgrade\n-- downgrade\n-- upgrade\n")))
                    .isEqualTo(new BodyFault.InvalidScript(path("a_x.sql"), 6, "a second -- upgrade"));
            assertThat(bodyFault(sql("a", "-- upgrade\nSELECT 'x;\n-- downgrade\n")))
                    .isEqualTo(new BodyFault.InvalidScript(path("a_x.sql"), 5, "unterminated '"));
            assertThat(bodyFault(sql("a", "-- upgrade\n-- no-transaction\n-- downgrade\n")))
                    .isEqualTo(new BodyFault.InvalidScript(
                            path("a_x.sql"), 5, "-- no-transaction, -- batch or -- keep without a statement below it"));
        }
    }

    @Nested
    class Java {

        @Test
        void compiledTogetherAndOnlyOnce() {
            RevisionFile a = java("a", "op.execute(\"SELECT 1\");");
            RevisionFile b = java("b", "op.execute(\"SELECT 2\");");
            RevisionFile c = sql("c", "-- upgrade\n-- downgrade\n");
            try (var loader = loader()) {
                Map<String, Migration> bodies = loader.loadAll(List.of(b, c, a));
                assertThat(bodies.keySet()).containsExactly("b", "c", "a");
                assertThat(up(bodies.get("a"))).containsExactly(new Execute("SELECT 1", true));
                assertThat(up(bodies.get("b"))).containsExactly(new Execute("SELECT 2", true));
            }
            assertThat(compilers).isEqualTo(1);
            assertThat(up(load(a))).containsExactly(new Execute("SELECT 1", true));
            assertThat(compilers).as("from the cache").isEqualTo(1);
            RevisionFile edited = java("a", "op.execute(\"SELECT 11\");");
            assertThat(up(load(edited))).containsExactly(new Execute("SELECT 11", true));
            assertThat(compilers).isEqualTo(2);
            assertThat(up(load(b))).containsExactly(new Execute("SELECT 2", true));
            assertThat(compilers).isEqualTo(2);
        }

        @Test
        void nestedAndHelperClasses() {
            source(
                    "Helper.java",
                    "class Helper { static final int N = 7; static String sql(int n) { return \"SELECT \" + n; } }");
            RevisionFile a =
                    java("a", """
                    Runnable lambda = () -> op.execute(Helper.sql(Helper.N));
                    lambda.run();
                    new Object() { void f() { op.execute(Inner.SQL); } }.f();
                    """, "static class Inner { static final String SQL = String.valueOf(\"SELECT 8\"); }");
            assertThat(up(load(a))).containsExactly(new Execute("SELECT 7", true), new Execute("SELECT 8", true));
            assertThat(up(load(a))).hasSize(2);
            assertThat(compilers).isEqualTo(1);
            source(
                    "Helper.java",
                    "class Helper { static final int N = 9; static String sql(int n) { return \"SELECT \" + n; } }");
            assertThat(up(load(a))).as("a constant of a helper is compiled in").contains(new Execute("SELECT 9", true));
        }

        @Test
        void oneRevisionMayUseAnother() {
            RevisionFile a = java("a", "op.execute(SQL);", "static final String SQL = \"SELECT 1\".trim();");
            RevisionFile b = java("b", "op.execute(Ra.SQL);");
            assertThat(up(load(b))).containsExactly(new Execute("SELECT 1", true));
            assertThat(up(load(a))).containsExactly(new Execute("SELECT 1", true));
            assertThat(up(load(b))).containsExactly(new Execute("SELECT 1", true));
        }

        @Test
        void inAPackage() {
            RevisionFile a = source("Ra.java", "package db.revisions;\n" + text("a", "op.execute(\"SELECT 1\");", ""));
            assertThat(up(load(a))).hasSize(1);
            assertThat(load(a).getClass().getName()).isEqualTo("db.revisions.Ra");
        }

        @Test
        void compilerErrors() {
            RevisionFile a = java("a", "op.execut(\"SELECT 1\");\nint i = \"\";");
            RevisionFile b = java("b", "nonsense();");
            try (var loader = loader()) {
                assertThat(fault(() -> loader.loadAll(List.of(a, b))))
                        .isInstanceOfSatisfying(BodyFault.CompilationFailed.class, fault -> {
                            assertThat(fault.errors())
                                    .extracting(CompilerError::file, CompilerError::line)
                                    .containsExactly(tuple(a.path(), 6L), tuple(a.path(), 7L), tuple(b.path(), 6L));
                            assertThat(fault.errors().get(1).message()).contains("incompatible types");
                        });
            }
        }

        @Test
        void withoutACompiler() {
            RevisionFile a = java("a", "");
            try (var loader = new RevisionLoader(List.of(), cache, Optional::empty)) {
                assertThat(fault(() -> loader.load(a))).isEqualTo(new BodyFault.NoCompiler(List.of(a.path())));
                assertThat(loader.load(sql("c", "-- upgrade\n-- downgrade\n"))).isNotNull();
            }
            load(a);
            try (var loader = new RevisionLoader(List.of(), cache, Optional::empty)) {
                assertThat(loader.load(a)).as("compiled before").isNotNull();
            }
        }

        @Test
        void notABody() {
            String head = "import dev.aludel.revision.*; @Revision(id = \"a\") ";
            assertThat(bodyFault(source("Ra.java", head + "public class Ra {}")))
                    .isEqualTo(new BodyFault.NotAMigration(path("Ra.java"), "Ra"));
            assertThat(bodyFault(source("Ra.java", head + "class Other {}")))
                    .isEqualTo(new BodyFault.NotAMigration(path("Ra.java"), "Ra"));
            assertThat(bodyFault(source("Ra.java", text("a", "", "public Ra(int i) {}"))))
                    .isEqualTo(new BodyFault.NoConstructor(path("Ra.java"), "Ra"));
            assertThat(bodyFault(source("Ra.java", text("a", "", "").replace("public class", "class"))))
                    .isEqualTo(new BodyFault.NoConstructor(path("Ra.java"), "Ra"));
            assertThat(bodyFault(source("Ra.java", text("a", "", "").replace("class", "abstract class"))))
                    .isEqualTo(new BodyFault.NoConstructor(path("Ra.java"), "Ra"));
            assertThat(bodyFault(source(
                            "Ra.java", text("a", "", "public Ra() { throw new IllegalStateException(\"no\"); }"))))
                    .isEqualTo(new BodyFault.ConstructorFailed(
                            path("Ra.java"), "Ra", "java.lang.IllegalStateException: no"));
            assertThat(bodyFault(source("Ra.java", text("a", "", "static final int X = Integer.parseInt(\"x\");"))))
                    .isInstanceOf(BodyFault.ConstructorFailed.class);
        }

        @Test
        void anUnwritableCacheIsDoneWithout() throws IOException {
            RevisionFile a = java("a", "op.execute(\"SELECT 1\");");
            Path file = Files.createFile(temporary.resolve("file"));
            try (var loader = new RevisionLoader(List.of(), file.resolve("cache"))) {
                assertThat(up(loader.load(a))).hasSize(1);
            }
        }
    }

    @Nested
    class WithTheUsersClassPath {

        private Path classes;

        @BeforeEach
        void makeClasses() throws IOException {
            classes = Files.createDirectory(temporary.resolve("classes"));
        }

        @Test
        void itsClassesMayBeUsed() {
            build("package app; public class Names { public static String table() { return \"t1\"; } }", "Names.java");
            RevisionFile a = java("a", "op.execute(\"TABLE \" + app.Names.table());");
            assertThat(up(load(a, classes))).containsExactly(new Execute("TABLE t1", true));
            int before = compilers;
            assertThat(up(load(a, classes))).containsExactly(new Execute("TABLE t1", true));
            assertThat(compilers).isEqualTo(before);
            build("package app; public class Names { public static Object table() { return \"t22\"; } }", "Names.java");
            assertThat(up(load(a, classes)))
                    .as("compiled anew, or it would not link")
                    .containsExactly(new Execute("TABLE t22", true));
        }

        @Test
        void theToolsOwnLibrariesAreNotSeen() {
            RevisionFile a = java("a", "op.execute(new com.github.javaparser.JavaParser().toString());");
            assertThat(bodyFault(a, classes)).isInstanceOf(BodyFault.CompilationFailed.class);
            assertThat(up(load(a))).as("but an application's are").hasSize(1);
        }

        @Test
        void aBuiltRevisionRunsWithoutCompiler() throws IOException {
            build(text("a", "op.execute(\"SELECT 'built'\");", ""), "Ra.java");
            RevisionFile a = java("a", "op.execute(\"SELECT 'source'\");");
            Files.setLastModifiedTime(a.path(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            assertThat(up(load(a, classes))).containsExactly(new Execute("SELECT 'built'", true));
            Files.setLastModifiedTime(a.path(), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
            assertThat(up(load(a, classes)))
                    .as("the source is newer")
                    .containsExactly(new Execute("SELECT 'source'", true));
            Files.delete(a.path());
            assertThat(up(load(a, classes)))
                    .as("the source is gone")
                    .containsExactly(new Execute("SELECT 'built'", true));
        }

        @Test
        void aBuiltClassOfAnotherIdIsNotIt() throws IOException {
            build(text("a", "", "").replace("id = \"a\"", "id = \"b\""), "Ra.java");
            RevisionFile a = java("a", "op.execute(\"SELECT 1\");");
            Files.setLastModifiedTime(a.path(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            assertThat(up(load(a, classes))).hasSize(1);
        }

        @Test
        void nowhere() {
            RevisionFile gone = new RevisionFile(path("Rz.java"), Format.JAVA, Header.of("z", List.of(), ""));
            assertThat(bodyFault(gone, classes)).isEqualTo(new FileFault.Unreadable(path("Rz.java"), "no such file"));
        }

        private void build(String source, String name) {
            try {
                Path file = Files.writeString(temporary.resolve(name), source);
                var arguments = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
                arguments.addAll(List.of("-proc:none", "-d", classes.toString(), file.toString()));
                int result =
                        ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
                assertThat(result).isZero();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class SeveralThreads {

        @Test
        void eachRunHasABodyOfItsOwn() {
            RevisionFile a = java("a", "op.execute(\"SELECT \" + ++calls);", "private int calls;");
            try (var loader = loader()) {
                Migration first = loader.load(a);
                Migration second = loader.load(a);
                assertThat(first.getClass()).isSameAs(second.getClass());
                assertThat(up(first)).isEqualTo(up(second)).containsExactly(new Execute("SELECT 1", true));
                assertThat(up(first)).containsExactly(new Execute("SELECT 2", true));
            }
        }

        @Test
        void aFileIsReadOnce() throws IOException {
            RevisionFile a = sql("a", "-- upgrade\nSELECT 1;\n-- downgrade\n");
            try (var loader = loader()) {
                assertThat(up(loader.load(a))).containsExactly(new Execute("SELECT 1", true));
                sql("a", "-- upgrade\nSELECT 2;\n-- downgrade\n");
                assertThat(up(loader.load(a))).containsExactly(new Execute("SELECT 1", true));
            }
        }

        /** The helper is compiled when the first body needs it, while others load and run. */
        @Test
        void loadAndRunAtTheSameTime() throws Exception {
            Files.writeString(
                    path("Words.java"),
                    "final class Words { static String select(int n) { return \"SELECT \" + n; } }");
            var files = new ArrayList<RevisionFile>();
            for (int i = 0; i < 20; i++) {
                files.add(java("a" + i, "op.execute(Words.select(" + i + "));"));
            }
            var threads = Executors.newFixedThreadPool(8);
            try (var loader = loader()) {
                var tasks = new ArrayList<Callable<List<Operation>>>();
                for (int i = 0; i < 200; i++) {
                    RevisionFile file = files.get(i * 7 % 20);
                    tasks.add(() -> up(loader.load(file)));
                }
                var results = threads.invokeAll(tasks);
                for (int i = 0; i < 200; i++) {
                    assertThat(results.get(i).get()).containsExactly(new Execute("SELECT " + i * 7 % 20, true));
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    private RevisionLoader loader(Path... classPath) {
        return new RevisionLoader(Arrays.asList(classPath), cache, () -> {
            compilers++;
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            return Optional.of(compiler);
        });
    }

    private Migration load(RevisionFile file, Path... classPath) {
        RevisionLoader loader = loader(classPath);
        open.add(loader);
        return loader.load(file);
    }

    private RevisionFault bodyFault(RevisionFile file, Path... classPath) {
        return fault(() -> load(file, classPath));
    }

    private static List<Operation> up(Migration body) {
        return Operations.collect(body::upgrade);
    }

    private Path path(String name) {
        return directory.resolve(name);
    }

    private RevisionFile sql(String id, String body) {
        return put(id + "_x.sql", Format.SQL, id, "-- x\n-- revision: " + id + "\n-- down-revision:\n" + body);
    }

    private RevisionFile java(String id, String upgrade, String... members) {
        return source("R" + id + ".java", text(id, upgrade, String.join("\n", members)));
    }

    private RevisionFile source(String name, String text) {
        return put(name, Format.JAVA, name.replaceAll("^R|\\.java$", ""), text);
    }

    private static String text(String id, String upgrade, String members) {
        return """
                import dev.aludel.operation.Operations;
                import dev.aludel.revision.*;
                @Revision(id = "%s")
                public class R%s implements Migration {
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {}
                    %s
                }
                """.formatted(id, id, upgrade, members);
    }

    private RevisionFile put(String name, Format format, String id, String text) {
        try {
            Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RevisionFile(path(name), format, Header.of(id, List.of(), ""));
    }
}

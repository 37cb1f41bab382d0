package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.scratch.EmbeddedServer;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear message for each bad input, and nothing lost. The texts are what a user reads. */
class BadInputTest {

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    @BeforeEach
    void configure() throws IOException {
        aludel = new CommandLineRun(directory);
        aludel.write("aludel.toml", "migrations = \"revisions\"\n");
        Files.createDirectories(directory.resolve("revisions"));
    }

    private void refused(int code, String message, String... arguments) {
        var result = aludel.run(arguments);
        assertThat(result.err()).isEqualTo(message);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(code);
    }

    @Nested
    class OfTheFolder {

        @Test
        void missing() {
            refused(
                    3,
                    "aludel: there is no folder DIR/nowhere; make it with 'aludel init', or name another with --migrations\n",
                    "heads",
                    "--migrations",
                    "nowhere");
        }

        @Test
        void twoFilesWithOneId() throws IOException {
            aludel.revision("aaaa", "", "", "");
            Files.copy(directory.resolve("revisions/aaaa_test.sql"), directory.resolve("revisions/aaaa_again.sql"));
            refused(
                    3,
                    "aludel: two revisions have the id \"aaaa\": aaaa (aaaa_again.sql), aaaa (aaaa_test.sql);"
                            + " give one of them another id and down-revision\n",
                    "heads");
        }

        @Test
        void missingParent() throws IOException {
            aludel.revision("bbbb", "aaaa", "", "");
            refused(
                    3,
                    "aludel: bbbb (bbbb_test.sql) revises \"aaaa\", which no file has; restore that file, or correct the header\n",
                    "history");
        }

        @Test
        void cycle() throws IOException {
            aludel.revision("aaaa", "bbbb", "", "");
            aludel.revision("bbbb", "aaaa", "", "");
            refused(
                    3,
                    "aludel: these revisions come before themselves: aaaa (aaaa_test.sql), which revises bbbb (bbbb_test.sql),"
                            + " which revises aaaa; correct a down-revision\n",
                    "heads");
        }

        @Test
        void javaThatDoesNotParse() throws IOException {
            aludel.write("revisions/Raaaa_x.java", "@Revision(id = \"aaaa\")\npublic class Raaaa_x {{\n");
            var result = aludel.run("heads");
            assertThat(result.err()).startsWith("aludel: DIR/revisions/Raaaa_x.java, line ");
            assertThat(result.code()).isEqualTo(3);
        }

        @Test
        void unknownAndAmbiguousIds() throws IOException {
            aludel.revision("abc1", "", "", "");
            aludel.revision("abc2", "abc1", "", "");
            refused(
                    3,
                    "aludel: several revisions start with \"abc\": abc1 (abc1_test.sql), abc2 (abc2_test.sql);"
                            + " give more of the id\n",
                    "show",
                    "abc");
            var unknown = aludel.run("show", "zzzz");
            assertThat(unknown.err()).startsWith("aludel: there is no revision \"zzzz\"; ");
            assertThat(unknown.code()).isEqualTo(3);
        }

        @Test
        void aMessageOfTwoLinesIsStillOneLineOfAList() throws IOException {
            aludel.write("revisions/Raaaa_x.java", """
                    @dev.aludel.revision.Revision(id = "aaaa", message = "one\\ntwo")
                    public final class Raaaa_x implements dev.aludel.revision.Migration {}
                    """);
            assertThat(aludel.run("heads").out()).isEqualTo("aaaa (head)  one two\n");
        }

        @Test
        void anInvalidIdForANewRevision() {
            refused(
                    3,
                    "aludel: \"a-b\" cannot be a revision's id or label: it has a character other than letters, digits,"
                            + " '_' and '.'; choose another\n",
                    "revision",
                    "-m",
                    "x",
                    "--rev-id",
                    "a-b");
            assertThat(directory.resolve("revisions")).isEmptyDirectory();
        }
    }

    @Nested
    class OfTheConfiguration {

        @Test
        void anUnknownKey() throws IOException {
            aludel.write("aludel.toml", "migration = \"x\"\n");
            var result = aludel.run("heads");
            assertThat(result.err())
                    .startsWith("aludel: aludel.toml: unknown key \"migration\"; the keys are accepted, against,");
            assertThat(result.code()).isEqualTo(2);
        }

        @Test
        void noToml() throws IOException {
            aludel.write("aludel.toml", "migrations = \n");
            var result = aludel.run("heads");
            assertThat(result.err()).startsWith("aludel: DIR/aludel.toml, line 1: ");
            assertThat(result.code()).isEqualTo(2);
        }

        @Test
        void aNameWithoutSection() {
            refused(
                    2,
                    "aludel: aludel.toml has no [database.live]; it has no named database\n",
                    "current",
                    "-n",
                    "live");
        }

        @Test
        void anUnknownCommandAndOption() {
            var command = aludel.run("upgarde");
            assertThat(command.err()).contains("upgarde").contains("upgrade");
            assertThat(command.code()).isEqualTo(2);
            var option = aludel.run("heads", "--jsn");
            assertThat(option.code()).isEqualTo(2);
        }
    }

    @Nested
    class OfTheDatabase {

        @Test
        void unreachable() {
            var result = aludel.run("current", "--url", "jdbc:postgresql://localhost:1/app?user=u&password=hidden");
            assertThat(result.err())
                    .startsWith("aludel: no database answers at jdbc:postgresql://localhost:1/app")
                    .doesNotContain("hidden");
            assertThat(result.code()).isEqualTo(4);
        }

        @Test
        void noPort() {
            refused(
                    3,
                    "aludel: the url is no PostgreSQL address: HOST:PORT is expected, with a number for the port,"
                            + " or several with commas between\n",
                    "current",
                    "--url",
                    "postgresql://u:hidden@localhost:fivethousand/app");
        }

        @Test
        void wrongPassword() {
            try (var server = EmbeddedServer.throwAway(EmbeddedServer.defaultCache())) {
                var database = server.database(EmbeddedServer.DATABASE);
                String user = database.user().orElseThrow();
                var result = aludel.run("current", "--url", database.url(), "--user", user, "--password", "hidden");
                assertThat(result.err())
                        .startsWith("aludel: " + database.url() + " does not let us in as \"" + user + "\": ")
                        .doesNotContain("hidden");
                assertThat(result.code()).isEqualTo(4);
            }
        }

        @Test
        void atARevisionThatTheFilesDoNotHave() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.revision("aaaa", "", "CREATE TABLE t (a int);", "DROP TABLE t;");
                assertThat(on(database, "upgrade", "head").code()).isZero();
                Files.delete(directory.resolve("revisions/aaaa_test.sql"));
                aludel.revision("bbbb", "", "", "");
                var result = on(database, "upgrade", "head");
                assertThat(result.err())
                        .isEqualTo("aludel: the database is at aaaa, which no file has; get the missing files, name the"
                                + " right folder with --migrations, or, if you are sure, set the position with"
                                + " 'aludel stamp --purge REV'\n");
                assertThat(result.code()).isEqualTo(3);
                assertThat(on(database, "stamp", "--purge", "bbbb").code()).isZero();
                assertThat(on(database, "current").out()).startsWith("bbbb");
            }
        }

        @Test
        void aStatementThatFailsHalfWay() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.revision(
                        "aaaa",
                        "",
                        "CREATE TABLE t (a int);\nINSERT INTO t VALUES (1), (1);\nALTER TABLE t ADD CONSTRAINT t_key UNIQUE (a);",
                        "DROP TABLE t;");
                var result = on(database, "upgrade", "head");
                assertThat(result.err()).isEqualTo("""
                                aludel: aaaa_test.sql, line 9: could not create unique index "t_key" (SQLSTATE 23505); the revision was rolled back whole
                                  statement 3:
                                    ALTER TABLE t ADD CONSTRAINT t_key UNIQUE (a)
                                  detail: Key (a)=(1) is duplicated.
                                """);
                assertThat(result.code()).isEqualTo(4);
                assertThat(on(database, "current").out()).startsWith("<base>");
            }
        }

        @Test
        void javaThatDoesNotCompile() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.write("revisions/Raaaa_x.java", """
                        import dev.aludel.operation.Operations;
                        import dev.aludel.revision.Migration;
                        import dev.aludel.revision.Revision;

                        @Revision(id = "aaaa", message = "x")
                        public final class Raaaa_x implements Migration {
                            public void upgrade(Operations op) {
                                op.nothingLikeThat();
                            }
                            public void downgrade(Operations op) {}
                        }
                        """);
                var result = on(database, "upgrade", "head");
                assertThat(result.err())
                        .startsWith("aludel: DIR/revisions/Raaaa_x.java, line 8 does not compile: cannot find symbol");
                assertThat(result.code()).isEqualTo(3);
            }
        }

        @Test
        void javaThatThrows() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.write("revisions/Raaaa_x.java", body("throw new IllegalStateException(\"not\\nnow\");"));
                var result = on(database, "upgrade", "head");
                assertThat(result.err())
                        .isEqualTo("aludel: Raaaa_x.java, line 9: its body threw"
                                + " java.lang.IllegalStateException: not now; the revision was rolled back whole\n");
                assertThat(result.code()).isEqualTo(3);
            }
        }

        @Test
        void javaThatSaysNonsense() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.write("revisions/Raaaa_x.java", body("op.createIndex(\"\", \"t\", \"a\");"));
                var result = on(database, "upgrade", "head");
                assertThat(result.err())
                        .isEqualTo("aludel: Raaaa_x.java: createIndex: not a name: \"\";"
                                + " the revision was rolled back whole\n");
                assertThat(result.code()).isEqualTo(3);
            }
        }

        /** Nothing is rolled back that was committed before: the message must not say so. */
        @Test
        void javaThatThrowsAfterWhatCannotBeRolledBack() throws Exception {
            try (var database = TestDatabase.create()) {
                aludel.write("revisions/Raaaa_x.java", body("""
                        op.execute("CREATE INDEX CONCURRENTLY i ON t (a)").outsideTransaction();
                                op.connection();
                                throw new IllegalStateException("late");"""));
                var result = on(database, "upgrade", "head");
                assertThat(result.err())
                        .isEqualTo(
                                "aludel: Raaaa_x.java, line 11: its body threw java.lang.IllegalStateException: late;"
                                        + " 2 statements that cannot be rolled back stay, and the next run continues after them\n");
                assertThat(result.code()).isEqualTo(3);
            }
        }

        private String body(String last) {
            return """
                    import dev.aludel.operation.Operations;
                    import dev.aludel.revision.Migration;
                    import dev.aludel.revision.Revision;

                    @Revision(id = "aaaa", message = "x\\ny")
                    public final class Raaaa_x implements Migration {
                        public void upgrade(Operations op) {
                            op.execute("CREATE TABLE t (a int)");
                            %s
                        }
                        public void downgrade(Operations op) {}
                    }
                    """.formatted(last);
        }

        private CommandLineRun.Result on(TestDatabase database, String... arguments) {
            return aludel.run(Stream.concat(
                            Stream.of(arguments),
                            Stream.of(
                                    "--url",
                                    database.url(),
                                    "--user",
                                    database.user(),
                                    "--password",
                                    database.password()))
                    .toArray(String[]::new));
        }
    }
}

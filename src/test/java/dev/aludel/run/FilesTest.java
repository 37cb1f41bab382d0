package dev.aludel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionException;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Revisions in files, in both forms. */
class FilesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path temporary;

    private void java(String statement) throws IOException {
        write("R2b3c4d5e6f70_java.java", """
                import dev.aludel.operation.Operations;
                import dev.aludel.revision.Migration;
                import dev.aludel.revision.Revision;

                @Revision(id = "2b3c4d5e6f70", down = "1a2b3c4d5e6f", message = "java")
                public final class R2b3c4d5e6f70_java implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("j", t -> {});
                        op.execute("%s");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("j");
                    }
                }
                """.formatted(statement));
    }

    private void sql(String statement) throws IOException {
        write("1a2b3c4d5e6f_sql.sql", """
                -- Sql.
                -- revision: 1a2b3c4d5e6f
                -- down-revision:
                -- created: 2026-11-20T10:15:30Z

                -- upgrade
                CREATE TABLE s (
                  id int
                );

                -- Twice in the file,
                -- so that only the parser knows which one it is.
                INSERT INTO s VALUES (1);
                /* and here */ %s;

                -- downgrade
                INSERT INTO s VALUES (1);
                DROP TABLE s;
                """.formatted(statement));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temporary.resolve("revisions"));
        Files.writeString(temporary.resolve("revisions").resolve(name), text);
    }

    private RunReport upgrade() throws SQLException {
        var directory = RevisionDirectory.open(temporary.resolve("revisions"), temporary.resolve("cache"));
        try (var loader = new RevisionLoader(List.of(), temporary.resolve("cache"));
                Connection connection = database.connect()) {
            return new Runner(RunOptions.defaults("test"), RunListener.NONE)
                    .run(
                            connection,
                            rows -> directory.graph().upgrade("head", rows),
                            Bodies.of(loader, directory.files()));
        }
    }

    @Test
    void run() throws Exception {
        sql("SELECT 1");
        java("INSERT INTO s VALUES (2)");
        assertThat(upgrade().after()).containsExactly("2b3c4d5e6f70");
        assertThat(database.value("SELECT string_agg(id::text, ' ' ORDER BY id) FROM s"))
                .isEqualTo("1 2");
        try (Connection connection = database.connect()) {
            assertThat(History.read(connection, Optional.empty()))
                    .extracting(entry -> entry.checksum().orElseThrow().length())
                    .containsExactly(64, 64);
        }
    }

    @Test
    void aFailureNamesTheLineOfASqlFile() throws Exception {
        sql("INSERT INTO s\n  VALUES (1),\n  (no_such_column)");
        assertThat(failedAt())
                .isEqualTo(new Location(
                        "1a2b3c4d5e6f",
                        Direction.UPGRADE,
                        temporary.resolve("revisions/1a2b3c4d5e6f_sql.sql"),
                        OptionalInt.of(16)));
        sql("INSERT INTO s VALUES (1), (1, 2)");
        assertThat(failedAt().line()).hasValue(14);
    }

    @Test
    void aFailureNamesTheLineOfAJavaFile() throws Exception {
        sql("SELECT 1");
        java("SELECT no_such_column");
        assertThat(failedAt().line()).hasValue(11);
        assertThat(database.value("SELECT to_regclass('j')")).isNull();
    }

    private Location failedAt() {
        RunFault fault = catchThrowableOfType(RunException.class, this::upgrade).fault();
        assertThat(fault).isInstanceOf(RunFault.StatementFailed.class);
        return ((RunFault.StatementFailed) fault).location();
    }

    @Test
    void whatDoesNotCompileStopsTheRunBeforeItBegins() throws Exception {
        sql("SELECT 1");
        java("\" + noSuchVariable + \"");
        assertThat(catchThrowableOfType(RevisionException.class, this::upgrade)).isNotNull();
        assertThat(database.value("SELECT to_regclass('s')")).isNull();
        assertThat(database.value("SELECT to_regclass('aludel_version')")).isNull();
    }
}

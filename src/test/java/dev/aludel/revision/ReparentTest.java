package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision gets another parent, and not one byte outside its header changes. */
class ReparentTest {

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @BeforeEach
    void twoOthers() throws IOException {
        Files.writeString(folder.resolve("a_x.sql"), "-- revision: a\n-- down-revision:\n-- upgrade\n-- downgrade\n");
        Files.writeString(folder.resolve("b_x.sql"), "-- revision: b\n-- down-revision: a\n-- upgrade\n-- downgrade\n");
    }

    private void moves(String name, String before, String after, String... down) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, before);
        var opened = RevisionDirectory.open(folder, cache);
        var moved = opened.reparent("c", List.of(down));
        assertThat(moved.header().down()).containsExactly(down);
        assertThat(Files.readAllBytes(file)).isEqualTo(after.getBytes(StandardCharsets.UTF_8));
        assertThat(RevisionDirectory.open(folder, cache).file("c").header()).isEqualTo(moved.header());
        opened.reparent("c", opened.file("c").header().down());
    }

    @Nested
    class Sql {

        private static final String TEXT = """
                -- Add  things .
                -- hand-written: yes\t
                --  revision:c
                --down-revision :  a\t
                -- created: 2026-01-01T00:00:00Z
                -- The down-revision: is not this one.

                -- upgrade
                -- down-revision: nor this
                CREATE TABLE "Käse" (id int) ; -- hand\tedited

                -- downgrade
                DROP TABLE "Käse"
                """;

        @Test
        void toAnother() throws IOException {
            moves("c_x.sql", TEXT, TEXT.replace(":  a\t", ":  b\t"), "b");
        }

        @Test
        void withOtherLineEnds() throws IOException {
            UnaryOperator<String> dos = text -> "\uFEFF" + text.replace("\n", "\r\n");
            moves("c_x.sql", dos.apply(TEXT), dos.apply(TEXT.replace(":  a\t", ":  b\t")), "b");
        }

        @Test
        void toTheBaseAndFromIt() throws IOException {
            String base = "-- revision: c\n-- down-revision:\n-- upgrade\n-- downgrade";
            String child = base.replace("down-revision:", "down-revision: a");
            moves("c_x.sql", child, base, new String[0]);
            moves("c_x.sql", base, child, "a");
        }

        @Test
        void keepsWhatMayBeDoneWithTheFile() throws IOException {
            Path file = folder.resolve("c_x.sql");
            Files.writeString(file, TEXT);
            var before = Files.getPosixFilePermissions(file);
            RevisionDirectory.open(folder, cache).reparent("c", List.of("b"));
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(3);
            }
        }
    }

    @Nested
    class Java {

        private static final String TEXT = """
                /* ours */
                import dev.aludel.revision.*; // all of it
                import dev.aludel.operation.Operations;

                /**
                 * Add things; c revises a lot.
                 *
                 * Revision c revises a, created 2026-01-01T00:00:00Z.
                 */
                @Revision(
                        id = "c", // a comment
                \tdown = /* here */ "a",   message = "down = \\"a\\"")
                public final class Rc_x implements Migration {

                    // Revision c revises a, created by hand
                    public void upgrade( Operations op ) { op.execute("SELECT 'down'"); }

                    @Override public void downgrade(Operations op) {\t}
                }
                """;

        @Test
        void toAnother() throws IOException {
            moves(
                    "Rc_x.java",
                    TEXT,
                    TEXT.replace("Revision c revises a, created 2026", "Revision c revises b, created 2026")
                            .replace("/* here */ \"a\"", "/* here */ \"b\""),
                    "b");
        }

        @Test
        void withOtherLineEnds() throws IOException {
            UnaryOperator<String> dos = text -> "\uFEFF" + text.replace("\n", "\r\n");
            moves(
                    "Rc_x.java",
                    dos.apply(TEXT),
                    dos.apply(TEXT.replace("Revision c revises a, created 2026", "Revision c is a base, created 2026")
                            .replace("/* here */ \"a\"", "/* here */ {}")),
                    new String[0]);
        }

        @Test
        void fromTheBase() throws IOException {
            String base = "@dev.aludel.revision.Revision(id = \"\" + \"c\") class C {}";
            moves("C.java", base, base.replace("\"c\"", "\"c\", down = \"a\""), "a");
        }

        @Test
        void fromAList() throws IOException {
            String list = "@dev.aludel.revision.Revision(down = {\n\"a\" }, id = \"c\") class C {}";
            moves("C.java", list, list.replace("{\n\"a\" }", "\"b\""), "b");
        }
    }

    @Test
    void aCycleIsRefusedAndNothingWritten() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("a_x.sql"));
        assertThat(fault(() -> RevisionDirectory.open(folder, cache).reparent("a", List.of("b"))))
                .isInstanceOf(GraphFault.class);
        assertThat(Files.readAllBytes(folder.resolve("a_x.sql"))).isEqualTo(before);
    }
}

package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ranges can become one revision, and what its header and text are. */
class SquashTest {

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private void sql(String id, String head, String down, String... bodies) throws IOException {
        Files.writeString(
                folder.resolve(id + "_x.sql"),
                "-- Do %s.\n-- revision: %s\n-- down-revision: %s\n%s\n-- upgrade\n%s\n-- downgrade\n%s\n"
                        .formatted(
                                id,
                                id,
                                down,
                                head,
                                bodies.length > 0 ? bodies[0] : "",
                                bodies.length > 1 ? bodies[1] : ""));
    }

    private Path java(String id, String down, String text) throws IOException {
        return Files.writeString(
                folder.resolve("R" + id + ".java"),
                text.replace("@Revision", "@Revision(id = \"%s\", down = \"%s\")".formatted(id, down)));
    }

    private Squash squash(String range) {
        return Squash.of(RevisionDirectory.open(folder, cache), range);
    }

    private String text(Squash squash) {
        return squash.text(new Draft(squash.header("all in one"), Instant.EPOCH, List.of(), List.of(), List.of()));
    }

    private TargetFault.NotSquashable refused(String range) {
        return (TargetFault.NotSquashable) fault(() -> squash(range));
    }

    @Nested
    class Ranges {

        @Test
        void aLine() throws IOException {
            sql("a", "", "");
            sql("b", "-- branch-labels: l\n-- squashes: x:01", "a");
            sql("c", "-- depends-on: a", "b");
            sql("d", "", "c");
            assertThat(Listed.of(squash("b:c"))).containsExactly("b", "c");
            assertThat(Listed.of(squash(":c"))).containsExactly("a", "b", "c");
            assertThat(Listed.of(squash("c:"))).containsExactly("c", "d");
            assertThat(Listed.of(squash("head-1:head"))).containsExactly("c", "d");
            Header header = squash("b:c").header("all");
            assertThat(header.id()).isEqualTo("c");
            assertThat(header.down()).containsExactly("a");
            assertThat(header.branchLabels()).containsExactly("l");
            assertThat(header.dependsOn()).containsExactly("a");
            assertThat(header.squashes()).extracting(Squashed::id).containsExactly("x", "b", "c");
            assertThat(header.squashes()).extracting(Squashed::checksum).allMatch(each -> each.matches("01|\\w{16}"));
        }

        @Test
        void aForkThatIsMergedAgain() throws IOException {
            sql("a", "", "");
            sql("b", "", "a");
            sql("c", "", "a");
            sql("m", "", "b, c");
            sql("n", "", "m");
            assertThat(Listed.of(squash("a:m"))).containsExactly("a", "c", "b", "m");
            assertThat(refused("b:m").reason()).isEqualTo(SquashProblem.OTHER_PARENT);
            assertThat(refused("a:b").reason()).isEqualTo(SquashProblem.BRANCHES_OFF);
        }

        @Test
        void notWhereOthersStandOnItsMiddle() throws IOException {
            sql("a", "", "");
            sql("b", "", "a");
            sql("c", "", "b");
            sql("d", "-- depends-on: b", "");
            var refused = refused(":c");
            assertThat(refused.reason()).isEqualTo(SquashProblem.BRANCHES_OFF);
            assertThat(refused.revision().id()).isEqualTo("b");
            assertThat(refused.other().orElseThrow().id()).isEqualTo("d");
        }

        @Test
        void notARange() throws IOException {
            sql("a", "", "");
            sql("b", "", "a");
            assertThat(fault(() -> squash("b"))).isInstanceOf(TargetFault.NotARange.class);
            assertThat(fault(() -> squash("a:b:"))).isInstanceOf(TargetFault.NotARange.class);
            assertThat(fault(() -> squash("a:base"))).isInstanceOf(TargetFault.NotARange.class);
            assertThat(fault(() -> squash("b:a"))).isInstanceOf(TargetFault.NotAnAncestor.class);
            assertThat(refused("a:a").reason()).isEqualTo(SquashProblem.ONE_ONLY);
        }

        @Test
        void notOfTwoForms() throws IOException {
            sql("a", "", "");
            java("b", "a", "import dev.aludel.revision.Revision; @Revision class Rb {}");
            assertThat(refused("a:b").reason()).isEqualTo(SquashProblem.TWO_FORMS);
        }
    }

    @Test
    void sqlKeepsCommentsAndEndsStatements() throws IOException {
        sql("a", "", "", "-- by hand\nSELECT 1;", "-- nothing to take back");
        sql("b", "", "a", "-- no-transaction\nSELECT 'x;' ; -- behind\n\n", "SELECT 3; -- behind");
        sql("c", "", "b", "SELECT $$\n-- downgrade\n$$;", "SELECT 4 -- open");
        assertThat(text(squash(":c"))).endsWith("""

                -- upgrade
                -- of a: do a
                -- by hand
                SELECT 1;

                -- of b: do b
                -- no-transaction
                SELECT 'x;' ; -- behind

                -- of c: do c
                SELECT $$
                -- downgrade
                $$;

                -- downgrade
                -- of c: do c
                SELECT 4 -- open
                ;

                -- of b: do b
                SELECT 3; -- behind

                -- of a: do a
                -- nothing to take back
                """);
        assertThat(SqlHeader.read(Path.of("x"), text(squash(":c"))))
                .isEqualTo(squash(":c").header("all in one"));
    }

    @Test
    void javaKeepsEverythingInClassesOfTheirOwn() throws IOException {
        java("a", "", """
                // licence
                import dev.aludel.operation.Operations;
                import dev.aludel.revision.Migration;
                import dev.aludel.revision.Revision;
                import java.util.List; // for the names

                /** One. */
                @Revision
                public final class Ra implements Migration {

                    // by hand
                    private static final List<String> NAMES = List.of("a", "b");

                    public void upgrade(Operations op) {
                        NAMES.forEach(op::execute);
                    }

                    public void downgrade(Operations op) {
                        op.execute(\"""
                                SELECT 1;
                                  SELECT 2\""");
                    }
                }
                """);
        java("b", "a", """
                import static dev.aludel.operation.Types.text;

                import dev.aludel.operation.Operations;
                import dev.aludel.revision.*;

                @Deprecated
                @Revision
                public class Rb implements Migration {
                    public void upgrade(Operations op) { Helper.run(op); }
                    public void downgrade(Operations op) {}
                }

                class Helper {
                    static void run(Operations op) { op.addColumn("t", "c", text()); }
                }
                """);
        Files.writeString(
                folder.resolve("Ra.java"),
                Files.readString(folder.resolve("Ra.java")).replace(", down = \"\"", ""));
        assertThat(text(squash("a:b")).replaceAll("a:[0-9a-f]{16}|b:[0-9a-f]{16}", "<sum>"))
                .isEqualTo("""
                import static dev.aludel.operation.Types.text;

                import dev.aludel.operation.Operations;
                import dev.aludel.revision.*;
                import dev.aludel.revision.Migration;
                import dev.aludel.revision.Revision;
                import java.util.List;

                /**
                 * All in one.
                 *
                 * Revision b is a base, created 1970-01-01T00:00:00Z.
                 */
                @Revision(
                        id = "b",
                        message = "all in one",
                        squashes = {"<sum>", "<sum>"})
                public final class Rb_all_in_one implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        new Ra().upgrade(op);
                        new Rb().upgrade(op);
                    }

                    @Override
                    public void downgrade(Operations op) {
                        new Rb().downgrade(op);
                        new Ra().downgrade(op);
                    }

                    // licence
                     // for the names

                    /** One. */
                    public static final class Ra implements Migration {

                        // by hand
                        private static final List<String> NAMES = List.of("a", "b");

                        public void upgrade(Operations op) {
                            NAMES.forEach(op::execute);
                        }

                        public void downgrade(Operations op) {
                            op.execute(\"""
                                    SELECT 1;
                                      SELECT 2\""");
                        }
                    }

                    @Deprecated
                    public static class Rb implements Migration {
                        public void upgrade(Operations op) { Helper.run(op); }
                        public void downgrade(Operations op) {}
                    }

                    static class Helper {
                        static void run(Operations op) { op.addColumn("t", "c", text()); }
                    }
                }
                """);
    }

    @Test
    void javaRefusesOneNameForTwoThings() throws IOException {
        java("a", "", "import dev.aludel.revision.Revision; import java.util.List; @Revision public class Ra {}");
        java("b", "a", "import dev.aludel.revision.Revision; import java.awt.List; @Revision public class Rb {}");
        Files.writeString(
                folder.resolve("Ra.java"),
                Files.readString(folder.resolve("Ra.java")).replace(", down = \"\"", ""));
        var squash = squash("a:b");
        assertThat(fault(() -> text(squash)))
                .isInstanceOfSatisfying(
                        TargetFault.NotSquashable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SquashProblem.SAME_NAME));
    }

    /** What ran before the squash is what the file says now. */
    @Test
    void theChecksumOfTheLastOneStillMatches() throws IOException {
        sql("a", "", "");
        sql("b", "", "a");
        var opened = RevisionDirectory.open(folder, cache);
        String ran = Checksum.of(opened.file("b"));
        String other = Checksum.of(opened.file("a"));
        var squash = squash("a:b");
        Header header = squash.header("all in one");
        opened.squash(List.of("a", "b"), header, Format.SQL, text(squash));
        RevisionFile file = RevisionDirectory.open(folder, cache).file("b");
        assertThat(file.header().squashes()).isEqualTo(header.squashes());
        assertThat(Checksum.matches(file, ran)).isTrue();
        assertThat(Checksum.matches(file, Checksum.of(file))).isTrue();
        assertThat(Checksum.matches(file, other)).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private static final class Listed {

        static List<String> of(Squash squash) {
            return squash.members().stream().map(Header::id).toList();
        }
    }
}

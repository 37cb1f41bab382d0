package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReadingTest {

    @Nested
    class Java {

        private final Path file = Path.of("R1a_x.java");

        @Test
        void whole() {
            assertThat(read("""
                            import static dev.aludel.operation.Types.bigint;
                            import dev.aludel.revision.*;

                            /** Add user preferences. */
                            @Revision(
                                    id = "8f3c1d2a9b7e",
                                    down = {"1a2b3c4d5e6f", "" + ("aa" + "bb")},
                                    message = "add \\"user\\" " + "preferences",
                                    branchLabels = "users",
                                    dependsOn = {"x"})
                            public final class R8f3c1d2a9b7e_add_user_preferences implements Migration {
                                public void upgrade(Operations op) {
                                    op.execute(\"""
                                            SELECT 1
                                            \""");
                                }
                            }
                            """))
                    .contains(new Header(
                            "8f3c1d2a9b7e",
                            List.of("1a2b3c4d5e6f", "aabb"),
                            "add \"user\" preferences",
                            List.of("users"),
                            List.of("x")));
        }

        @Test
        void whatTheToolFoundOut() {
            assertThat(read("@Revision(id = \"m\", down = {\"a\", \"b\"}, mergeVerdict = \"order matters\","
                            + " mergeSides = {\"01\", \"02\"}, mergeBody = \"04\", squashes = \"x:03\") class M {}"))
                    .contains(new Header(
                            "m",
                            List.of("a", "b"),
                            "",
                            List.of(),
                            List.of(),
                            Optional.of(
                                    new MergeProof(MergeVerdict.ORDER_MATTERS, List.of("01", "02"), Optional.of("04"))),
                            List.of(new Squashed("x", "03"))));
            assertThat(fault(() -> read("@Revision(id = \"m\",\nmergeVerdict = \"fine\") class M {}")))
                    .isEqualTo(new FileFault.Unparsable(file, 2, "no verdict on a merge: fine"));
            assertThat(fault(() -> read("@Revision(id = \"m\",\n\nsquashes = \"x\") class M {}")))
                    .isEqualTo(new FileFault.Unparsable(file, 3, "no id:checksum: x"));
        }

        @Test
        void theLeast() {
            assertThat(read("@dev.aludel.revision.Revision(id = \"a\") class A {}"))
                    .contains(Header.of("a", List.of(), ""));
            assertThat(read("class A {} @Revision(id = \"a\", down = {}) class B {}"))
                    .contains(Header.of("a", List.of(), ""));
        }

        @Test
        void helpers() {
            assertThat(read("/** Not a {@link Revision}. */ class Helper { @Revision(id = \"a\") int field; }"))
                    .isEmpty();
            assertThat(read("import org.example.Revision; @Revision(id = \"a\") class Audited {}"))
                    .isEmpty();
            assertThat(read("")).isEmpty();
        }

        @Test
        void notJava() {
            assertThat(fault(() -> read("@Revision(id = \"a\")\nclass A {\n  void f( {}\n}")))
                    .isInstanceOfSatisfying(FileFault.Unparsable.class, fault -> {
                        assertThat(fault.file()).isEqualTo(file);
                        assertThat(fault.line()).isEqualTo(3);
                        assertThat(fault.message()).isNotBlank().doesNotContain("\n");
                    });
        }

        @Test
        void notReadableWithoutCompiling() {
            assertThat(fault(
                            () -> read("class A { static final String ID = \"a\"; }\n@Revision(id = A.ID) class B {}")))
                    .isEqualTo(new FileFault.Unparsable(
                            file, 2, "@Revision is read without compiling, so this has to be a string literal: A.ID"));
            assertThat(fault(() -> read("@Revision(\"a\") class A {}")))
                    .isEqualTo(new FileFault.Unparsable(file, 1, "@Revision takes named values"));
            assertThat(fault(() -> read("@Revision(id = \"a\",\n  dependson = \"b\") class A {}")))
                    .isInstanceOfSatisfying(FileFault.Unparsable.class, fault -> {
                        assertThat(fault.line()).isEqualTo(2);
                        assertThat(fault.message()).startsWith("@Revision has no \"dependson\", only branchLabels, ");
                    });
            assertThat(fault(() -> read("@Revision(id = \"a\") class A {}\n@Revision(id = \"b\") class B {}")))
                    .isEqualTo(new FileFault.Unparsable(file, 2, "a second @Revision in one file"));
        }

        @Test
        void withoutId() {
            assertThat(fault(() -> read("@Revision class A {}"))).isEqualTo(new FileFault.MissingHeader(file, "id"));
            assertThat(fault(() -> read("@Revision(message = \"a\") class A {}")))
                    .isEqualTo(new FileFault.MissingHeader(file, "id"));
        }

        private Optional<Header> read(String text) {
            return JavaHeader.read(file, text);
        }
    }

    @Nested
    class Sql {

        private final Path file = Path.of("1a_x.sql");

        @Test
        void whole() {
            assertThat(read("""
                            -- Add user preferences.
                            -- Proved on PostgreSQL 18.6.
                            -- revision: 8f3c1d2a9b7e
                            -- down-revision: 1a2b3c4d5e6f, aabb
                            -- branch-labels: users
                            --depends-on:x,y z
                            -- created: 2026-11-20T10:15:30Z

                            -- upgrade
                            -- revision: not this
                            SELECT 1;
                            -- downgrade
                            """))
                    .isEqualTo(new Header(
                            "8f3c1d2a9b7e",
                            List.of("1a2b3c4d5e6f", "aabb"),
                            "add user preferences",
                            List.of("users"),
                            List.of("x", "y", "z")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "add users",
                    "Add users",
                    "addUsers twice",
                    "PostgreSQL 18",
                    "done.",
                    "wait...",
                    "really?",
                    "Users: the table",
                    "a",
                    "A",
                    "upgrade",
                    "revision: none",
                    "message: hello",
                    "a message that is so long that it does not go on one line of the file, because lines there are"
                            + " broken between words where they would be too wide for a review"
                })
        void aMessageComesBackAsItWas(String message) {
            var header = Header.of("a", List.of(), message);
            assertThat(read(SqlWriter.write(new Draft(header, Instant.EPOCH, List.of(), List.of(), List.of()))))
                    .isEqualTo(header);
        }

        @Test
        void whatTheToolFoundOut() {
            assertThat(read("-- revision: m\n-- down-revision: a, b\n-- merge-verdict: cannot both be\n"
                            + "-- merge-sides: 01, 02\n-- merge-body: 05\n-- squashes: x:03, y:04\n"))
                    .isEqualTo(new Header(
                            "m",
                            List.of("a", "b"),
                            "",
                            List.of(),
                            List.of(),
                            Optional.of(new MergeProof(
                                    MergeVerdict.CANNOT_BOTH_BE, List.of("01", "02"), Optional.of("05"))),
                            List.of(new Squashed("x", "03"), new Squashed("y", "04"))));
            assertThat(fault(() -> read("-- revision: m\n-- down-revision:\n-- merge-verdict: fine\n")))
                    .isEqualTo(new FileFault.Unparsable(file, 3, "no verdict on a merge: fine"));
            assertThat(fault(() -> read("-- revision: m\n-- down-revision:\n-- squashes: x\n")))
                    .isEqualTo(new FileFault.Unparsable(file, 3, "no id:checksum: x"));
        }

        /** Lines that may be missing are not to be lost by a slip. */
        @ParameterizedTest
        @CsvSource({
            "branch-label, branch-labels",
            "Branch labels, branch-labels",
            "depend-on, depends-on",
            "Depends, depends-on",
            "depends_on, depends-on",
        })
        void misspelt(String key, String meant) {
            assertThat(fault(() -> read("-- revision: a\n-- down-revision:\n-- " + key + ": b\n")))
                    .isEqualTo(new FileFault.Unparsable(
                            file, 3, "\"-- " + key + ":\" means nothing; write -- " + meant + ":"));
        }

        @Test
        void otherLinesWithAColonAreComments() {
            assertThat(read("-- Dependencies: none.\n-- revision: a\n-- down-revision:\n-- Branch: x\n-- To do: y\n"))
                    .isEqualTo(Header.of("a", List.of(), "dependencies: none"));
        }

        @Test
        void base() {
            assertThat(read("\n-- revision: a\r\n-- down-revision:\r\n-- upgrade\n"))
                    .isEqualTo(Header.of("a", List.of(), ""));
            assertThat(read("-- wait...\n-- revision: a\n-- down-revision: \n"))
                    .isEqualTo(Header.of("a", List.of(), "wait..."));
        }

        @Test
        void incomplete() {
            assertThat(fault(() -> read("-- hello\nSELECT 1;\n-- revision: a")))
                    .isEqualTo(new FileFault.MissingHeader(file, "-- revision:"));
            assertThat(fault(() -> read("-- revision: \n-- down-revision:")))
                    .isEqualTo(new FileFault.MissingHeader(file, "-- revision:"));
            assertThat(fault(() -> read("-- revision: a\n-- upgrade\n-- down-revision:")))
                    .isEqualTo(new FileFault.MissingHeader(file, "-- down-revision:"));
            assertThat(fault(() -> read("-- revision: a\n-- revision: b\n-- down-revision:")))
                    .isEqualTo(new FileFault.Unparsable(file, 2, "a second line -- revision:"));
        }

        private Header read(String text) {
            return SqlHeader.read(file, text);
        }
    }
}

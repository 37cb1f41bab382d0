package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge gets another proof, and not one byte outside its header changes. */
class ProveMergeTest {

    private static final MergeProof PROOF =
            new MergeProof(MergeVerdict.COMMUTE, List.of("01", "02"), Optional.of("03"));
    private static final MergeProof EMPTY =
            new MergeProof(MergeVerdict.ORDER_MATTERS, List.of("11", "12"), Optional.empty());
    private static final List<String> NOTES = List.of("Proved on PostgreSQL 18.6: */ they\n commute.");
    private static final String LONG =
            "NOT PROVED: the order of a and b matters: column orders.state altered (value default 'new'::text → default"
                    + " 'open'::text); column orders.note altered (value default '-'::text → default ''::text).";

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @BeforeEach
    void twoBranches() throws IOException {
        Files.writeString(folder.resolve("a_x.sql"), "-- revision: a\n-- down-revision:\n-- upgrade\n-- downgrade\n");
        Files.writeString(folder.resolve("b_x.sql"), "-- revision: b\n-- down-revision:\n-- upgrade\n-- downgrade\n");
    }

    private void proves(String name, String before, String after, MergeProof proof, List<String> notes)
            throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, before);
        var opened = RevisionDirectory.open(folder, cache);
        assertThat(opened.prove("m", proof, notes)).isEqualTo(!before.equals(after));
        assertThat(Files.readAllBytes(file)).asString(StandardCharsets.UTF_8).isEqualTo(after);
        var fresh = RevisionDirectory.open(folder, cache);
        assertThat(fresh.file("m").header()).isEqualTo(opened.file("m").header().withMerge(proof));
        assertThat(fresh.prove("m", proof, notes)).as("a second time").isFalse();
        Files.delete(file);
    }

    private static String dos(String text) {
        return "\uFEFF" + text.replace("\n", "\r\n");
    }

    @Nested
    class Sql {

        private static final String REST = """

                -- upgrade
                -- merge-verdict: not this one
                UPDATE t SET a = 'Proved on ' ;

                -- downgrade""";

        private static final String HEAD = """
                -- Merge a and b.
                -- revision: m
                -- down-revision: a, b
                """;

        private static final String PROVED = HEAD + """
                -- merge-verdict: commute
                -- merge-sides: 01, 02
                -- merge-body: 03
                -- created: 2026-01-01T00:00:00Z
                -- Proved on PostgreSQL 18.6: */ they commute.
                -- By hand.
                """ + REST;

        @Test
        void oneThatHasNone() throws IOException {
            String before = HEAD + "-- created: 2026-01-01T00:00:00Z\n-- By hand.\n" + REST;
            proves("m_x.sql", before, PROVED, PROOF, NOTES);
            proves("m_x.sql", dos(before), dos(PROVED), PROOF, NOTES);
            proves("m_x.sql", HEAD, HEAD + """
                    -- merge-verdict: commute
                    -- merge-sides: 01, 02
                    -- merge-body: 03
                    -- Proved on PostgreSQL 18.6: */ they commute.
                    """, PROOF, NOTES);
        }

        @Test
        void oneThatHasAnother() throws IOException {
            String before = HEAD + """
                    -- by-hand: yes
                    --  Merge-Verdict :cannot both be
                    -- merge-sides: 21
                    -- created: 2026-01-01T00:00:00Z
                    -- NOT PROVED: the order of a and b matters: column orders.state altered (value default 'new'::text → default
                    -- 'open'::text); column orders.note altered (value default '-'::text → default ''::text).
                    -- NOT PROVED: downgrade.
                    -- By hand.
                    """ + REST;
            proves(
                    "m_x.sql",
                    before,
                    PROVED.replace("-- merge-verdict: c", "-- by-hand: yes\n-- merge-verdict: c"),
                    PROOF,
                    NOTES);
        }

        @Test
        void aLongOneInThePlaceOfAShortOne() throws IOException {
            proves(
                    "m_x.sql",
                    PROVED,
                    PROVED.replace("commute\n-- merge-s", "order matters\n-- merge-s")
                            .replace("01, 02\n-- merge-body: 03", "11, 12")
                            .replace("-- Proved on PostgreSQL 18.6: */ they commute.\n", """
                            -- NOT PROVED: the order of a and b matters: column orders.state altered (value default 'new'::text → default
                            -- 'open'::text); column orders.note altered (value default '-'::text → default ''::text).
                            """),
                    EMPTY,
                    List.of(LONG));
            proves("m_x.sql", PROVED, PROVED, PROOF, NOTES);
        }
    }

    @Nested
    class Java {

        private static final String TEXT = """
                import dev.aludel.revision.*; // all of it
                import dev.aludel.operation.Operations;

                /**
                 * Merge a and b.
                 *
                 * Revision m revises a and b, created 2026-01-01T00:00:00Z.
                 * By hand.
                 */
                @Revision(id = "m", down = {"a", "b"} /* both */)
                public final class Rm_x implements Migration {

                    public void upgrade( Operations op ) { op.execute("SELECT 'Proved on'"); }

                    @Override public void downgrade(Operations op) {\t}
                }
                """;

        private static final String PROVED = TEXT.replace(
                        " * By hand.\n", """
                 * By hand.
                 * Proved on PostgreSQL 18.6: *&#47; they commute.
                """.indent(0).replaceAll("(?m)^\\*", " *"))
                .replace(
                        "{\"a\", \"b\"}",
                        "{\"a\", \"b\"}, mergeVerdict = \"commute\", mergeSides = {\"01\", \"02\"}, mergeBody = \"03\"");

        @Test
        void oneThatHasNone() throws IOException {
            proves("Rm_x.java", TEXT, PROVED, PROOF, NOTES);
            proves("Rm_x.java", dos(TEXT), dos(PROVED), PROOF, NOTES);
            String without = TEXT.substring(0, TEXT.indexOf("/**")) + TEXT.substring(TEXT.indexOf("@Revision"));
            String proved = PROVED.substring(0, PROVED.indexOf("/**")) + PROVED.substring(PROVED.indexOf("@Revision"));
            proves("Rm_x.java", without, proved, PROOF, NOTES);
        }

        @Test
        void eachValueOnALineOfItsOwn() throws IOException {
            UnaryOperator<String> wide = text -> text.replace("@Revision(id", "@Revision(\n        id")
                    .replaceAll(", (down|merge)", ",\n        $1");
            proves("Rm_x.java", wide.apply(TEXT), wide.apply(PROVED), PROOF, NOTES);
        }

        @Test
        void oneThatHasAnother() throws IOException {
            proves(
                    "Rm_x.java",
                    PROVED,
                    PROVED.replace("\"commute\"", "\"order matters\"")
                            .replace("{\"01\", \"02\"}", "{\"11\", \"12\"}")
                            .replace("\"03\"", "\"\"")
                            .replace(" * Proved on PostgreSQL 18.6: *&#47; they commute.\n", """
                             * NOT PROVED: the order of a and b matters: column orders.state altered (value default 'new'::text → default
                             * 'open'::text); column orders.note altered (value default '-'::text → default ''::text).
                            """.indent(0)
                                    .replaceAll("(?m)^\\*", " *")),
                    EMPTY,
                    List.of(LONG));
        }
    }

    @Nested
    class Body {

        private Optional<String> body(String name, String text) throws IOException {
            Path file = Files.writeString(folder.resolve(name), text);
            Optional<String> body =
                    MergeBody.of(RevisionDirectory.open(folder, cache).file("m"));
            Files.delete(file);
            return body;
        }

        @Test
        void anEmptyOneHasNoFingerprint() throws IOException {
            String head = "-- revision: m\n-- down-revision: a, b\n";
            assertThat(body("m_x.sql", head + "-- upgrade\n-- nothing to do\n\n-- downgrade\n"))
                    .isEmpty();
            assertThat(body("Rm_x.java", Java.TEXT.replace("op.execute(\"SELECT 'Proved on'\");", "/* nothing */")))
                    .isEmpty();
        }

        @Test
        void theHeaderIsNoPartOfIt() throws IOException {
            assertThat(body("m_x.sql", Sql.PROVED))
                    .isPresent()
                    .isEqualTo(body("m_x.sql", Sql.HEAD + Sql.REST))
                    .isEqualTo(body("m_x.sql", dos(Sql.PROVED)))
                    .isNotEqualTo(body("m_x.sql", Sql.PROVED.replace("SET a", "SET  a")));
            assertThat(body("Rm_x.java", Java.PROVED))
                    .isPresent()
                    .isEqualTo(body("Rm_x.java", Java.TEXT.replace(" /* both */", "")))
                    .isEqualTo(body("Rm_x.java", dos(Java.PROVED)))
                    .isNotEqualTo(body("Rm_x.java", Java.PROVED.replace("SELECT", "select")));
        }
    }
}

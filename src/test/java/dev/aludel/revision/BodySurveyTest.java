package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodySurveyTest {

    @TempDir
    Path temporary;

    private List<RevisionFault> faults() {
        var survey = new Survey(temporary, temporary.resolve("cache"));
        try (var loader = new RevisionLoader(List.of(), temporary.resolve("cache"))) {
            return BodySurvey.of(loader, survey.files());
        }
    }

    private void java(String id, String upgrade, String downgrade) throws IOException {
        Files.writeString(temporary.resolve("R" + id + ".java"), """
                import dev.aludel.operation.Operations;
                import dev.aludel.revision.*;

                @Revision(id = "%1$s")
                public final class R%1$s implements Migration {
                    @Override public void upgrade(Operations op) {%2$s}
                    @Override public void downgrade(Operations op) {%3$s}
                }
                """.formatted(id, upgrade, downgrade));
    }

    private void sql(String id, String upgrade, String downgrade) throws IOException {
        Files.writeString(
                temporary.resolve(id + ".sql"),
                "-- revision: %s\n-- down-revision:\n\n-- downgrade\n%s\n-- upgrade\n%s\n"
                        .formatted(id, downgrade, upgrade));
    }

    @Test
    void bothWaysOrNeitherOrExplained() throws IOException {
        java("a", "", "");
        java("b", "op.execute(\"SELECT 1\");", "op.execute(\"SELECT 1\");");
        java("c", "op.execute(\"SELECT 1\");", "/* nothing */");
        java("d", "op.execute(\"SELECT 1\");", "");
        java("e", " ", "op.execute(\"SELECT 1\");");
        sql("f", "", "");
        sql("g", "SELECT 1;", "SELECT 1;");
        sql("h", "SELECT 1;", "-- nothing");
        sql("i", "SELECT 1;", "");
        sql("j", "", "SELECT 1;");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        new BodyFault.OneWay(temporary.resolve("Rd.java"), Direction.DOWNGRADE),
                        new BodyFault.OneWay(temporary.resolve("Re.java"), Direction.UPGRADE),
                        new BodyFault.OneWay(temporary.resolve("i.sql"), Direction.DOWNGRADE),
                        new BodyFault.OneWay(temporary.resolve("j.sql"), Direction.UPGRADE));
    }

    /** The compiler stops at the first of these, and the others must be found all the same. */
    @Test
    void whatDoesNotCompileDoesNotHideTheRest() throws IOException {
        java("a", "op.nothing();", "");
        java("b", "int i = op;", "");
        java("c", "op.execute(\"SELECT 1\");", "");
        java("d", "", "");
        sql("e", "SELECT 'x", "");
        Files.writeString(
                temporary.resolve("Rf.java"), "@dev.aludel.revision.Revision(id = \"f\") public final class Rf {}\n");
        Files.writeString(
                temporary.resolve("Rg.java"),
                "@dev.aludel.revision.Revision(id = \"g\") public final class Other {}\n");
        assertThat(faults())
                .extracting(fault -> fault.getClass().getSimpleName())
                .contains("CompilationFailed", "InvalidScript", "NotAMigration", "OneWay");
        assertThat(faults().toString())
                .contains("Ra.java")
                .contains("Rb.java")
                .contains("Rc.java")
                .contains("Rf.java")
                .contains("Rg.java")
                .doesNotContain("Rd.java");
    }
}

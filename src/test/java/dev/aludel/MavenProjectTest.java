package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenProjectTest {

    @Test
    void whatMavenExplainsAboutItselfIsNoError() {
        assertThat(MavenProject.errors(List.of(
                        "[WARNING] something else",
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] A.java:[3,1] class, interface, enum, or record expected",
                        "[ERROR] Failed to execute goal compile on project shop: Compilation failure",
                        "[ERROR] A.java:[3,1] class, interface, enum, or record expected",
                        "[ERROR] -> [Help 1]",
                        "[ERROR] ",
                        "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
                        "[ERROR] Re-run Maven using the -X switch to enable full debug logging.")))
                .containsExactly(
                        "COMPILATION ERROR :",
                        "A.java:[3,1] class, interface, enum, or record expected",
                        "Failed to execute goal compile on project shop: Compilation failure");
    }
}

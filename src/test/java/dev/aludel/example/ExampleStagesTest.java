package dev.aludel.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExampleStagesTest {

    private final ExampleStages stages;

    ExampleStagesTest() throws IOException {
        stages = ExampleStages.read();
    }

    static Stream<Stage> stages() throws IOException {
        return ExampleStages.read().all().stream();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void compilesWithoutWarning(Stage stage, @TempDir Path folder) throws IOException {
        Path classes = stages.compile(stage, folder);

        assertThat(ExampleStages.sourcesUnder(folder.resolve("src"))).isEqualTo(stages.sources(stage));
        assertThat(stages.sources(stage).keySet())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(classes.resolve(source.replace(".java", ".class")))
                        .isNotEmptyFile());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void changesSomethingUnlessItMerges(Stage stage) {
        assertThat(stage.adds().isEmpty() && stage.edits().isEmpty()).isEqualTo(stage.isMerge());
    }

    @Test
    void theLastIsTheExampleByteForByte(@TempDir Path folder) throws IOException {
        stages.compile(stages.all().get(stages.all().size() - 1), folder);

        Set<String> example = ExampleStages.sourcesUnder(ExampleStages.SOURCES).keySet();
        assertThat(ExampleStages.sourcesUnder(folder.resolve("src")).keySet()).isEqualTo(example);
        for (String file : example) {
            assertThat(folder.resolve("src").resolve(file)).hasSameBinaryContentAs(ExampleStages.SOURCES.resolve(file));
        }
    }

    @Test
    void eachFollowsStagesBeforeIt() {
        List<String> names = stages.all().stream().map(Stage::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(stages.all())
                .allSatisfy(stage -> assertThat(names.subList(0, names.indexOf(stage.name())))
                        .containsAll(stage.after()));
        assertThat(stages.all().stream().filter(stage -> stage.after().isEmpty()))
                .hasSize(1);
    }

    @Test
    void aBranchKnowsNothingOfTheOther() {
        assertThat(files("encryption"))
                .contains("encryption/EncryptionKey.java")
                .doesNotContain("device/Device.java");
        assertThat(files("biometrics")).contains("device/Device.java").doesNotContain("encryption/EncryptionKey.java");
        assertThat(files("merge")).contains("encryption/EncryptionKey.java", "device/Device.java");
    }

    @Test
    void anEditIsUndoneInTheStagesBeforeItOnly() {
        assertThat(source("synthesis-tasks", "conversation/Conversation.java")).contains("@Size(max = 120)");
        assertThat(source("wider-columns", "conversation/Conversation.java")).contains("@Size(max = 200)");
        assertThat(source("initial-schema", "user/User.java")).contains("login").doesNotContain("timeZone");
    }

    @Test
    void aFileOfNoStageIsRefused() {
        assertThatThrownBy(() -> stages.origin("com/example/assistant/Nobody.java"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody.java is added by 0 stages");
    }

    private List<String> files(String stage) {
        return stages.sources(named(stage)).keySet().stream()
                .map(file -> file.replace("com/example/assistant/", ""))
                .toList();
    }

    private String source(String stage, String file) {
        return stages.sources(named(stage)).get("com/example/assistant/" + file);
    }

    private Stage named(String name) {
        return stages.all().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

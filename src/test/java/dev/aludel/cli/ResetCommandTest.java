package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The name of the database, typed on a terminal. What happens without one is in a transcript. */
class ResetCommandTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();
    private CommandLineRun aludel;

    @BeforeEach
    void runOnce() throws IOException {
        aludel = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        aludel.write("aludel.toml", "migrations = \"revisions\"\n");
        aludel.revision("aaaa", "", "CREATE TABLE t (id int);", "DROP TABLE t;");
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute("INSERT INTO t VALUES (1)");
    }

    private CommandLineRun.Result reset(Optional<String> typed, String... more) {
        return aludel.typing(question -> {
                    asked.add(question);
                    return typed;
                })
                .run(Stream.concat(Stream.of("reset"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void goesOnWithTheName() {
        var result = reset(Optional.of(database.name()));
        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("the database is now at aaaa\n");
        assertThat(asked)
                .containsExactly("All rows of the database \"%s\" will be lost. Type its name to go on: "
                        .formatted(database.name()));
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void doesNothingWithAnotherAnswer() {
        for (String typed :
                List.of("", "y", database.name() + " ", database.name().toUpperCase(Locale.ROOT))) {
            var result = reset(Optional.of(typed));
            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("is not the name of the database");
        }
        assertThat(reset(Optional.empty()).code()).isEqualTo(3);
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void doesNotAskWhatTheOptionSays() {
        assertThat(reset(Optional.of(database.name()), "--confirm", "other").code())
                .isEqualTo(3);
        assertThat(reset(Optional.empty(), "--confirm", database.name()).code()).isZero();
        assertThat(asked).isEmpty();
    }
}

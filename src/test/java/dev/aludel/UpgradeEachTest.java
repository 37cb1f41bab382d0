package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many targets, from Java. */
class UpgradeEachTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Aludel aludel;

    @BeforeEach
    void open() throws IOException {
        Path folder = Files.createDirectories(directory.resolve(Settings.MIGRATIONS));
        Files.writeString(folder.resolve("a001_orders.sql"), """
                -- Orders.
                -- revision: a001
                -- down-revision:

                -- upgrade
                CREATE TABLE orders (id bigint PRIMARY KEY);

                -- downgrade
                DROP TABLE orders;
                """);
        aludel = new Aludel(Settings.of(directory).withDatabase(address(database)), new Progress() {
            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public void detail(String line) {}
        });
    }

    private static Address address(TestDatabase database) {
        return new Address(database.url(), Optional.empty(), Optional.empty());
    }

    @Test
    void aFailureIsPartOfTheResult() {
        database.execute("CREATE SCHEMA a", "CREATE SCHEMA b", "CREATE TABLE a.orders ()");
        TargetsResult<RunResult> result = aludel.upgradeEach(
                Targets.each("values ('a'), ('b')").withQuery("select v as namespace from (values ('a'), ('b')) t (v)"),
                "head",
                false);
        assertThat(result.anyFailed()).isTrue();
        assertThat(result.count("done")).isEqualTo(1);
        TargetResult<RunResult> a = result.targets().get(0);
        assertThat(a.target()).isEqualTo("a");
        assertThat(a.result()).isNull();
        assertThat(a.from()).isEqualTo(a.to()).isEmpty();
        assertThat(a.failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.error()).contains("relation \"orders\" already exists");
            assertThat(failure.exitCode()).isEqualTo(ExitCode.DATABASE.code());
        });
        TargetResult<RunResult> b = result.targets().get(1);
        assertThat(b.failure()).isNull();
        assertThat(b.to()).containsExactly("a001");
        assertThat(b.result())
                .isNotNull()
                .satisfies(run ->
                        assertThat(run.steps()).extracting(RunResult.Ran::id).containsExactly("a001"));
        assertThat(said).hasSize(2).anyMatch(line -> line.startsWith("a: failed: "));
    }

    /** Both are the same database: whoever comes second finds it done. */
    @Test
    void namedDatabases() {
        Map<String, Address> databases = new LinkedHashMap<>();
        databases.put("west", address(database));
        databases.put("east", address(database));
        Targets targets = Targets.of(databases).withParallel(2);
        TargetsResult<RunResult> result = aludel.upgradeEach(targets, "head", false);
        assertThat(result.targets()).extracting(TargetResult::target).containsExactly("west", "east");
        assertThat(result.count("done")).isEqualTo(1);
        assertThat(result.count("nothing to do")).isEqualTo(1);
        assertThat(aludel.currentEach(targets).count("at head")).isEqualTo(2);
    }

    @Test
    void targetsAreNamedAndCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Targets.of(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Targets.each(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Targets.each("select 1").withParallel(0));
    }
}

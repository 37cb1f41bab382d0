package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a program is told before a downgrade, with the example's whole history. */
class DowngradeLossesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    private Aludel aludel() {
        var defaults = Settings.of(home);
        return new Aludel(new Settings(
                home,
                Path.of("generated-migrations").toAbsolutePath(),
                defaults.format(),
                defaults.entities(),
                Optional.of(new Address(database.url(), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                false,
                defaults.limits(),
                defaults.arguments()));
    }

    @Test
    void sayWhatGoesAndHowMuchItIs() {
        aludel().upgrade("head");
        database.execute("INSERT INTO teams (name, created_at, updated_at) VALUES ('a', now(), now())");
        var seen = new ArrayList<DowngradeLosses>();
        var refused = catchThrowableOfType(
                AludelException.class,
                () -> aludel().downgrade("base", losses -> {
                    seen.add(losses);
                    return false;
                }));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(database.value("SELECT count(*) FROM teams")).isEqualTo("1");

        List<Lost> all = seen.get(0).steps().stream()
                .flatMap(step -> step.losses().stream())
                .toList();
        assertThat(all)
                .contains(new Lost("table", "teams", 1L, true, null, "drops table teams (1 row)", List.of()))
                .noneMatch(
                        loss -> loss.kind().equals("statement") || loss.kind().equals("body"));
        String tables = "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname !~ '^aludel_'"
                + " AND relnamespace::regnamespace::text !~ '^(pg_|information)'";
        assertThat(all.stream().filter(loss -> loss.kind().equals("table"))).hasSize(number(tables));
        var namespaces = new HashSet<String>();
        all.stream().filter(loss -> loss.kind().equals("namespace")).forEach(loss -> namespaces.add(loss.name()));
        assertThat(namespaces).containsExactly("audit");

        aludel().downgrade("base", losses -> true);
        assertThat(number(tables)).isZero();
    }

    private int number(String query) {
        return Integer.parseInt(String.valueOf(database.value(query)));
    }

    @Test
    void areNotAskedForWhereNothingGoes() {
        var result = aludel().downgrade("base", losses -> {
            throw new AssertionError("asked");
        });
        assertThat(result.steps()).isEmpty();
    }

    @Test
    void roundsWhatIsOnlyEstimated() {
        assertThat(LossWords.rounded(0)).isZero();
        assertThat(LossWords.rounded(99)).isEqualTo(99);
        assertThat(LossWords.rounded(10_449)).isEqualTo(10_000);
        assertThat(LossWords.rounded(10_500)).isEqualTo(11_000);
        assertThat(LossWords.rounded(1_234_567)).isEqualTo(1_200_000);
        assertThat(LossWords.rounded(9_960_000_000L)).isEqualTo(10_000_000_000L);
    }
}

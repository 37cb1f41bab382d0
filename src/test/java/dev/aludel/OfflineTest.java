package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.Facts;
import dev.aludel.testing.Scripts;
import dev.aludel.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example's whole history as a script, up and down. */
class OfflineTest {

    @RegisterExtension
    final TestDatabase ran = new TestDatabase();

    @RegisterExtension
    final TestDatabase scripted = new TestDatabase();

    @TempDir
    Path home;

    private Aludel aludel() {
        var defaults = Settings.of(home);
        return new Aludel(new Settings(
                home,
                Path.of("generated-migrations").toAbsolutePath(),
                defaults.format(),
                defaults.entities(),
                Optional.of(new Address(ran.url(), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                false,
                defaults.lockTimeout(),
                defaults.arguments()));
    }

    @Test
    void leadsUpAndDownAsARunDoes() throws SQLException {
        aludel().upgrade("head");
        Scripts.jdbc(scripted, aludel().upgradeScript("head").script());
        requireSame();
        String head = ran.value("SELECT revision FROM aludel_version");
        aludel().downgrade("base");
        Scripts.jdbc(scripted, aludel().downgradeScript(head + ":base").script());
        requireSame();
    }

    private void requireSame() {
        assertThat(Facts.catalog(scripted)).isEqualTo(Facts.catalog(ran)).hasSizeGreaterThan(10);
        for (String query : new String[] {
            "SELECT coalesce(string_agg(revision, ' '), 'base') FROM aludel_version",
            "SELECT string_agg(concat_ws(' ', id, revision, direction, checksum, outcome, completed, completed_hash),"
                    + " ' ' ORDER BY id) FROM aludel_history"
        }) {
            assertThat(scripted.value(query)).isEqualTo(ran.value(query));
        }
    }
}

package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.catalog.Database;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScratchTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Database server() {
        return Database.parse(database.url());
    }

    private boolean exists(String name) {
        return "1".equals(database.value("SELECT count(*) FROM pg_database WHERE datname = '" + name + "'"));
    }

    @Test
    void isEmptyAndGoneAtItsEndThoughSomebodyIsConnected() throws SQLException {
        ScratchDatabase scratch = Scratch.on(server()).create();
        String name = scratch.database().name();
        assertThat(name).matches("aludel_scratch_[0-9a-f]+_[0-9a-f]{8}");
        try (Connection left = scratch.connect();
                var statement = left.createStatement()) {
            var row = statement.executeQuery("""
                    SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
                           current_setting('server_encoding'), current_setting('synchronous_commit')""");
            row.next();
            assertThat(row.getInt(1)).isZero();
            assertThat(row.getString(2)).isEqualTo("UTF8");
            assertThat(row.getString(3)).isEqualTo("off");
            assertThat(exists(name)).isTrue();
            scratch.close();
            assertThat(left.isValid(5)).isFalse();
        }
        scratch.close();
        assertThat(exists(name)).isFalse();
    }

    /** On a server of its own, where no other test sweeps meanwhile. */
    @Test
    void removesWhatWasForgottenAndNothingElse() throws SQLException {
        try (EmbeddedServer own = EmbeddedServer.throwAway(EmbeddedServerTest.CACHE)) {
            Database server = own.database(EmbeddedServer.DATABASE);
            var longAgo = Clock.fixed(Instant.parse("2020-02-02T02:02:02Z"), ZoneOffset.UTC);
            var past = new Scratch(server, longAgo);
            Database forgotten = past.create().database();
            Database used = past.create().database();
            try (Connection user = used.connect()) {
                Database young = Scratch.on(server).create().database();
                assertThat(databases(server)).containsExactlyInAnyOrder(used.name(), young.name());
                assertThat(user.isValid(5)).isTrue();
                Database fresh = Scratch.on(server).create().database();
                assertThat(databases(server))
                        .containsExactlyInAnyOrder(used.name(), young.name(), fresh.name())
                        .doesNotContain(forgotten.name());
            }
        }
    }

    private static List<String> databases(Database server) throws SQLException {
        var names = new ArrayList<String>();
        try (Connection connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'aludel%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void needsTheRightToCreateDatabases() {
        String role = "nobody_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        try {
            Database asNobody = Database.parse(database.url(), Optional.of(role), Optional.of("secret"));
            assertThatThrownBy(() -> Scratch.on(asNobody).create())
                    .isInstanceOfSatisfying(
                            ScratchException.class,
                            e -> assertThat(e.fault())
                                    .isEqualTo(new ScratchFault.Refused(
                                            "create a scratch database",
                                            "42501",
                                            "ERROR: permission denied to create database")));
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    /** A cluster in another encoding, as an old installation may be. */
    @Test
    void isInUtf8OnAServerThatIsNot() {
        database.execute("CREATE DATABASE " + database.name()
                + "_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'");
        Database ascii = server().sibling(database.name() + "_ascii");
        try (ScratchDatabase scratch = Scratch.on(ascii).create()) {
            assertThat(database.value("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = '"
                            + scratch.database().name() + "'"))
                    .isEqualTo("UTF8");
        } finally {
            database.execute("DROP DATABASE " + database.name() + "_ascii WITH (FORCE)");
        }
    }
}

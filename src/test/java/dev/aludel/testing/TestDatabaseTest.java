package dev.aludel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void isEmptyAndItsOwn() {
        database.execute("CREATE TABLE one (id int)");
        try (TestDatabase other = TestDatabase.create()) {
            other.execute("CREATE TABLE one (id int)");
            assertThat(other.name()).isNotEqualTo(database.name());
        }
        assertThat(database.value("SELECT current_database()")).isEqualTo(database.name());
        assertThat(database.value("SHOW server_version_num")).isEqualTo("" + database.serverVersion());
    }

    @Test
    void isDroppedAtCloseEvenWhenSomebodyIsConnected() throws SQLException {
        String name = database.name();
        try (var connection = database.connect()) {
            database.close();
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.value("SELECT count(*) FROM pg_database WHERE datname = '" + name + "'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void everyMajorStarts(String major) {
        TestServer server = TestServer.embedded(major);
        try (var here = new TestDatabase(server)) {
            assertThat(here.value("SHOW server_version")).startsWith(major + ".");
            assertThat(server.versionNumber() / 10000).isEqualTo(Integer.parseInt(major));
        }
    }
}

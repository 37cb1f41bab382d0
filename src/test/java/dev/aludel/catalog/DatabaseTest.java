package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            jdbc:postgresql://h:5433/d,                                jdbc:postgresql://h:5433/d, d, -, -
            jdbc:postgresql://h/d?user=u&password=p%26q&sslmode=require, jdbc:postgresql://h/d?sslmode=require, d, u, p&q
            jdbc:postgresql:d,                                         jdbc:postgresql:d, d, -, -
            postgresql://u:p%40x%3Ay@h:5433/d,                         jdbc:postgresql://h:5433/d, d, u, p@x:y
            postgres://u@h/my%20db,                                    jdbc:postgresql://h/my%20db, my db, u, -
            postgresql://h,                                            jdbc:postgresql://h/, '', -, -
            postgresql:///d,                                           jdbc:postgresql:d, d, -, -
            postgresql://u+v:p+q@h/d?application_name=my+app,          jdbc:postgresql://h/d?ApplicationName=my%2Bapp, d, u+v, p+q
            ' postgresql://[::1]:5433/d ',                             jdbc:postgresql://[::1]:5433/d, d, -, -
            """)
    void readsBothFormsOfUrl(String text, String url, String name, String user, String password) {
        Database parsed = Database.parse(text);
        assertThat(parsed.url()).isEqualTo(url);
        assertThat(parsed.name()).isEqualTo(name);
        assertThat(parsed.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(parsed.password()).isEqualTo(Optional.ofNullable(password));
    }

    @Test
    void severalHosts() {
        assertThat(Database.parse("postgresql://u:p@one:1,two:2/d?targetServerType=primary")
                        .url())
                .isEqualTo("jdbc:postgresql://one:1,two:2/d?targetServerType=primary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mysql://h/d", "jdbc:mysql://h/d", "h/d", "postgresql://u:p@ss@h/d", "postgresql://u:%zz@h/d"
            })
    void refusesWhatIsNoAddressWithoutSayingIt(String text) {
        assertThatThrownBy(() -> Database.parse(text))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        e -> assertThat(e.fault()).isInstanceOf(CatalogFault.NotAnAddress.class))
                .hasMessageNotContaining("p@ss")
                .hasMessageNotContaining("%zz");
    }

    @Test
    void credentialsOfTheirOwnGoFirst() {
        Database given = Database.parse("postgresql://a:b@h/d", Optional.of("c"), Optional.empty());
        assertThat(given.user()).contains("c");
        assertThat(given.password()).contains("b");
        assertThat(given.sibling("e").url()).isEqualTo("jdbc:postgresql://h/e");
        assertThat(given.sibling("e").password()).contains("b");
    }

    @Test
    void anotherUserHasAnotherPassword() {
        Database given = Database.parse("postgresql://a:b@h/d");
        assertThat(given.as("c", Optional.empty()).user()).contains("c");
        assertThat(given.as("c", Optional.empty()).password()).isEmpty();
        assertThat(given.as("c", Optional.of("d")).password()).contains("d");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            jdbc:postgresql://h/d                                 | -
            jdbc:postgresql://h/d?currentSchema=                  | -
            jdbc:postgresql://h/d?currentSchema=acme              | acme
            jdbc:postgresql://h/d?currentSchema=Acme,public       | acme
            jdbc:postgresql://h/d?currentSchema=%20acme%20,public | acme
            jdbc:postgresql://h/d?currentSchema=%22A,%22%22b%22%22%22,c | A,"b"
            jdbc:postgresql://h/d?currentSchema=%22$user%22,public | -
            jdbc:postgresql://h/d?currentSchema=$user,public      | -
            """)
    void theFirstNamespaceOfTheSearchPath(String url, String namespace) {
        assertThat(Database.parse(url).namespace()).isEqualTo(Optional.ofNullable(namespace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "Acme", "a,b", "with \"quotes\"", "with space", "select", "ümläut", "o'neill"})
    void inANamespaceTheSearchPathIsThatAlone(String name) throws SQLException {
        database.execute("CREATE SCHEMA \"" + name.replace("\"", "\"\"") + '"');
        Database there =
                Database.parse(database.url() + "&currentSchema=public").inNamespace(name);
        assertThat(there.namespace()).contains(name);
        try (Connection connection = there.connect();
                var row = connection.createStatement().executeQuery("SELECT current_schemas(false)::text[]")) {
            row.next();
            assertThat((String[]) row.getArray(1).getArray()).containsExactly(name);
        }
    }

    @Test
    void neverShowsASecret() {
        Database given = Database.parse("jdbc:postgresql://h/d?user=u&password=geheim&sslpassword=geheim");
        assertThat(given.toString()).isEqualTo("jdbc:postgresql://h/d as u");
        assertThat(given.url()).doesNotContain("geheim");
    }

    @Test
    void connectsUnderItsOwnName() throws SQLException {
        try (Connection connection = Database.parse(database.url()).connect();
                var row = connection.createStatement().executeQuery("SHOW application_name")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("aludel");
        }
    }

    @Nested
    class Faults {

        private CatalogFault faultOf(Database refused) {
            return catchThrowableOfType(CatalogException.class, refused::connect)
                    .fault();
        }

        @Test
        void nobodyListens() throws IOException {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            assertThat(faultOf(Database.parse("postgresql://u:geheim@localhost:" + port + "/d")))
                    .isInstanceOfSatisfying(CatalogFault.Unreachable.class, fault -> {
                        assertThat(fault.url()).isEqualTo("jdbc:postgresql://localhost:" + port + "/d");
                        assertThat(fault.reason()).contains("refused");
                    });
        }

        @Test
        void noSuchDatabase() {
            assertThat(faultOf(Database.parse(database.url()).sibling("nowhere to be found")))
                    .isInstanceOfSatisfying(
                            CatalogFault.NoSuchDatabase.class,
                            fault -> assertThat(fault.reason())
                                    .isEqualTo("database \"nowhere to be found\" does not exist"));
        }

        @Test
        void noSuchRole() {
            Database stranger = Database.parse(database.url(), Optional.of("nobody_at_all"), Optional.of("geheim"));
            assertThat(faultOf(stranger)).isInstanceOfSatisfying(CatalogFault.LoginRefused.class, fault -> {
                assertThat(fault.user()).isEqualTo("nobody_at_all");
                assertThat(fault.toString()).doesNotContain("geheim");
            });
        }

        @Test
        void aWrongPasswordOrNone() throws SQLException {
            Optional<String> role = Optional.of(database.checkedRole());
            assertThat(faultOf(Database.parse(database.url(), role, Optional.of("geheim"))))
                    .isInstanceOfSatisfying(
                            CatalogFault.LoginRefused.class,
                            fault -> assertThat(fault.toString())
                                    .contains("password authentication failed")
                                    .doesNotContain("geheim"));
            assertThat(faultOf(Database.parse(database.url(), role, Optional.of(""))))
                    .isInstanceOf(CatalogFault.LoginRefused.class);
            Database.parse(database.url(), role, Optional.of("right")).connect().close();
        }

        @Test
        void noRightToConnect() {
            String role = database.checkedRole();
            database.execute("REVOKE CONNECT ON DATABASE " + database.name() + " FROM public");
            assertThat(faultOf(Database.parse(database.url(), Optional.of(role), Optional.of("right"))))
                    .isInstanceOf(CatalogFault.NoRights.class);
        }
    }
}

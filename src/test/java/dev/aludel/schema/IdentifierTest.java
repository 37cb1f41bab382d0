package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "users, users",
                "_x1, _x1",
                "name, name",
                "user, \"user\"",
                "order, \"order\"",
                "between, \"between\"",
                "json, \"json\"",
                "Users, \"Users\"",
                "1st, \"1st\"",
                "a b, \"a b\"",
                "a\"b, \"a\"\"b\"",
                "größe, \"größe\"",
                "a$b, \"a$b\""
            })
    void quotesWhereNeeded(String name, String sql) {
        assertThat(Identifier.quote(name)).isEqualTo(sql);
    }

    @Test
    void leavesTheDefaultNamespaceOut() {
        assertThat(Identifier.quote(QualifiedName.of("users"))).isEqualTo("users");
        assertThat(Identifier.quote(new QualifiedName("a.b", "user"))).isEqualTo("\"a.b\".\"user\"");
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void knowsTheKeywordsOfEveryMajor(String major) throws SQLException {
        try (var database = new TestDatabase(TestServer.embedded(major));
                Connection connection = database.connect()) {
            assertThat(Identifier.keywords())
                    .containsAll(words(connection, "SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'"));
        }
    }

    @Test
    void quotesNoWordWithoutNeed() throws SQLException {
        var needed = new TreeSet<String>();
        for (String major : TestServer.majors()) {
            try (var database = new TestDatabase(TestServer.embedded(major));
                    Connection connection = database.connect()) {
                needed.addAll(words(connection, "SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'"));
            }
        }
        assertThat(Identifier.keywords()).isSubsetOf(needed);
    }

    @Test
    void quotesAsTheServerDoes() throws SQLException {
        List<String> names = List.of("users", "User", "order", "a b", "a\"b", "_", "x1", "1x", "größe", "a$b", "'");
        try (var database = TestDatabase.create();
                Connection connection = database.connect();
                var query = connection.prepareStatement("SELECT quote_ident(?)")) {
            for (String name : names) {
                query.setString(1, name);
                try (var row = query.executeQuery()) {
                    row.next();
                    assertThat(Identifier.quote(name)).isEqualTo(row.getString(1));
                }
            }
        }
    }

    private static List<String> words(Connection connection, String query) throws SQLException {
        var words = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}

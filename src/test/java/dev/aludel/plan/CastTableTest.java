package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table against the catalog that it was copied from. */
class CastTableTest {

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void saysWhatTheCatalogSays(String major) throws SQLException {
        try (TestDatabase database = new TestDatabase(TestServer.embedded(major))) {
            assertThat(sorted(CastTable.ASSIGNABLE)).isEqualTo(casts(database, "'i', 'a'"));
            assertThat(sorted(CastTable.EXPLICIT)).isEqualTo(casts(database, "'e'"));
        }
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> casts) {
        var sorted = new TreeMap<String, Set<String>>();
        casts.forEach((from, to) -> sorted.put(from, new TreeSet<>(to)));
        return sorted;
    }

    private static Map<String, Set<String>> casts(TestDatabase database, String contexts) throws SQLException {
        Set<String> types = new TreeSet<>(CastTable.ASSIGNABLE.keySet());
        CastTable.ASSIGNABLE.values().forEach(types::addAll);
        types.addAll(CastTable.EXPLICIT.keySet());
        String known = types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
        var casts = new TreeMap<String, Set<String>>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT format_type(castsource, NULL), format_type(casttarget, NULL)"
                        + " FROM pg_cast WHERE castsource <> casttarget AND castcontext IN (" + contexts + ")"
                        + " AND format_type(castsource, NULL) IN (" + known + ")"
                        + " AND format_type(casttarget, NULL) IN (" + known + ")")) {
            while (rows.next()) {
                casts.computeIfAbsent(rows.getString(1), from -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return casts;
    }
}

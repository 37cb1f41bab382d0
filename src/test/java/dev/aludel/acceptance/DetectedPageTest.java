package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.aludel.catalog.Surroundings;
import dev.aludel.schema.Definition;
import dev.aludel.testing.Attributes;
import dev.aludel.testing.Mutations;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page says what the cases show; {@code -Daludel.update=true} writes it. It is that of PostgreSQL 18. */
@EnabledIf("onTheServerOfThePage")
class DetectedPageTest {

    private static final Path PAGE = Path.of("docs", "detected.md");

    /** What {@code detected/not-read.toml} lists. */
    record NotRead(List<Catalogs> catalog) {

        record Catalogs(List<String> of, @Nullable String what) {}

        static NotRead all() throws IOException {
            try (var toml = NotRead.class.getResourceAsStream("/detected/not-read.toml")) {
                return new TomlMapper().readValue(toml, NotRead.class);
            }
        }
    }

    static boolean onTheServerOfThePage() {
        return TestServer.shared().versionNumber() / 10_000 == 18;
    }

    @Test
    void thePageIsWhatTheRecordsAndTheCasesSay() throws IOException, SQLException {
        String page = new DetectedPage(
                        Attributes.all(),
                        Mutations.all(),
                        printed(),
                        notPrinted(),
                        NotRead.all().catalog().stream()
                                .flatMap(each -> Optional.ofNullable(each.what()).stream())
                                .toList(),
                        AcceptanceTest.cases())
                .text();
        if (Boolean.getBoolean("aludel.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void eachReasonWhySomethingCannotBePrintedHasACase() throws IOException, SQLException {
        var reasons = new TreeSet<String>();
        for (String query : Surroundings.queries()) {
            Pattern.compile("(?m)THEN '(its? [^']*)'")
                    .matcher(query)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(reasons::add);
        }
        assertThat(reasons).hasSizeGreaterThan(3);
        assertThat(notPrinted().stream().flatMap(each -> each.missing().stream()))
                .containsOnlyOnceElementsOf(reasons);
    }

    @Test
    void eachKindOfDefinitionHasACase() throws IOException, SQLException {
        var kinds = new TreeSet<String>();
        for (String query : Surroundings.definitionQueries()) {
            Pattern.compile("'([a-z ]+)' AS kind,\\s[^,]+AS namespace,[^;]* AS create_sql")
                    .matcher(query)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(kinds::add);
        }
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(printed().stream().map(each -> each.object().kind())).containsAll(kinds);
    }

    @Test
    void whatIsPrintedHasNoReasonWhyNot() throws SQLException {
        assertThat(printed()).allMatch(each -> each.missing().isEmpty());
    }

    @Test
    void eachCatalogIsReadOrSaidNotToBe() throws IOException, SQLException {
        var named = new TreeSet<String>();
        for (String query : Surroundings.queries()) {
            Pattern.compile("\\bpg_\\w+")
                    .matcher(query)
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }
        var left = new TreeSet<String>();
        try (var database = new TestDatabase();
                var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT relname FROM pg_class"
                        + " WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'")) {
            while (rows.next()) {
                left.add(rows.getString(1));
            }
        }
        left.removeAll(named);
        assertThat(NotRead.all().catalog().stream().flatMap(each -> each.of().stream()))
                .containsExactlyInAnyOrderElementsOf(left);
    }

    private static List<Definition> printed() throws SQLException {
        try (var database = new TestDatabase()) {
            Surroundings.rich(database);
            return Surroundings.read(database);
        }
    }

    private static List<Definition> notPrinted() throws SQLException {
        try (var database = new TestDatabase()) {
            Surroundings.notSaid(database);
            return Surroundings.read(database);
        }
    }
}

package dev.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Table;
import dev.aludel.schema.Unmodelled;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same on every PostgreSQL from 13 to 18, and what only some of them have. */
class VersionsTest {

    private static Catalog read(TestDatabase database, String... sql) throws SQLException {
        database.execute(sql);
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void everyKindAndAttributeReadsTheSame(String major) throws SQLException {
        try (var database = new TestDatabase(TestServer.embedded(major))) {
            Catalog catalog = read(database, Resources.text("every-attribute.sql"));
            assertThat(Picture.lines(catalog.schema()))
                    .containsExactlyElementsOf(
                            Resources.text("every-attribute.txt").lines().toList());
            assertThat(catalog.serverVersion() / 10000).isEqualTo(Integer.parseInt(major));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void whatIsNotModelledIsNamed(String major) throws SQLException {
        try (var database = new TestDatabase(TestServer.embedded(major))) {
            assertThat(read(database, Resources.text("not-modelled.sql")).unmodelled())
                    .extracting(Unmodelled::kind)
                    .contains("view", "trigger", "policy", "domain", "range", "exclusion constraint", "statistics");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void whatIsReadIsAlreadyNormal(String major) throws SQLException {
        try (var database = new TestDatabase(TestServer.embedded(major))) {
            Catalog catalog = read(
                    database, Resources.text("every-attribute.sql"), Resources.text("expressions-of-all-sorts.sql"));
            try (Connection connection = database.connect()) {
                Normalized normalized = ExpressionNormalizer.normalize(connection, catalog.schema());
                assertThat(normalized.rejected()).isEmpty();
                assertThat(Picture.lines(normalized.schema())).isEqualTo(Picture.lines(catalog.schema()));
            }
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64") // the only platform with binaries of old versions
    void anOlderServerIsRefused() throws SQLException {
        try (Connection connection =
                Database.parse(TestServer.embedded("12").url("postgres")).connect()) {
            assertThatThrownBy(() -> CatalogReader.read(connection))
                    .isInstanceOfSatisfying(
                            CatalogException.class,
                            e -> assertThat(e.fault()).isInstanceOfSatisfying(CatalogFault.TooOld.class, fault -> {
                                assertThat(fault.version()).startsWith("12.");
                                assertThat(fault.oldest()).isEqualTo(13);
                            }));
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void nullsNotDistinct() throws SQLException {
        for (String major : since(15)) {
            try (var database = new TestDatabase(TestServer.embedded(major))) {
                Table table = only(read(
                        database,
                        "CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a))",
                        "CREATE UNIQUE INDEX i ON t (b) NULLS NOT DISTINCT"));
                assertThat(table.uniques().get(0).nullsNotDistinct()).isTrue();
                assertThat(table.indexes().get(0).nullsNotDistinct()).isTrue();
            }
        }
    }

    @Test
    void virtualColumnsNamedNotNullsAndTemporalKeys() throws SQLException {
        for (String major : since(18)) {
            try (var database = new TestDatabase(TestServer.embedded(major))) {
                Catalog catalog = read(database, """
                        CREATE TABLE t (
                            a int CONSTRAINT named NOT NULL,
                            v int GENERATED ALWAYS AS (a * 2) VIRTUAL,
                            during daterange,
                            place int4range,
                            CONSTRAINT key PRIMARY KEY (place, during WITHOUT OVERLAPS),
                            CONSTRAINT unenforced CHECK (a > 0) NOT ENFORCED)
                        """);
                assertThat(Picture.lines(catalog.schema()))
                        .containsExactly(
                                "namespaces []",
                                "table t",
                                "    Column[name=a, type=integer, nullable=false]",
                                "    Column[name=v, type=integer, nullable=true,"
                                        + " value=Generated[expression=a * 2, stored=false]]",
                                "    Column[name=during, type=daterange, nullable=false]",
                                "    Column[name=place, type=int4range, nullable=false]",
                                "    Check[name=unenforced, expression=a > 0]");
                assertThat(catalog.unmodelled())
                        .extracting(found -> found.kind() + " " + found.name())
                        .contains("temporal constraint key", "not enforced constraint unenforced");
                try (Connection connection = database.connect()) {
                    assertThat(ExpressionNormalizer.normalize(connection, catalog.schema()))
                            .isEqualTo(new Normalized(catalog.schema(), List.of()));
                }
            }
        }
    }

    private static List<String> since(int major) {
        List<String> majors = TestServer.majors().stream()
                .filter(each -> Integer.parseInt(each) >= major)
                .toList();
        assertThat(majors).isNotEmpty();
        return majors;
    }

    private static Table only(Catalog catalog) {
        assertThat(catalog.schema().tables()).hasSize(1);
        return catalog.schema().tables().get(0);
    }
}

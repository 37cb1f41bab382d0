package dev.aludel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.ExpressionNormalizer;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.plan.Planner;
import dev.aludel.schema.Check;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The heart of it: what is read from entities, created by our own statements, is what Hibernate's own
 * script creates. Both are run on a server and read back from its catalog.
 */
class ServerProofTest {

    private static final Map<String, String> QUOTED =
            Map.of("hibernate.globally_quoted_identifiers", "true", "hibernate.default_schema", "Else where");

    /** Each model is read once for both proofs. */
    private static final Map<EntitySource, EntityModel> READ = new ConcurrentHashMap<>();

    static Stream<Arguments> models() {
        int major = TestServer.shared().versionNumber() / 10_000;
        var ours = Models.ours(major, Models.ROOT);
        var quoted = Models.with(Models.ours(major, Models.ROOT + ".inheritance", Models.ROOT + ".key"), QUOTED);
        return Stream.of(
                Arguments.of("our models", ours),
                Arguments.of("our models by Hibernate 6", Models.byHibernate6(ours)),
                Arguments.of("all quoted, elsewhere", quoted),
                Arguments.of("keycloak", Models.keycloak(major)),
                Arguments.of("keycloak by Hibernate 6", Models.byHibernate6(Models.keycloak(major))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void whatHibernateCreatesIsWhatIsRead(String name, EntitySource source) throws Exception {
        var model = READ.computeIfAbsent(source, EntityReader::read);
        try (var database = TestDatabase.create()) {
            database.execute(OwnDdl.of(source).stream()
                    .filter(statement -> !statement.matches("create schema \"?public\"?"))
                    .toArray(String[]::new));
            var created = sorted(read(database));
            var wanted = Alignment.align(sorted(normalized(database, model.schema())), model.derivedNames(), created);
            assertThat(Differences.of(SchemaDiff.between(created, wanted))).isEmpty();
            assertThat(names(created)).containsAll(postgresNames(model));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void whatOurStatementsCreateIsWhatIsRead(String name, EntitySource source) throws SQLException {
        var model = READ.computeIfAbsent(source, EntityReader::read);
        try (var database = TestDatabase.create()) {
            var wanted = normalized(database, model.schema());
            var operations = Planner.plan(Schema.EMPTY, wanted).operations();
            database.execute(
                    SqlRenderer.render(operations).stream().map(Statement::sql).toArray(String[]::new));
            assertThat(Differences.of(SchemaDiff.between(read(database), wanted)))
                    .isEmpty();
        }
    }

    private static Schema read(TestDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            return CatalogReader.read(connection).schema();
        }
    }

    private static Schema normalized(TestDatabase database, Schema schema) throws SQLException {
        try (var connection = database.connect()) {
            var normalized = ExpressionNormalizer.normalize(connection, schema);
            assertThat(normalized.rejected()).isEmpty();
            return normalized.schema();
        }
    }

    /** Bean Validation hands Hibernate its constraints in no particular order. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withChecks(table.checks().stream()
                        .map(check -> new Check(
                                check.name(),
                                Stream.of(check.expression().split(" AND "))
                                        .sorted()
                                        .collect(Collectors.joining(" AND "))))
                        .toList()))
                .toList());
    }

    /** The names that PostgreSQL gives itself in Hibernate's script; its hashes are not among them. */
    private static Set<ConstraintName> postgresNames(EntityModel model) {
        var names = new TreeSet<ConstraintName>();
        for (Table table : model.schema().tables()) {
            table.primaryKey().ifPresent(key -> names.add(new ConstraintName(table.name(), key.name())));
            table.uniques().forEach(unique -> names.add(new ConstraintName(table.name(), unique.name())));
            table.checks().forEach(check -> names.add(new ConstraintName(table.name(), check.name())));
        }
        return names;
    }

    private static Set<ConstraintName> names(Schema schema) {
        return postgresNames(new EntityModel(
                schema, Set.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), 0, "", List.of(), List.of(),
                List.of()));
    }
}

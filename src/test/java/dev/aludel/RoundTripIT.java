package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.example.ExampleStages;
import dev.aludel.revision.Format;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole models, in both formats: from an empty database to the entities, clean; back, and the catalog is
 * empty again; and up once more.
 */
class RoundTripIT {

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(Format.class)
    void theExample(Format format) throws Exception {
        var stages = ExampleStages.read();
        Stream<Path> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of);
        var classpath = new ArrayList<Path>();
        classpath.add(
                stages.compile(stages.all().get(stages.all().size() - 1), Files.createDirectory(home.resolve("x"))));
        libraries.forEach(classpath::add);
        roundTrip(
                format,
                new Settings.Entities(
                        Optional.empty(),
                        classpath,
                        List.of(),
                        Optional.empty(),
                        Map.of(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")),
                33);
    }

    private void roundTrip(Format format, Settings.Entities entities, int count) throws Exception {
        try (var database = TestDatabase.create()) {
            var aludel = new Aludel(settings(format, entities, database));
            Schema empty = schema(database);
            RevisionResult revision = aludel.revision(RevisionRequest.autogenerate("everything"));
            assertThat(revision.proofDetail()).startsWith("PostgreSQL ");
            assertThat(revision.proof()).isEqualTo("proved");
            aludel.upgrade("head");
            requireClean(aludel, count);
            assertThat(aludel.revision(RevisionRequest.autogenerate("nothing")).revision())
                    .isNull();
            aludel.downgrade("base");
            assertThat(schema(database)).isEqualTo(empty);
            aludel.upgrade("head");
            requireClean(aludel, count);
        }
    }

    private static void requireClean(Aludel aludel, int entities) {
        CheckResult check = aludel.check(Optional.empty(), true);
        assertThat(check.differences()).isEmpty();
        assertThat(check.entities()).isEqualTo(entities);
        assertThat(check.against()).isEqualTo("database");
    }

    private static Schema schema(TestDatabase database) throws Exception {
        try (var connection = database.connect()) {
            return CatalogReader.read(connection).schema();
        }
    }

    private Settings settings(Format format, Settings.Entities entities, TestDatabase database) throws IOException {
        return new Settings(
                home,
                Files.createDirectories(home.resolve("revisions")),
                format,
                entities,
                Optional.of(
                        new Address(database.url(), Optional.of(database.user()), Optional.of(database.password()))),
                Optional.empty(),
                Optional.empty(),
                false,
                Settings.LOCK_TIMEOUT,
                Map.of());
    }
}

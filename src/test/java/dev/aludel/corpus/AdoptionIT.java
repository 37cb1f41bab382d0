package dev.aludel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.Address;
import dev.aludel.AdoptRequest;
import dev.aludel.AdoptResult;
import dev.aludel.Aludel;
import dev.aludel.Finding;
import dev.aludel.RevisionRequest;
import dev.aludel.RevisionResult;
import dev.aludel.Settings;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.revision.Format;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The databases that Liquibase and Flyway make of what real jars ship: adopted, they are clean; a changed entity gives
 * exactly that change; and what is accepted stays.
 */
class AdoptionIT {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path home;

    @Test
    void keycloakAndItsLiquibaseChangelogs() throws Exception {
        Foreign.keycloak(database);
        assertThat(database.value("SELECT count(*) FROM databasechangelog")).isEqualTo("174");
        adopted(
                Corpus.named("keycloak-26"),
                Format.JAVA,
                "databasechangelog",
                new Finding(
                        "column",
                        "altered",
                        "migration_model.version",
                        "type character varying(36) → character varying(72)"));
    }

    @Test
    void kogitoAndItsFlywayScripts() throws Exception {
        Foreign.kogito(database);
        adopted(
                Corpus.named("kogito"),
                Format.SQL,
                "flyway_schema_history",
                new Finding(
                        "column",
                        "altered",
                        "comments.updated_by",
                        "type character varying(255) → character varying(500)"));
    }

    private void adopted(Corpus corpus, Format format, String toolTable, Finding change) throws Exception {
        Schema before = schema();
        Settings.Entities entities = corpus.in(home);
        Aludel aludel = aludel(entities, format);
        AdoptResult adopted = aludel.adopt(AdoptRequest.DEFAULTS);
        assertThat(adopted.proof()).as(adopted.proofDetail()).isEqualTo("proved");
        assertThat(adopted.leftOut()).contains(toolTable);
        assertThat(adopted.notCarried()).isEmpty();
        assertThat(adopted.tables()).isEqualTo(before.tables().size());
        assertThat(adopted.accepted()).hasSizeGreaterThan(20);
        assertThat(schema()).isEqualTo(before);
        requireClean(aludel, adopted.accepted().size());

        var classpath = new ArrayList<>(List.of(compiled(corpus)));
        classpath.addAll(entities.classpath());
        Aludel changed = aludel(
                new Settings.Entities(
                        Optional.empty(),
                        classpath,
                        entities.packages(),
                        entities.persistenceUnit(),
                        entities.properties()),
                format);
        String accepted = accepted();
        RevisionResult revision = changed.revision(RevisionRequest.autogenerate("one changed entity"));
        assertThat(revision.findings()).containsExactly(change);
        assertThat(revision.proof()).as(revision.proofDetail()).isEqualTo("proved");
        assertThat(accepted()).isEqualTo(accepted);
        changed.upgrade("head");
        requireClean(changed, adopted.accepted().size());
        changed.downgrade("-1");
        assertThat(schema()).isEqualTo(before);
    }

    private static void requireClean(Aludel aludel, int accepted) {
        var check = aludel.check(Optional.empty(), true);
        assertThat(check.differences()).isEmpty();
        assertThat(check.accepted()).isEqualTo(accepted);
    }

    private String accepted() throws IOException {
        return Files.readString(home.resolve("aludel-accepted.toml"));
    }

    private Schema schema() throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection).schema();
        }
    }

    private Aludel aludel(Settings.Entities entities, Format format) throws IOException {
        return new Aludel(new Settings(
                home,
                Files.createDirectories(home.resolve("revisions")),
                format,
                entities,
                Optional.of(address(database.url())),
                Optional.of(address(database.server().url("postgres"))),
                Optional.empty(),
                false,
                Settings.LOCK_TIMEOUT,
                Map.of()));
    }

    private Address address(String url) {
        return new Address(url, Optional.of(database.user()), Optional.of(database.password()));
    }

    /** The folder with the changed copy of one entity, compiled; before the jars it hides theirs. */
    private Path compiled(Corpus corpus) throws IOException {
        Path folder = Path.of("src/test/resources/corpora/changed", corpus.name());
        Path sources = Files.createDirectories(home.resolve("sources"));
        Path classes = Files.createDirectories(home.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classpath(corpus)));
        try (var files = Files.newDirectoryStream(folder, "*.java.txt")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".txt", "");
                arguments.add(Files.copy(file, sources.resolve(name)).toString());
            }
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
        return classes;
    }

    private static String classpath(Corpus corpus) throws IOException {
        var path = new ArrayList<String>(List.of(System.getProperty("java.class.path")));
        for (String each : corpus.jars()) {
            path.add(Foreign.jars(each).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        return String.join(File.pathSeparator, path);
    }
}

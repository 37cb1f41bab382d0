package dev.aludel.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.Address;
import dev.aludel.Against;
import dev.aludel.Aludel;
import dev.aludel.MergeRequest;
import dev.aludel.MergeResult;
import dev.aludel.Progress;
import dev.aludel.RevisionRequest;
import dev.aludel.RevisionResult;
import dev.aludel.Settings;
import dev.aludel.revision.Format;
import dev.aludel.scratch.EmbeddedServer;
import dev.aludel.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code generated-migrations} is what the tool writes when the example grows stage by stage, each branch
 * in a checkout that knows nothing of the other. The same clock and ids write the same bytes. {@code
 * -Daludel.update} writes the folder.
 */
class GeneratedMigrationsIT {

    private static final Path FOLDER = Path.of("generated-migrations");
    private static final Instant FIRST = Instant.parse("2026-01-12T09:00:00Z");
    private static final Map<String, String> NAMING = Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");

    @TempDir
    Path home;

    private EmbeddedServer server;

    /** Held open, so that not every command starts it anew. */
    @BeforeEach
    void startTheServer() {
        server = EmbeddedServer.open(
                home.resolve(".aludel").resolve("postgres"),
                EmbeddedServer.defaultCache(),
                Duration.ofMinutes(1),
                holder -> {});
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void theToolWritesTheFolderAnew() throws Exception {
        var stages = ExampleStages.read();
        var random = new Random(2026);
        Map<String, Path> files = new HashMap<>();
        int number = 0;
        for (Stage stage : stages.all()) {
            Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(5L * number++)), ZoneOffset.UTC);
            files.put(stage.name(), write(stages, stage, files, clock, random));
        }
        SortedMap<String, String> written = new TreeMap<>();
        for (Path file : files.values()) {
            written.put(file.getFileName().toString(), Files.readString(file));
        }
        if (Boolean.getBoolean("aludel.update")) {
            update(written);
        }
        assertThat(committed()).isEqualTo(written);
    }

    /** Users who were there before the column are the filled table of a new NOT NULL column. */
    @Test
    void itLeadsFilledTablesToTheEntitiesAndBack() throws Exception {
        Path classes = classes(ExampleStages.read(), "no-logins");
        try (var database = TestDatabase.create()) {
            var aludel = new Aludel(settings(Path.of("generated-migrations").toAbsolutePath(), classes)
                    .withDatabase(new Address(
                            database.url(), Optional.of(database.user()), Optional.of(database.password()))));
            aludel.upgrade(id("longer_titles_and_finer_costs"));
            fill(database);
            aludel.upgrade("head");
            assertThat(aludel.check(Optional.of(Against.DATABASE), true).differences())
                    .isEmpty();
            aludel.downgrade(id("longer_titles_and_finer_costs"));
            assertThat(count(database, "users")).isEqualTo(1);
            aludel.upgrade("head");
            aludel.downgrade("base");
            assertThat(aludel.current().current()).isEmpty();
        }
    }

    private Path write(ExampleStages stages, Stage stage, Map<String, Path> files, Clock clock, Random random)
            throws IOException, SQLException {
        Path checkout = Files.createDirectories(home.resolve("checkouts").resolve(stage.name()));
        for (Stage ancestor : lineage(stages, stage)) {
            Path file = files.get(ancestor.name());
            Files.copy(file, checkout.resolve(file.getFileName()));
        }
        var settings = settings(checkout, stage.isMerge() ? home : classes(stages, stage.name()));
        var aludel = new Aludel(settings, Progress.SILENT, clock, random);
        if (stage.isMerge()) {
            MergeResult merge = aludel.merge(MergeRequest.heads(stage.message()));
            assertThat(merge.proof()).as(merge.trials().toString()).isEqualTo("commute");
            return home.resolve(merge.revision().file());
        }
        RevisionResult result = aludel.revision(RevisionRequest.autogenerate(stage.message()));
        assertThat(result.proof())
                .as(stage.name() + ": " + result.proofDetail())
                .isEqualTo("proved");
        return home.resolve(result.revision().file());
    }

    private Settings settings(Path migrations, Path classes) {
        var classpath = new ArrayList<Path>(List.of(classes));
        Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .forEach(classpath::add);
        var plain = Settings.of(home);
        return new Settings(
                home,
                migrations,
                Format.JAVA,
                new Settings.Entities(Optional.empty(), classpath, List.of(), Optional.empty(), NAMING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                plain.lockTimeout(),
                Map.of());
    }

    private Path classes(ExampleStages stages, String name) throws IOException {
        Stage stage = stages.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return stages.compile(stage, Files.createTempDirectory(home, "stage"));
    }

    private static List<Stage> lineage(ExampleStages stages, Stage stage) {
        var lineage = new ArrayList<Stage>();
        var wanted = new ArrayList<>(stage.after());
        var all = new ArrayList<>(stages.all());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.contains(all.get(i).name())) {
                lineage.add(0, all.get(i));
                wanted.addAll(all.get(i).after());
            }
        }
        return lineage;
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO users (version, status, given_name, email, login)
                    VALUES (0, 'ACTIVE', 'Jo', 'jo@example.com', 'jo')
                    """);
        }
    }

    private static long count(TestDatabase database, String table) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String id(String slug) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            String name = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("_" + slug + ".java"))
                    .findFirst()
                    .orElseThrow();
            return name.substring(1, name.indexOf('_'));
        }
    }

    private static SortedMap<String, String> committed() throws IOException {
        SortedMap<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return committed;
    }

    private static void update(Map<String, String> written) throws IOException {
        Files.createDirectories(FOLDER);
        for (String old : committed().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (var file : written.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}

package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.entity.EntityModel;
import dev.aludel.entity.EntityReader;
import dev.aludel.entity.EntitySource;
import dev.aludel.revision.Format;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.run.Bodies;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Attributes;
import dev.aludel.testing.Mutations;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One thing is changed in a database that a revision has made, and {@code check} must find it and say it. The things are
 * all that the records of {@code dev.aludel.schema} have: one without a case fails here. Where entities cannot say the
 * thing, what a revision starts from is the same as on a database that nobody has changed. The entities are read once.
 */
class MutationTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final TestDatabase MADE = new TestDatabase(SERVER);
    private static final Map<String, EntityModel> MODELS = new ConcurrentHashMap<>();

    @TempDir
    static Path home;

    private static Schema untouched = Schema.EMPTY;

    @BeforeAll
    static void make() throws Exception {
        Files.createDirectories(home.resolve("revisions"));
        var aludel = new Aludel(settings(MADE));
        var revision = aludel.revision(RevisionRequest.autogenerate("everything"));
        assertThat(revision.proof()).as(revision.proofDetail()).isEqualTo("proved");
        aludel.upgrade("head");
        CheckResult check = check(MADE);
        assertThat(lines(check)).isEmpty();
        assertThat(check.clean()).isTrue();
        untouched = startOfARevision(MADE);
    }

    @AfterAll
    static void drop() {
        MADE.close();
    }

    @Test
    void everyAttributeHasACase() {
        var mutations = Mutations.all();
        assertThat(Stream.concat(
                                mutations.mutation().stream().map(Mutations.Mutation::of),
                                mutations.impossible().stream().flatMap(each -> each.of().stream()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Attributes.all().stream().map(Object::toString).toList());
    }

    static List<Mutations.Mutation> mutations() {
        return Mutations.all().mutation();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void isNamed(Mutations.Mutation mutation) throws Exception {
        Assumptions.assumeTrue(mutation.isPossibleOn(SERVER.versionNumber()), "needs a newer server");
        try (var changed = new TestDatabase(SERVER, MADE.name())) {
            changed.execute(mutation.sql());
            CheckResult check = check(changed);
            assertThat(lines(check)).anyMatch(line -> mutation.says().stream().allMatch(line::contains));
            assertThat(check.clean()).isFalse();
            assertThat(check.differences().isEmpty()).as("found as drift only").isEqualTo(mutation.drift());
            if (mutation.drift()) {
                assertThat(startOfARevision(changed)).isEqualTo(untouched);
            }
        }
    }

    private static Schema startOfARevision(TestDatabase database) throws Exception {
        Settings settings = settings(database);
        var directory = RevisionDirectory.open(settings.migrations(), settings.workspace());
        try (var workplace = new Workplace(settings, Progress.SILENT);
                var loader = new EntityPath(settings).loader()) {
            var bodies = Bodies.of(loader, directory.files());
            return new Comparer(settings, Progress.SILENT, directory, workplace, bodies, MutationTest::model)
                    .compare(Against.DATABASE)
                    .current();
        }
    }

    /** As the command line prints them. */
    private static List<String> lines(CheckResult check) {
        return Stream.concat(check.differences().stream(), check.drift().stream())
                .map(each -> Map.of("added", "+", "removed", "-").getOrDefault(each.change(), "~") + " " + each.kind()
                        + " " + each.name() + ": " + each.detail())
                .toList();
    }

    private static CheckResult check(TestDatabase database) throws Exception {
        Settings settings = settings(database);
        var directory = RevisionDirectory.open(settings.migrations(), settings.workspace());
        return Words.spoken(() -> new Checker(settings, Progress.SILENT, directory, MutationTest::model)
                .check(Optional.of(Against.DATABASE), false));
    }

    private static EntityModel model(EntitySource source) {
        return MODELS.computeIfAbsent(source.toString(), key -> EntityReader.read(source));
    }

    private static Settings settings(TestDatabase database) throws URISyntaxException {
        Path classes = Path.of(MutationTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new Settings(
                home,
                home.resolve("revisions"),
                Format.SQL,
                new Settings.Entities(
                        Optional.empty(),
                        List.of(classes),
                        List.of("dev.aludel.mutation.model"),
                        Optional.empty(),
                        Map.of()),
                Optional.of(address(database.url())),
                Optional.of(address(SERVER.url("postgres"))),
                Optional.empty(),
                false,
                Settings.LOCK_TIMEOUT,
                Map.of());
    }

    private static Address address(String url) {
        return new Address(url, Optional.of(MADE.user()), Optional.of(MADE.password()));
    }
}

package dev.aludel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.Aludel;
import dev.aludel.CheckResult;
import dev.aludel.RevisionRequest;
import dev.aludel.RevisionResult;
import dev.aludel.revision.Format;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each model of {@code corpora.toml}, in both formats on the newest server and in one on older ones: from an empty database
 * to the entities, clean at the first try, and read, written and read again the same; back, and the catalog is empty again; and up once more.
 * {@code -Daludel.corpora=all} takes each in both formats to all servers, also the earlier releases of one that is there already.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorporaIT {

    private static final boolean ALL = "all".equals(System.getProperty("aludel.corpora"));
    private static final List<String> MAJORS = List.of("13", "15", "18");

    @TempDir
    Path home;

    static List<Arguments> trips() throws IOException {
        var trips = new ArrayList<Arguments>();
        for (Corpus corpus : Corpus.all()) {
            for (String major : MAJORS) {
                if (ALL || corpus.isTriedOn(major)) {
                    for (Format format : ALL ? List.of(Format.values()) : formats(major)) {
                        trips.add(Arguments.of(corpus, major, format));
                    }
                }
            }
        }
        return trips;
    }

    /** What a server does has nothing to do with the form of the file, so the older ones have one each. */
    private static List<Format> formats(String major) {
        return switch (major) {
            case "13" -> List.of(Format.JAVA);
            case "15" -> List.of(Format.SQL);
            default -> List.of(Format.values());
        };
    }

    @ParameterizedTest(name = "{0} on {1} as {2}")
    @MethodSource("trips")
    void leadsThereAndBack(Corpus corpus, String major, Format format) throws Exception {
        requireLoadable(corpus);
        try (var trip = new Trip(home, format, TestServer.embedded(major))) {
            Aludel aludel = trip.with(corpus);
            Schema empty = trip.schema();
            RevisionResult revision = aludel.revision(RevisionRequest.autogenerate("everything"));
            assertThat(revision.proof()).as(revision.proofDetail()).isEqualTo("proved");
            aludel.upgrade("head");
            requireClean(aludel, corpus);
            if (format == formats(major).get(0)) { // what is read is the same, whatever the file looks like
                assertThat(trip.unlikeItsCopy()).isEmpty();
            }
            assertThat(aludel.revision(RevisionRequest.autogenerate("nothing")).revision())
                    .isNull();
            aludel.downgrade("base");
            assertThat(trip.schema()).isEqualTo(empty);
            aludel.upgrade("head");
            requireClean(aludel, corpus);
        }
    }

    /** Keycloak's entities as they grew over five releases: a revision for each, over tables with rows. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void growsWithItsReleases(Format format) throws Exception {
        try (var trip = new Trip(home, format, TestServer.shared())) {
            var pictures = new ArrayList<Schema>(List.of(trip.schema()));
            Aludel aludel = null;
            for (Corpus corpus : Corpus.all()) {
                if (corpus.name().startsWith("keycloak-")) {
                    aludel = trip.with(corpus);
                    RevisionResult revision = aludel.revision(RevisionRequest.autogenerate(corpus.name()));
                    if (revision.revision() != null) {
                        assertThat(revision.proof()).as(revision.proofDetail()).isEqualTo("proved");
                        aludel.upgrade("head");
                        pictures.add(trip.schema());
                    }
                    requireClean(aludel, corpus);
                    trip.fill();
                }
            }
            assertThat(pictures).hasSizeGreaterThan(3);
            for (int i = pictures.size() - 2; i >= 0; i--) {
                aludel.downgrade("-1");
                assertThat(trip.schema()).isEqualTo(pictures.get(i));
            }
        }
    }

    private static void requireLoadable(Corpus corpus) {
        if (!corpus.isLoadable()) {
            System.out.println(corpus + " is left out: it is compiled for Java " + corpus.java());
        }
        Assumptions.assumeTrue(corpus.isLoadable(), () -> corpus + " needs Java " + corpus.java());
    }

    private static void requireClean(Aludel aludel, Corpus corpus) {
        CheckResult check = aludel.check(Optional.empty(), true);
        assertThat(check.differences()).isEmpty();
        assertThat(check.entities()).isEqualTo(corpus.entities());
        assertThat(check.tables()).isEqualTo(corpus.tables());
        assertThat(check.against()).isEqualTo("database");
    }
}

package dev.aludel;

import dev.aludel.diff.Accepted;
import dev.aludel.revision.Draft;
import dev.aludel.revision.Format;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionId;
import dev.aludel.run.Bodies;
import dev.aludel.run.VersionTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes a database over that something else has made: the file of accepted differences is written, then the baseline,
 * then the database is stamped. A run that was cut short between them is done again from the start; a baseline that is
 * there already is taken when it builds this database, so a second one of the same kind is adopted by the same file.
 */
final class Adopter {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final Clock clock;
    private final RandomGenerator random;

    Adopter(Settings settings, Progress progress, RevisionDirectory directory, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.clock = clock;
        this.random = random;
    }

    AdoptResult adopt(AdoptRequest request) throws SQLException {
        AdoptResult result;
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            Connection connection = workplace.connect();
            requireNothingRun(workplace, connection);
            Optional<RevisionFile> found = existing();
            Baseline baseline = Baseline.of(connection);
            if (baseline.isEmpty()) {
                throw AludelException.refused(
                        "%s is empty, so there is nothing to adopt; begin with 'aludel revision --autogenerate'"
                                .formatted(workplace.address()));
            }
            var adoptable = new Comparer(settings, progress, directory, workplace, Bodies.of(loader, directory.files()))
                    .adoptable(connection, baseline.catalog());
            adoptable.model().notes().forEach(note -> progress.detail("note: " + note));
            result = found.isPresent()
                    ? continued(found.get(), baseline, adoptable, request, workplace)
                    : written(baseline, adoptable, request, workplace);
        }
        return result.stamped() ? stamped(result) : result;
    }

    private void requireNothingRun(Workplace workplace, Connection connection) {
        Set<String> rows = VersionTable.read(connection, Optional.empty());
        if (!rows.isEmpty()) {
            throw AludelException.refused(
                    "%s is at %s already, so there is nothing to adopt; 'aludel check' compares it, and 'aludel adopt --review' shows what is accepted"
                            .formatted(workplace.address(), String.join(", ", rows)));
        }
    }

    /** The one revision that an earlier run may have written. */
    private Optional<RevisionFile> existing() {
        List<RevisionFile> files = directory.files();
        if (files.size() > 1
                || files.stream().anyMatch(each -> !each.header().down().isEmpty())) {
            throw AludelException.refused(
                    "%s has %d revisions, and a baseline is the first of all; a database that is where they lead is given its place with 'aludel stamp heads', and another one needs a folder of its own: --migrations DIR"
                            .formatted(Shown.path(settings.migrations(), settings.home()), files.size()));
        }
        return files.stream().findFirst();
    }

    private AdoptResult continued(
            RevisionFile file,
            Baseline baseline,
            Comparer.Adoptable adoptable,
            AdoptRequest request,
            Workplace workplace) {
        Verdict verdict = new BaselineProver(settings, workplace).prove(file, baseline);
        if (!verdict.isProved()) {
            throw AludelException.refused(
                    "there is a revision already, %s, and it is no baseline of %s: %s; delete it and adopt again, or say 'aludel stamp %s' if the database is where it leads"
                            .formatted(
                                    Shown.path(file.path(), settings.home()),
                                    workplace.address(),
                                    verdict.detail(),
                                    file.header().id()));
        }
        List<Accepted> accepted = accepted(adoptable);
        if (!request.dryRun()) {
            new AcceptedFile(settings).write(accepted);
        }
        var summary = new Listing(directory, settings.home()).summary(file.header(), Set.of());
        return result(summary, "found", verdict, baseline, adoptable, accepted, workplace, !request.dryRun());
    }

    private AdoptResult written(
            Baseline baseline, Comparer.Adoptable adoptable, AdoptRequest request, Workplace workplace) {
        Format format = request.format().orElse(settings.format());
        var header = new Header(
                request.id().map(RevisionId::require).orElseGet(() -> RevisionId.random(random)),
                List.of(),
                request.message(),
                List.of(),
                List.of());
        Verdict verdict = request.verify()
                ? Verdict.of(
                        draft(header, List.of(), baseline),
                        format,
                        settings.workspace(),
                        file -> new BaselineProver(settings, workplace).prove(file, baseline))
                : Verdict.SKIPPED;
        List<Accepted> accepted = accepted(adoptable);
        if (request.dryRun()) {
            return result(null, "not written", verdict, baseline, adoptable, accepted, workplace, false);
        }
        new AcceptedFile(settings).write(accepted);
        directory.write(
                header,
                format,
                draft(header, notes(verdict, baseline), baseline).text(format));
        var fresh = RevisionDirectory.open(settings.migrations(), settings.workspace());
        var summary = new Listing(fresh, settings.home()).summary(header, Set.of());
        return result(summary, "written", verdict, baseline, adoptable, accepted, workplace, true);
    }

    private AdoptResult stamped(AdoptResult result) {
        var fresh = RevisionDirectory.open(settings.migrations(), settings.workspace());
        String id = Objects.requireNonNull(result.revision()).id();
        new Migrator(settings, progress, fresh).stamp(List.of(id), false);
        return result;
    }

    /** What differs today; what somebody wrote about it before stays. */
    private List<Accepted> accepted(Comparer.Adoptable adoptable) {
        List<Accepted> known = new AcceptedFile(settings).read();
        return adoptable.differences().stream()
                .map(each -> known.stream()
                        .filter(old -> old.because("").equals(each))
                        .findFirst()
                        .orElse(each))
                .toList();
    }

    private static List<String> notes(Verdict verdict, Baseline baseline) {
        var notes = new ArrayList<String>();
        if (verdict.isProved()) {
            notes.add(
                    "Proved on %s: from nothing it builds the catalog of the adopted database, and its downgrade takes that away."
                            .formatted(verdict.detail()));
        } else {
            verdict.note().ifPresent(notes::add);
        }
        if (!baseline.leftOut().isEmpty()) {
            notes.add("Left out, as tables of other tools: %s.".formatted(String.join(", ", baseline.leftOutNames())));
        }
        baseline.notCarried().forEach(each -> notes.add("Not carried: " + each + "."));
        return notes;
    }

    private Draft draft(Header header, List<String> notes, Baseline baseline) {
        return new Draft(
                header,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                notes,
                baseline.upgrade(),
                baseline.downgrade());
    }

    private AdoptResult result(
            @Nullable RevisionSummary summary,
            String state,
            Verdict verdict,
            Baseline baseline,
            Comparer.Adoptable adoptable,
            List<Accepted> accepted,
            Workplace workplace,
            boolean stamped) {
        return new AdoptResult(
                summary,
                state,
                verdict.outcome(),
                verdict.detail(),
                baseline.catalog().schema().tables().size(),
                (int) baseline.definitions().stream()
                        .filter(each -> each.missing().isEmpty())
                        .count(),
                new AcceptedFile(settings).name(),
                accepted.stream().map(AcceptedDifference::of).toList(),
                adoptable.ignored().size(),
                baseline.leftOutNames(),
                baseline.notCarried(),
                workplace.address(),
                stamped);
    }
}

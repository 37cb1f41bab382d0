package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.HistoryEntry;
import dev.aludel.run.Inspection;
import dev.aludel.run.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says how a database stands to the files, and touches neither. */
final class StatusReader {

    /** How many attempts one screen holds. */
    private static final int RUNS = 5;

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;

    StatusReader(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
    }

    StatusResult status() {
        try (var workplace = new Workplace(settings, progress)) {
            var database = Inspection.of(workplace.connect(), Optional.empty());
            var problems = new DatabaseProblems(directory.graph(), directory.files());
            var listing = new Listing(directory, settings.home());
            return new StatusResult(
                    workplace.address(),
                    database.server(),
                    listing.current(database.rows()),
                    listing.heads(false).heads(),
                    summaries(
                            listing,
                            problems.unknown(database).isEmpty() ? pending(directory.graph(), database) : List.of()),
                    runs(database.history()),
                    database.migrator()
                            .map(session -> "process %d, user %s, since %s"
                                    .formatted(session.pid(), session.user(), session.since()))
                            .orElse(null),
                    problems.all(database));
        }
    }

    private static List<Header> pending(RevisionGraph graph, Inspection database) {
        return graph.upgrade("heads", database.rows()).stream()
                .map(Step::revision)
                .toList();
    }

    private static List<RevisionSummary> summaries(Listing listing, List<Header> revisions) {
        return revisions.stream()
                .map(revision -> listing.summary(revision, Set.of()))
                .toList();
    }

    private static List<StatusResult.Run> runs(List<HistoryEntry> history) {
        var runs = new ArrayList<StatusResult.Run>();
        for (int i = history.size() - 1; i >= Math.max(0, history.size() - RUNS); i--) {
            HistoryEntry entry = history.get(i);
            runs.add(new StatusResult.Run(
                    entry.revision(),
                    Shown.word(entry.direction()),
                    Shown.outcome(entry),
                    Times.text(entry.started()),
                    entry.outcome() == Outcome.STAMPED
                            ? null
                            : entry.duration().map(Duration::toMillis).orElse(null),
                    entry.user(),
                    entry.error().orElse(null)));
        }
        return runs;
    }
}

package dev.aludel;

import dev.aludel.run.History;
import dev.aludel.run.HistoryEntry;
import dev.aludel.run.VersionTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a database stands, read without creating anything there. */
final class Position {

    private final Settings settings;
    private final Progress progress;

    Position(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Whether an identifier, or an end of a range, is {@code current}: only the database knows that. */
    static boolean isNamedIn(String range) {
        return List.of(range.split(":", -1)).contains("current");
    }

    Collection<String> rows() throws SQLException {
        try (var workplace = new Workplace(settings, progress)) {
            return VersionTable.read(workplace.connect(), Optional.empty());
        }
    }

    RunsResult runs() {
        try (var workplace = new Workplace(settings, progress)) {
            var runs = new ArrayList<RunsResult.Run>();
            for (HistoryEntry entry : History.read(workplace.connect(), Optional.empty())) {
                runs.add(0, run(entry));
            }
            return new RunsResult(workplace.address(), runs);
        }
    }

    private static RunsResult.Run run(HistoryEntry entry) {
        return new RunsResult.Run(
                entry.id(),
                entry.revision(),
                Shown.word(entry.direction()),
                Shown.outcome(entry),
                entry.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                entry.duration().map(Duration::toMillis).orElse(null),
                entry.completed(),
                entry.batchRows().orElse(null),
                entry.user(),
                entry.host(),
                entry.toolVersion(),
                entry.checksum().orElse(null),
                entry.error().orElse(null));
    }

    CurrentResult current(Listing listing) throws SQLException {
        try (var workplace = new Workplace(settings, progress)) {
            return current(workplace, listing);
        }
    }

    /** In a workplace that stays open. */
    static CurrentResult current(Workplace workplace, Listing listing) throws SQLException {
        var connection = workplace.connect();
        var rows = VersionTable.read(connection, workplace.namespace());
        return new CurrentResult(
                workplace.address(),
                connection.getMetaData().getDatabaseProductVersion(),
                listing.current(rows),
                listing.headIds(),
                Set.copyOf(rows).equals(listing.reachedAtHeads()));
    }
}

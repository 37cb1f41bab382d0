package dev.aludel;

import dev.aludel.run.VersionTable;
import java.sql.SQLException;
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

    CurrentResult current(Listing listing) throws SQLException {
        try (var workplace = new Workplace(settings, progress)) {
            var connection = workplace.connect();
            var rows = VersionTable.read(connection, Optional.empty());
            return new CurrentResult(
                    workplace.address(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    listing.current(rows),
                    listing.headIds(),
                    Set.copyOf(rows).equals(listing.reachedAtHeads()));
        }
    }
}

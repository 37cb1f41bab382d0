package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.History;
import dev.aludel.run.HistoryEntry;
import dev.aludel.run.VersionTable;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the database which revisions it has run, wholly or by half. */
final class Untouched {

    private final Workplace workplace;
    private final RevisionGraph graph;

    Untouched(Workplace workplace, RevisionGraph graph) {
        this.workplace = workplace;
        this.graph = graph;
    }

    /** The ids of what the database has run. */
    Set<String> run() {
        Connection connection = workplace.connect();
        var run = new HashSet<String>();
        for (Header each : graph.applied(VersionTable.read(connection, Optional.empty()))) {
            run.add(each.id());
        }
        run.addAll(halfDone(History.read(connection, Optional.empty())));
        return run;
    }

    /** Those whose last attempt has left something behind that cannot be rolled back. */
    private static Set<String> halfDone(List<HistoryEntry> entries) {
        Map<String, HistoryEntry> last = new HashMap<>();
        entries.forEach(entry -> last.put(entry.revision(), entry));
        var halfDone = new HashSet<String>();
        last.forEach((revision, entry) -> {
            if (entry.isHalfDone()) {
                halfDone.add(revision);
            }
        });
        return halfDone;
    }
}

package dev.aludel;

import dev.aludel.revision.Checksum;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.Edited;
import dev.aludel.run.HistoryEntry;
import dev.aludel.run.Inspection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What in a database somebody has to look after, as {@code status} and {@code validate} say it. */
final class DatabaseProblems {

    private final RevisionGraph graph;
    private final Map<String, RevisionFile> files = new LinkedHashMap<>();

    DatabaseProblems(RevisionGraph graph, List<RevisionFile> files) {
        this.graph = graph;
        files.forEach(file -> this.files.put(file.header().id(), file));
    }

    /** Rows that no file has; nothing else can be told of such a database. */
    List<String> unknown(Inspection database) {
        return database.rows().stream().filter(row -> graph.find(row).isEmpty()).toList();
    }

    /** What concerns the files: rows without one, and files that are no longer what ran. */
    List<Problem> ofFiles(Inspection database) {
        var problems = new ArrayList<Problem>();
        List<String> unknown = unknown(database);
        unknown.forEach(row -> problems.add(new Problem(
                "unknown",
                "the database is at %s, which no file has; get the missing file, or stamp the database"
                        .formatted(row))));
        if (unknown.isEmpty()) {
            edited(database)
                    .forEach(each -> problems.add(new Problem(
                            "edited",
                            "%s was edited after it ran (%s, by %s); restore it, and write a new revision for the change"
                                    .formatted(
                                            files.get(each.revision()).path().getFileName(),
                                            Times.text(each.ran()),
                                            each.user()))));
        }
        return problems;
    }

    /** The same, and what runs have left behind. */
    List<Problem> all(Inspection database) {
        var problems = new ArrayList<>(ofFiles(database));
        for (HistoryEntry entry : database.unfinished()) {
            problems.add(new Problem("unfinished", unfinished(entry)));
        }
        database.invalidIndexes()
                .forEach(index -> problems.add(new Problem(
                        "index",
                        "the index %s is invalid, and no query uses it; run its revision again, or drop it"
                                .formatted(index))));
        return problems;
    }

    private List<Edited> edited(Inspection database) {
        var checksums = new LinkedHashMap<Header, String>();
        for (Header revision : graph.applied(database.rows())) {
            RevisionFile file = files.get(revision.id());
            if (file != null) {
                checksums.put(revision, Checksum.of(file));
            }
        }
        return Edited.among(database.history(), checksums);
    }

    private static String unfinished(HistoryEntry entry) {
        String direction = Shown.word(entry.direction());
        if (!entry.isHalfDone()) {
            return "the %s of %s was interrupted and left nothing behind; run it again"
                    .formatted(direction, entry.revision());
        }
        return "the %s of %s ended half way, after %s that %s; finish it with 'aludel %s%s'"
                .formatted(
                        direction,
                        entry.revision(),
                        Shown.kept(entry.kept()),
                        entry.kept().isOne() ? "stays" : "stay",
                        direction,
                        entry.direction() == Direction.UPGRADE ? "" : " " + entry.revision() + "-1");
    }
}

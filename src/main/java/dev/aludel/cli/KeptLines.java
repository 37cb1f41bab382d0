package dev.aludel.cli;

import dev.aludel.KeptResult;
import java.util.List;
import java.util.Locale;

/** What is kept, for people. */
final class KeptLines {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");

    private KeptLines() {}

    static List<String> of(KeptResult result) {
        return result.kept().isEmpty()
                ? List.of("nothing is kept")
                : result.kept().stream().map(KeptLines::line).toList();
    }

    static List<String> purged(KeptResult result) {
        int copies = result.kept().size();
        return copies == 0
                ? List.of("nothing is kept")
                : List.of("purged %d %s".formatted(copies, copies == 1 ? "copy" : "copies"));
    }

    private static String line(KeptResult.Kept kept) {
        String what = kept.column() == null
                ? "table " + kept.table()
                : "column %s of %s".formatted(kept.column(), kept.table());
        return "%s  %s  %s, %s %s, %s, in aludel_kept.%s"
                .formatted(
                        kept.revision(),
                        kept.kept(),
                        what + (kept.direction().equals("upgrade") ? "" : " on the way down"),
                        String.format(Locale.ROOT, "%,d", kept.rows()),
                        kept.rows() == 1 ? "row" : "rows",
                        size(kept.bytes()),
                        kept.name());
    }

    private static String size(long bytes) {
        long size = bytes;
        int unit = 0;
        while (size >= 10_240 && unit < UNITS.size() - 1) {
            size /= 1024;
            unit++;
        }
        return size + " " + UNITS.get(unit);
    }
}

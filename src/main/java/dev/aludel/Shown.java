package dev.aludel;

import dev.aludel.diff.Difference;
import dev.aludel.run.HistoryEntry;
import dev.aludel.run.Kept;
import dev.aludel.run.Outcome;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How paths, choices and numbers look in messages: paths relative to the project where that is shorter to read. */
final class Shown {

    private Shown() {}

    /** {@code MERGE_POINT} is read as {@code merge point}. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Finding finding(Difference each) {
        return new Finding(word(each.kind()), word(each.verb()), each.name(), each.detail());
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 2 statements and 500 rows of a batch}. */
    static String kept(Kept kept) {
        Optional<String> rows =
                kept.batchRows().map(number -> number + (number == 1 ? " row" : " rows") + " of a batch");
        return rows.isEmpty()
                ? count(kept.statements(), "statement")
                : kept.statements() == 0 ? rows.get() : count(kept.statements(), "statement") + " and " + rows.get();
    }

    /** How an attempt ended; {@code accepted} when it only took a file as it is. */
    static String outcome(HistoryEntry entry) {
        boolean accepted =
                entry.outcome() == Outcome.STAMPED && entry.checksum().isPresent();
        return accepted ? "accepted" : word(entry.outcome());
    }

    static String path(Path path, Path home) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(home) ? home.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}

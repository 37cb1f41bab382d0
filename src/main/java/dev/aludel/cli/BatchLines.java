package dev.aludel.cli;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * How a batched statement gets on: a bar that grows where standard error is a terminal, which the launcher
 * says, and elsewhere a line now and then.
 */
final class BatchLines {

    private static final int WIDTH = 30;
    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final boolean terminal;
    private long last = System.nanoTime();

    BatchLines(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void show(String revision, long rows, long expected, boolean done) {
        if (terminal) {
            String line = "\r%s %s %-40s".formatted(revision, bar(rows, expected), text(rows, expected, done));
            err.print(done ? line + "\n" : line);
            err.flush();
        } else if (done || System.nanoTime() - last >= EVERY) {
            last = System.nanoTime();
            err.println(revision + "  " + text(rows, expected, done));
            err.flush();
        }
    }

    /** A guess may be too low, and then the bar stays full. */
    private static String bar(long rows, long expected) {
        int filled = expected <= 0 ? 0 : (int) Math.min(WIDTH, rows * WIDTH / expected);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]";
    }

    private static String text(long rows, long expected, boolean done) {
        if (done) {
            return rows + " rows, done";
        }
        return rows + (expected > rows ? " of about " + expected : "") + " rows";
    }
}

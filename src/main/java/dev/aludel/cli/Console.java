package dev.aludel.cli;

import dev.aludel.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line lives in.
 *
 * @param out for results
 * @param err for everything else
 * @param environment the environment variables
 * @param directory the working directory
 * @param terminal who can be asked
 */
record Console(PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, Terminal terminal) {

    /** One in which nobody can be asked. */
    Console(PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory) {
        this(out, err, environment, directory, Terminal.NONE);
    }

    /** Progress on standard error, drawn where that is a terminal. */
    Progress progress(boolean quiet, boolean verbose) {
        return progress(quiet, verbose, environment.containsKey("ALUDEL_TERMINAL"));
    }

    /** Progress on standard error. */
    Progress progress(boolean quiet, boolean verbose, boolean drawn) {
        var batches = new BatchLines(err, drawn);
        return new Progress() {
            @Override
            public void say(String line) {
                if (!quiet) {
                    err.println(line);
                    err.flush();
                }
            }

            @Override
            public void batch(String revision, long rows, long expected, boolean done) {
                if (!quiet) {
                    batches.show(revision, rows, expected, done);
                }
            }

            @Override
            public void detail(String line) {
                if (verbose && !quiet) {
                    err.println(line);
                    err.flush();
                }
            }
        };
    }
}

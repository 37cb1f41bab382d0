package dev.aludel.run;

import java.util.Locale;

/** How an attempt to run a revision ended. */
public enum Outcome {
    /** It has not ended, or the process that made it was killed. */
    RUNNING,
    DONE,
    FAILED,
    /** Nothing ran: somebody said that the database is there already. */
    STAMPED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

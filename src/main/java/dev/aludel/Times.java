package dev.aludel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How times look in results: {@code 2026-11-20T10:15:30Z}. */
final class Times {

    private Times() {}

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

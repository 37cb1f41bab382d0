package dev.aludel.revision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two branches do to each other when they run in either order. */
public enum MergeVerdict {
    /** Both orders lead to the same catalog. */
    COMMUTE,
    /** Both orders run, and lead to different catalogs. */
    ORDER_MATTERS,
    /** In one order, or in both, the second branch does not run. */
    CANNOT_BOTH_BE;

    /** The verdict as headers and people write it: {@code order matters}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<MergeVerdict> of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equalsIgnoreCase(text))
                .findFirst();
    }

    /** The worse of two. */
    public MergeVerdict or(MergeVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

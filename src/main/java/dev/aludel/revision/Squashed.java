package dev.aludel.revision;

import java.util.Optional;

/**
 * A revision that another one has taken the place of.
 *
 * @param id its id
 * @param checksum the beginning of the {@link Checksum} of its file, as long as {@link #CHECKSUM_LENGTH}
 */
public record Squashed(String id, String checksum) {

    /** How many digits of a checksum are kept: enough to notice an edit, and short enough for a header. */
    public static final int CHECKSUM_LENGTH = 16;

    /** As a header writes it: {@code 8f3c1d2a9b7e:5c3d1e0f9a8b7c6d}. */
    @Override
    public String toString() {
        return id + ":" + checksum;
    }

    static Optional<Squashed> parse(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && colon < text.length() - 1
                ? Optional.of(new Squashed(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }
}

package dev.aludel;

import java.util.Optional;

/**
 * What the proof said.
 *
 * @param outcome {@code proved}, {@code not proved} or {@code skipped}
 * @param detail the server that proved it, or why it is not proved
 */
record Verdict(String outcome, String detail) {

    static final Verdict SKIPPED = new Verdict("skipped", "");

    static Verdict proved(String server) {
        return new Verdict("proved", server);
    }

    static Verdict notProved(String reason) {
        return new Verdict("not proved", reason);
    }

    boolean isProved() {
        return outcome.equals("proved");
    }

    /** The sentence for the file's head. */
    Optional<String> note() {
        return switch (outcome) {
            case "proved" ->
                Optional.of("Proved on %s: upgrade reaches the entities, downgrade restores the catalog."
                        .formatted(detail));
            case "not proved" -> Optional.of("NOT PROVED: " + detail + ".");
            default -> Optional.empty();
        };
    }
}

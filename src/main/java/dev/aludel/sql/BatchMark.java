package dev.aludel.sql;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment above an UPDATE or DELETE that has it run a few rows at a time: {@code -- batch 5000}, or
 * {@code -- batch 5000 pause 50ms}.
 *
 * @param size how many rows at a time
 * @param pause how long to rest in between
 */
public record BatchMark(int size, Duration pause) {

    private static final Pattern BEGIN = Pattern.compile("(?s)batch\\s+\\d.*");
    private static final Pattern MARK =
            Pattern.compile("batch\\s+([1-9]\\d{0,8})(?:\\s+pause\\s+(\\d{1,9})\\s*(ms|s|min))?");

    /** Whether a comment means to be one, well written or not. */
    static boolean isMeant(String comment) {
        return BEGIN.matcher(comment).matches();
    }

    static Optional<BatchMark> of(String comment) {
        Matcher mark = MARK.matcher(comment);
        if (!mark.matches()) {
            return Optional.empty();
        }
        return Optional.of(new BatchMark(
                Integer.parseInt(mark.group(1)),
                mark.group(2) == null ? Duration.ZERO : duration(Long.parseLong(mark.group(2)), mark.group(3))));
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** The comment's words. */
    public String text() {
        return "batch " + size + (pause.isZero() ? "" : " pause " + pause.toMillis() + "ms");
    }
}

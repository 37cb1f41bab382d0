package dev.aludel.cli;

import dev.aludel.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long a run waits for what, for the commands that run revisions. */
final class TimeLimits {

    /** As options and file write it. */
    static final String FORM = "500ms, 3s or 1min";

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|min)");

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            converter = Converter.class,
            description = "How long to wait for a lock: a statement, before its transaction gives way and is tried"
                    + " again (default: 3s), and another migrator (default: 5min) (lock-timeout).")
    @Nullable
    Duration lock;

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            converter = Converter.class,
            description = "How long a statement may take, except to build an index concurrently (statement-timeout;"
                    + " default: what the server says).")
    @Nullable
    Duration statement;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Converter.class,
            description = "How long to wait for another migrator, whatever --lock-timeout says (wait).")
    @Nullable
    Duration patience;

    /** These over those of the file. Who says on the command line how long to wait for a lock means the migrator's too. */
    Settings over(Settings settings) {
        var file = settings.limits();
        Duration wait = patience != null ? patience : lock != null ? lock : file.patience();
        return settings.withLimits(new Settings.Limits(
                lock == null ? file.lock() : lock, statement == null ? file.statement() : statement, wait));
    }

    /** A time; nothing when it is not written as one. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            return parse(text)
                    .orElseThrow(() ->
                            new TypeConversionException("it is \"%s\", but must be like %s".formatted(text, FORM)));
        }
    }
}

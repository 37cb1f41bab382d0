package dev.aludel.cli;

import dev.aludel.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much one transaction holds, for the commands that run revisions. */
final class TransactionOption {

    /** What a transaction may hold. */
    enum Span {
        REVISION,
        RUN
    }

    @Option(
            names = "--transaction",
            paramLabel = "SPAN",
            description = "revision: each has its own (the default); run: one for all, taken back whole (transaction).")
    @Nullable
    Span span;

    Settings over(Settings settings) {
        return span == null ? settings : settings.withOneTransaction(span == Span.RUN);
    }
}

package dev.aludel.cli;

import dev.aludel.AdoptRequest;
import dev.aludel.Against;
import dev.aludel.ExitCode;
import dev.aludel.ReviewRequest;
import dev.aludel.revision.Format;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel adopt}. */
@Command(
        name = "adopt",
        description =
                "Take over a database that something else has made, or review what is accepted of its differences.")
final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What the baseline is called; also the words of the file name.")
    String message = AdoptRequest.DEFAULTS.message();

    @Option(names = "--format", paramLabel = "FORM", description = "java or sql, instead of the configured form.")
    @Nullable
    Format format;

    @Option(names = "--sql", description = "The same as --format sql.")
    boolean sql;

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id, instead of a random one.")
    @Nullable
    String id;

    @Option(names = "--no-verify", description = "Do not prove the baseline on a scratch database.")
    boolean noVerify;

    @Option(names = "--dry-run", description = "Say what would be written, and write and stamp nothing.")
    boolean dryRun;

    @Option(names = "--review", description = "Show the accepted differences; on a terminal, edit them.")
    boolean review;

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            description = "Accept what differs about this object, such as users.*; may be repeated; implies --review.")
    List<String> accept = List.of();

    @Option(
            names = "--drop",
            paramLabel = "NAME",
            description = "Accept no longer what differs about this object; may be repeated; implies --review.")
    List<String> drop = List.of();

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description = "Review against the database (the default when one is given) or the history.")
    @Nullable
    Against against;

    @Override
    public Integer call() {
        if (review || !accept.isEmpty() || !drop.isEmpty()) {
            return new Review(main, Optional.ofNullable(against))
                    .run(new ReviewRequest(Optional.ofNullable(against), accept, drop));
        }
        var result = main.aludel()
                .adopt(new AdoptRequest(
                        message,
                        sql ? Optional.of(Format.SQL) : Optional.ofNullable(format),
                        Optional.ofNullable(id),
                        !noVerify,
                        dryRun));
        return main.print(
                result, AdoptLines.of(result), result.proof().equals("not proved") ? ExitCode.REFUSED : ExitCode.DONE);
    }
}

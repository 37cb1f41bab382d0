package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel stamp}. */
@Command(name = "stamp", description = "Set where the database stands, without running anything.")
final class StampCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            arity = "1..*",
            description = "Where it stands: ids, unique prefixes, head, heads or base.")
    List<String> targets;

    @Option(
            names = "--purge",
            description = "Forget all rows of the version table first, also those that the files do not know.")
    boolean purge;

    @Override
    public Integer call() {
        var result = main.aludel().stamp(targets, purge);
        return main.print(result, RunLines.ofStamp(result), ExitCode.DONE);
    }
}

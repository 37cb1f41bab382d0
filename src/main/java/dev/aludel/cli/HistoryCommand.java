package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel history}. */
@Command(name = "history", description = "List the revisions, newest first.")
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "A:B",
            description = "Only the revisions from A to B; either may be left out.")
    @Nullable
    String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands; connects to it.")
    boolean indicateCurrent;

    @Option(names = "--runs", description = "List what has run in the database instead, each attempt, newest first.")
    boolean runs;

    @Override
    public Integer call() {
        if (runs) {
            var ran = main.aludel().runs();
            return main.print(ran, RunLines.of(ran, main.options.verbose), ExitCode.DONE);
        }
        var result = main.aludel().history(Optional.ofNullable(range), indicateCurrent);
        var lines = main.options.verbose
                ? result.revisions().stream()
                        .flatMap(each -> Lines.block(each).stream())
                        .toList()
                : result.revisions().stream().map(Lines::step).toList();
        return main.print(result, lines, ExitCode.DONE);
    }
}

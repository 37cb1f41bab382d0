package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel history}. */
@Command(name = "history", description = "List the revisions, newest first, with the graph that they span.")
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

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "list, graph, mermaid, dot or json (default: graph, or list when all is one line).")
    @Nullable
    HistoryFormat format;

    @Option(names = "--runs", description = "List what has run in the database instead, each attempt, newest first.")
    boolean runs;

    @Override
    public Integer call() {
        if (runs) {
            var ran = main.aludel().runs();
            return main.print(ran, RunLines.of(ran, main.options.verbose), ExitCode.DONE);
        }
        var result = main.aludel().history(Optional.ofNullable(range), indicateCurrent);
        var revisions = result.revisions();
        var chosen = format == null ? HistoryFormat.best(revisions) : format;
        main.options.json |= chosen == HistoryFormat.JSON;
        var lines =
                chosen.lines(revisions, each -> main.options.verbose ? Lines.block(each) : List.of(Lines.step(each)));
        return main.print(result, lines, ExitCode.DONE);
    }
}

package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel current}. */
@Command(name = "current", description = "Show at which revisions the database stands.")
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = {"-c", "--check-heads"},
            description = "Exit with 1 unless the database is at the heads of the files.")
    boolean checkHeads;

    @Override
    public Integer call() {
        var result = main.aludel().current();
        var lines = result.current().isEmpty()
                ? List.of("<base>  no revision has run")
                : result.current().stream()
                        .flatMap(each ->
                                main.options.verbose ? Lines.block(each).stream() : Stream.of(Lines.revision(each)))
                        .toList();
        return main.print(result, lines, checkHeads && !result.atHead() ? ExitCode.NO : ExitCode.DONE);
    }
}

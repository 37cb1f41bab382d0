package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel heads}. */
@Command(name = "heads", description = "List the revisions that no other revision revises.")
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
    boolean resolveDependencies;

    @Override
    public Integer call() {
        var result = main.aludel().heads(resolveDependencies);
        var lines = main.options.verbose
                ? result.heads().stream()
                        .flatMap(each -> Lines.block(each).stream())
                        .toList()
                : result.heads().stream().map(Lines::revision).toList();
        return main.print(result, lines, ExitCode.DONE);
    }
}

package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() {
        if (targets.asked()) {
            var all = targets.aludel(main, UnaryOperator.identity()).currentEach(targets.targets(main));
            return TargetLines.printCurrent(main, all, checkHeads);
        }
        var result = main.aludel().current();
        var lines = new ArrayList<String>();
        if (main.options.verbose) {
            lines.add("database %s, PostgreSQL %s".formatted(result.database(), result.server()));
        }
        if (result.current().isEmpty()) {
            lines.add("<base>  no revision has run");
        }
        result.current()
                .forEach(
                        each -> lines.addAll(main.options.verbose ? Lines.block(each) : List.of(Lines.revision(each))));
        return main.print(result, lines, checkHeads && !result.atHead() ? ExitCode.NO : ExitCode.DONE);
    }
}

package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel reset}. */
@Command(name = "reset", description = "Take all revisions back and run them anew, for development: all rows are lost.")
final class ResetCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name of the database, which is asked for on a terminal otherwise.")
    @Nullable
    String confirmed;

    @Mixin
    TransactionOption transaction = new TransactionOption();

    @Override
    public Integer call() {
        var result = main.aludel(transaction::over)
                .reset(database -> Optional.ofNullable(confirmed)
                        .or(() -> main.console()
                                .terminal()
                                .ask("All rows of the database \"%s\" will be lost. Type its name to go on: "
                                        .formatted(database))));
        return main.print(result, RunLines.of(result), ExitCode.DONE);
    }
}

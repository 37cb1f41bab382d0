package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel show}. */
@Command(name = "show", description = "Show what a revision's header says.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(paramLabel = "REV", description = "An id, a unique prefix, head, or a relative form such as head-1.")
    String revision;

    @Override
    public Integer call() {
        var result = main.aludel().show(revision);
        var lines = new ArrayList<>(Lines.block(result.revision()));
        if (!result.into().isEmpty()) {
            lines.add("  next:       " + String.join(", ", result.into()));
        }
        lines.add("  checksum:   " + result.checksum());
        return main.print(result, lines, ExitCode.DONE);
    }
}

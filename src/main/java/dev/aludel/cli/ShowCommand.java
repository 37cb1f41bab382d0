package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.ShowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel show}. */
@Command(name = "show", description = "Show what a revision's header says.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            description = "An id, a unique prefix, a branch label, head, heads, current, or a relative form such as"
                    + " head-1.")
    String revision;

    @Override
    public Integer call() {
        var result = main.aludel().show(revision);
        var lines = new ArrayList<>(lines(result));
        result.others().forEach(each -> lines.addAll(lines(each)));
        return main.print(result, lines, ExitCode.DONE);
    }

    private static List<String> lines(ShowResult shown) {
        var lines = new ArrayList<>(Lines.block(shown.revision()));
        if (!shown.into().isEmpty()) {
            lines.add("  next:       " + String.join(", ", shown.into()));
        }
        lines.add("  checksum:   " + shown.checksum());
        return lines;
    }
}

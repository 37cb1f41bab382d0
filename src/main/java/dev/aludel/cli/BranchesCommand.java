package dev.aludel.cli;

import dev.aludel.BranchesResult;
import dev.aludel.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code aludel branches}. */
@Command(name = "branches", description = "List the revisions that several others revise, and those.")
final class BranchesCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Override
    public Integer call() {
        var result = main.aludel().branches();
        var lines = new ArrayList<String>();
        result.branches().forEach(each -> lines.addAll(lines(each)));
        return main.print(result, lines, ExitCode.DONE);
    }

    private List<String> lines(BranchesResult.Branch branch) {
        var lines = new ArrayList<>(
                main.options.verbose ? Lines.block(branch.revision()) : List.of(Lines.revision(branch.revision())));
        branch.into().forEach(each -> lines.add("  -> " + Lines.revision(each)));
        return lines;
    }
}

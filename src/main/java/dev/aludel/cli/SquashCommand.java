package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.SquashRequest;
import dev.aludel.SquashResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel squash}. */
@Command(name = "squash", description = "Put one revision in the place of several, proved to do the same.")
final class SquashCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "A:B",
            description = "The first and the last one, both included; :B from the first one of all, A: up to the head.")
    String range = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What they do together, in one line.")
    String message = "";

    @Option(names = "--no-database", description = "Do not ask the database whether it stands in the middle.")
    boolean noDatabase;

    @Override
    public Integer call() {
        var result = main.aludel().squash(new SquashRequest(range, message, !noDatabase));
        return main.print(result, lines(result), ExitCode.DONE);
    }

    private static List<String> lines(SquashResult result) {
        var lines = new ArrayList<String>();
        result.removed().forEach(file -> lines.add("removed " + file));
        lines.add("wrote " + result.revision().file());
        lines.add("proved on %s%s: up and down it equals the %s"
                .formatted(
                        result.server(),
                        result.rows() == 0 ? "" : ", with " + Lines.count(result.rows(), "sample row"),
                        Lines.count(result.squashed().size(), "revision")));
        result.mergesToProve()
                .forEach(merge -> lines.add(
                        "warning: the merge %s was proved before the squash; prove it anew with 'aludel merge %s'"
                                .formatted(merge, merge)));
        return lines;
    }
}

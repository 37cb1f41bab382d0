package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.RebaseRequest;
import dev.aludel.RebaseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel rebase}. */
@Command(name = "rebase", description = "Give a revision that no database has run another down-revision.")
final class RebaseCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(paramLabel = "REV", description = "The revision that moves, with all that stands on it.")
    String revision = "";

    @Option(
            names = "--onto",
            required = true,
            paramLabel = "REV",
            description = "The revision that it shall revise; base for none.")
    String onto = "";

    @Option(names = "--no-verify", description = "Do not run it on a scratch database first.")
    boolean noVerify;

    @Option(names = "--no-database", description = "Do not ask the database whether it has run it.")
    boolean noDatabase;

    @Override
    public Integer call() {
        var result = main.aludel().rebase(new RebaseRequest(revision, onto, !noVerify, !noDatabase));
        return main.print(result, lines(result), ExitCode.DONE);
    }

    private static List<String> lines(RebaseResult result) {
        String id = result.revision().id();
        if (!result.changed()) {
            return List.of("nothing to do: %s revises %s already"
                    .formatted(id, names(result.revision().down())));
        }
        var lines = new ArrayList<String>();
        lines.add("changed %s: %s revises %s now, no longer %s"
                .formatted(result.revision().file(), id, names(result.revision().down()), names(result.before())));
        if (!result.server().isEmpty()) {
            lines.add("it runs there: tried on " + result.server());
        }
        result.mergesToProve()
                .forEach(merge -> lines.add(
                        "warning: the merge %s was proved when %s stood elsewhere; prove it anew with 'aludel merge %s'"
                                .formatted(merge, id, merge)));
        return lines;
    }

    private static String names(List<String> revisions) {
        return revisions.isEmpty() ? "<base>" : String.join(", ", revisions);
    }
}

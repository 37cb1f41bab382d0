package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.Problem;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel validate}. */
@Command(
        name = "validate",
        description = "Say whether the revision files are sound, and are what the database ran; exit with 1 when not.")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(names = "--offline", description = "Ask no database what it ran.")
    boolean offline;

    @Override
    public Integer call() {
        var result = main.aludel().validate(offline);
        var lines = new ArrayList<String>();
        String revisions = Lines.count(result.revisions(), "revision");
        if (result.sound()) {
            lines.add(revisions + (result.revisions() == 1 ? " is" : " are") + " sound"
                    + (result.database() == null
                            ? "; no database was asked"
                            : ", and what " + result.database() + " ran of them is unchanged"));
        } else {
            lines.add("%s in %s:".formatted(Lines.count(result.problems().size(), "problem"), revisions));
            result.problems().stream()
                    .map(Problem::message)
                    .map(Lines::oneLine)
                    .forEach(each -> lines.add("  " + each));
        }
        return main.print(result, lines, result.sound() ? ExitCode.DONE : ExitCode.NO);
    }
}

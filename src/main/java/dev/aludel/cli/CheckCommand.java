package dev.aludel.cli;

import dev.aludel.Against;
import dev.aludel.CheckResult;
import dev.aludel.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel check}. */
@Command(name = "check", description = "Say whether entities and database agree; exit with 1 when they do not.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description = "Compare with the database (the default when one is given) or the history.")
    @Nullable
    Against against;

    @Option(names = "--strict", description = "Count what is unmanaged as a difference.")
    boolean strict;

    @Override
    public Integer call() {
        var result = main.aludel().check(Optional.ofNullable(against), strict);
        var lines = new ArrayList<String>();
        String subject = Lines.count(result.entities(), "entity").replace("entitys", "entities");
        String tolerated = Lines.tolerated(result.accepted(), result.ignored());
        if (result.clean()) {
            lines.add("no difference: %s with %s agree with the %s%s"
                    .formatted(subject, Lines.count(result.tables(), "table"), result.against(), tolerated));
        }
        lines.addAll(
                Lines.findings("between the entities and the " + result.against() + tolerated, result.differences()));
        lines.addAll(drift(result));
        if (!strict) {
            lines.addAll(Lines.unmanaged(result.unmanaged()));
        }
        return main.print(result, lines, result.clean() ? ExitCode.DONE : ExitCode.NO);
    }

    /** What is in the first list already is only counted. */
    private static List<String> drift(CheckResult result) {
        var hidden = new ArrayList<>(result.drift());
        hidden.removeAll(result.differences());
        int shown = result.drift().size() - hidden.size();
        var lines = new ArrayList<String>();
        if (shown > 0) {
            lines.add("%d of them %s drift: entities and revisions agree, and the database is another one"
                    .formatted(shown, shown == 1 ? "is" : "are"));
        }
        lines.addAll(Lines.findings("between the revisions and the database (drift)", hidden));
        return lines;
    }
}

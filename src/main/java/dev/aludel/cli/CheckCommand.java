package dev.aludel.cli;

import dev.aludel.Against;
import dev.aludel.ExitCode;
import java.util.ArrayList;
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
        if (result.clean()) {
            lines.add("no difference: %s with %s agree with the %s%s"
                    .formatted(
                            subject,
                            Lines.count(result.tables(), "table"),
                            result.against(),
                            Lines.tolerated(result.accepted(), result.ignored())));
        } else {
            lines.add("%s between the entities and the %s%s:"
                    .formatted(
                            Lines.count(result.differences().size(), "difference"),
                            result.against(),
                            Lines.tolerated(result.accepted(), result.ignored())));
            result.differences().forEach(each -> lines.add(Lines.finding(each)));
        }
        if (!strict) {
            lines.addAll(Lines.unmanaged(result.unmanaged()));
        }
        return main.print(result, lines, result.clean() ? ExitCode.DONE : ExitCode.NO);
    }
}

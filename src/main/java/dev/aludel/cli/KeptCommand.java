package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.KeptResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel kept}. */
@Command(name = "kept", description = "Show what revisions have put aside with keep(), or purge it.")
final class KeptCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            description = "An id or the beginning of one; what other revisions have kept is left alone.")
    List<String> revisions = List.of();

    @Option(
            names = "--purge",
            description = "Drop it for good; the way back of its revision has nothing to bring then.")
    boolean purge;

    @Option(names = "--yes", description = "Purge without asking.")
    boolean yes;

    @Override
    public Integer call() {
        if (!purge) {
            KeptResult result = main.aludel().kept(revisions);
            return main.print(result, KeptLines.of(result), ExitCode.DONE);
        }
        KeptResult result = main.aludel().purgeKept(revisions, this::given);
        return main.print(result, KeptLines.purged(result), ExitCode.DONE);
    }

    private boolean given(KeptResult result) {
        return yes
                || Consent.asked(
                        main,
                        "this drops for good in %s:".formatted(result.database()),
                        KeptLines.of(result),
                        "Go on?",
                        ", and nobody is there to be asked; say --yes");
    }
}

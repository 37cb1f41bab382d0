package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.Settings;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel downgrade}. */
@Command(name = "downgrade", description = "Take back the revisions above a revision.")
final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            description = "base, an id, a unique prefix, or -N; it stays, what is above it goes.")
    String target;

    @Mixin
    Consent consent = new Consent();

    @Mixin
    TransactionOption transaction = new TransactionOption();

    @Mixin
    TimeLimits limits = new TimeLimits();

    @Mixin
    PreviewOptions preview = new PreviewOptions();

    @Mixin
    TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() {
        UnaryOperator<Settings> change = settings -> limits.over(transaction.over(settings));
        if (targets.asked(preview)) {
            var all = targets.targets(main);
            if (!preview.dryRun) {
                consent.required();
            }
            var aludel = targets.aludel(main, change);
            return TargetLines.print(
                    main, preview.dryRun ? aludel.dryDowngradeEach(all, target) : aludel.downgradeEach(all, target));
        }
        var aludel = main.aludel(change);
        if (preview.asked()) {
            return preview.show(main, aludel, each -> each.downgradeScript(target), each -> each.dryDowngrade(target));
        }
        var result = aludel.downgrade(target, losses -> consent.given(main, losses));
        return main.print(result, RunLines.of(result), ExitCode.DONE);
    }
}

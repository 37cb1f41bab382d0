package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.Settings;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel upgrade}. */
@Command(name = "upgrade", description = "Run the revisions that lead up to a revision.")
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            arity = "0..1",
            defaultValue = "head",
            description = "head (the default), heads, an id, a unique prefix, or +N.")
    String target;

    @Mixin
    TransactionOption transaction = new TransactionOption();

    @Mixin
    TimeLimits limits = new TimeLimits();

    @Mixin
    PreviewOptions preview = new PreviewOptions();

    @Option(
            names = "--allow-edited",
            description = "Take files that were edited after they ran as they are now, instead of refusing.")
    boolean allowEdited;

    @Mixin
    TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() {
        UnaryOperator<Settings> change = settings -> limits.over(transaction.over(settings));
        if (targets.asked(preview)) {
            var all = targets.targets(main);
            var aludel = targets.aludel(main, change);
            return TargetLines.print(
                    main,
                    preview.dryRun
                            ? aludel.dryUpgradeEach(all, target, allowEdited)
                            : aludel.upgradeEach(all, target, allowEdited));
        }
        var aludel = main.aludel(change);
        if (preview.asked()) {
            return preview.show(
                    main, aludel, each -> each.upgradeScript(target), each -> each.dryUpgrade(target, allowEdited));
        }
        var result = aludel.upgrade(target, allowEdited);
        return main.print(result, RunLines.of(result), ExitCode.DONE);
    }
}

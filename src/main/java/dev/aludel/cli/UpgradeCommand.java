package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    PreviewOptions preview = new PreviewOptions();

    @Override
    public Integer call() {
        var aludel = main.aludel(transaction::over);
        if (preview.asked()) {
            return preview.show(main, aludel, each -> each.upgradeScript(target), each -> each.dryUpgrade(target));
        }
        var result = aludel.upgrade(target);
        return main.print(result, RunLines.of(result), ExitCode.DONE);
    }
}

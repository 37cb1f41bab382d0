package dev.aludel.cli;

import dev.aludel.Lost;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether somebody who sees what a new revision takes away wants it. */
final class AllowLoss {

    @Option(
            names = "--allow-loss",
            description =
                    "Write it without asking when the upgrade takes data away; what it takes is shown all the same.")
    boolean allowed;

    /** Asks on a terminal, unless the answer was given beforehand, and refuses where nobody can be asked. */
    boolean given(Main main, List<Lost> losses) {
        if (allowed) {
            return true;
        }
        return Consent.asked(
                main,
                "the upgrade takes data away:",
                LossLines.of("  ", losses),
                "Write the revision?",
                ", and nobody is there to be asked; say --keep to put aside what it drops, or --allow-loss if that is meant;"
                        + " nothing was written");
    }
}

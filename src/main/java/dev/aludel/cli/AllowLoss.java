package dev.aludel.cli;

import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import dev.aludel.Lost;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether somebody who sees what a new revision takes away wants it. */
final class AllowLoss {

    private static final String HEAD = "the upgrade takes data away";

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
        List<String> lines = LossLines.of("  ", losses);
        Optional<String> answer = main.options.json
                ? Optional.empty()
                : main.console()
                        .terminal()
                        .ask(HEAD + ":\n" + String.join("\n", lines) + "\nWrite the revision? [y/N] ");
        return answer.map(Consent::isYes)
                .orElseThrow(() -> new AludelException(
                        ExitCode.REFUSED,
                        HEAD
                                + ", and nobody is there to be asked; say --keep to put aside what it drops, or --allow-loss if that is meant; nothing was written",
                        lines));
    }
}

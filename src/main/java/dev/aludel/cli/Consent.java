package dev.aludel.cli;

import dev.aludel.AludelException;
import dev.aludel.DowngradeLosses;
import dev.aludel.ExitCode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether somebody who sees what a downgrade takes away wants it. */
final class Consent {

    @Option(
            names = "--yes",
            description = "Go on without asking; what would be lost is shown all the same, unless --quiet.")
    boolean yes;

    /** Asks on a terminal, unless the answer was given beforehand, and refuses where nobody can be asked. */
    boolean given(Main main, DowngradeLosses losses) {
        String head = LossLines.head(losses);
        List<String> lines = LossLines.of(losses);
        if (yes) {
            if (!main.options.quiet) {
                main.console().err().println(head);
                lines.forEach(main.console().err()::println);
                main.console().err().flush();
            }
            return true;
        }
        return asked(
                main,
                head,
                lines,
                "Go on?",
                ", and nobody is there to be asked; say --yes, or look first with --dry-run");
    }

    /**
     * Asks on a terminal, and refuses where nobody can be asked.
     *
     * @param head what is asked about, with a colon at its end
     * @param unasked how the refusal goes on in the place of that colon
     */
    static boolean asked(Main main, String head, List<String> lines, String question, String unasked) {
        Optional<String> answer = main.options.json
                ? Optional.empty()
                : main.console().terminal().ask(head + "\n" + String.join("\n", lines) + "\n" + question + " [y/N] ");
        return answer.map(Consent::isYes)
                .orElseThrow(() ->
                        new AludelException(ExitCode.REFUSED, head.substring(0, head.length() - 1) + unasked, lines));
    }

    /** For many databases nobody is asked: what each would lose is found by a dry run. */
    void required() {
        if (!yes) {
            throw new AludelException(
                    ExitCode.REFUSED,
                    "a downgrade of many databases asks nobody; say --yes, or look first with --dry-run",
                    List.of());
        }
    }

    private static boolean isYes(String answer) {
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }
}

package dev.aludel.cli;

import dev.aludel.Aludel;
import dev.aludel.DryRunResult;
import dev.aludel.ExitCode;
import dev.aludel.ScriptResult;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How upgrade and downgrade show what they would do instead of doing it. */
final class PreviewOptions {

    @Option(names = "--sql", description = "Print a script instead, without a connection; REV may be a range A:B then.")
    boolean sql;

    @Option(
            names = "--dry-run",
            description = "Try it in one transaction that is rolled back, and report each statement.")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Whether nothing but a preview is asked for. */
    boolean asked() {
        if (sql && dryRun) {
            throw new ParameterException(
                    spec.commandLine(), "--sql connects to nothing and --dry-run must; use one of them");
        }
        return sql || dryRun;
    }

    /** Prints the preview that is asked for. */
    int show(Main main, Aludel aludel, Function<Aludel, ScriptResult> script, Function<Aludel, DryRunResult> trial) {
        if (sql) {
            var result = script.apply(aludel);
            return main.print(result, List.of(result.script().stripTrailing()), ExitCode.DONE);
        }
        var result = trial.apply(aludel);
        return main.print(
                result, DryRunLines.of(result), result.outcome().equals("failed") ? ExitCode.DATABASE : ExitCode.DONE);
    }
}

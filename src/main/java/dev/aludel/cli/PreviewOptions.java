package dev.aludel.cli;

import dev.aludel.Aludel;
import dev.aludel.ExitCode;
import dev.aludel.ScriptResult;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How upgrade and downgrade show what they would do instead of doing it. */
final class PreviewOptions {

    @Option(names = "--sql", description = "Print a script instead, without a connection; REV may be a range A:B then.")
    boolean sql;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    /** Whether nothing but a preview is asked for. */
    boolean asked() {
        return sql;
    }

    /** Prints the script. */
    int script(Main main, Aludel aludel, BiFunction<Aludel, String, ScriptResult> make, String range) {
        var result = make.apply(aludel, range);
        return main.print(result, List.of(result.script().stripTrailing()), ExitCode.DONE);
    }
}

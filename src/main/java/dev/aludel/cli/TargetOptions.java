package dev.aludel.cli;

import dev.aludel.Aludel;
import dev.aludel.Settings;
import dev.aludel.Targets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which databases or namespaces a command is for, when it is more than one. */
final class TargetOptions {

    @Option(
            names = "--all",
            description = "Do it for every [database.NAME] of the configuration file, in the file's order.")
    boolean all;

    @Option(
            names = "--each",
            paramLabel = "SQL",
            description = "Do it for each row of a query: a namespace, a database or a url, as the labels of its"
                    + " columns say; with --all the query runs on every database.")
    @Nullable
    String each;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many of them at once, each with up to two connections (default: 1).")
    @Nullable
    Integer parallel;

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Whether it is for more than the one database. */
    boolean asked() {
        if (parallel != null && !all && each == null) {
            throw wrong("--parallel is for many databases; say which with --all or --each");
        }
        if (parallel != null && parallel < 1) {
            throw wrong("--parallel is %d, but must be 1 or more".formatted(parallel));
        }
        if (each != null && each.isBlank()) {
            throw wrong(
                    "--each needs a query, such as: select nspname from pg_namespace where nspname like 'tenant\\_%'");
        }
        return all || each != null;
    }

    /** The same, together with a preview; one of a script is the same for all. */
    boolean asked(PreviewOptions preview) {
        if (asked() && preview.sql) {
            throw wrong("--sql prints one script, which is the same for all; leave out %s"
                    .formatted(all && each != null ? "--all and --each" : all ? "--all" : "--each"));
        }
        return asked();
    }

    /** What has been asked for, after {@link #asked()}. */
    Targets targets(Main main) {
        Targets targets = all ? Targets.of(main.factory().databases()) : Targets.each(String.valueOf(each));
        return (all && each != null ? targets.withQuery(each) : targets).withParallel(parallel == null ? 1 : parallel);
    }

    /** The front door, for several targets. A bar of progress is for one. */
    Aludel aludel(Main main, UnaryOperator<Settings> change) {
        return new Aludel(
                change.apply(main.settings()),
                main.console().progress(main.options.quiet, main.options.verbose, false));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

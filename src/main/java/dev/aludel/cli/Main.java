package dev.aludel.cli;

import dev.aludel.Against;
import dev.aludel.Aludel;
import dev.aludel.ExitCode;
import dev.aludel.Settings;
import dev.aludel.revision.Format;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: global options, and nothing done without a command. */
@Command(
        name = "aludel",
        description = "Writes, proves and runs the revisions between your JPA entities and PostgreSQL.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            AdoptCommand.class,
            RevisionCommand.class,
            MergeCommand.class,
            RebaseCommand.class,
            SquashCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            ShowCommand.class,
            EditCommand.class,
            HistoryCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            CurrentCommand.class,
            StatusCommand.class,
            StampCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            KeptCommand.class,
            ResetCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 usage, 3 refused, 4 the database failed, 70 a bug in the tool.",
        })
public final class Main implements Runnable {

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    @Option(names = "--warm-up", hidden = true, description = "Load what most commands load, for the launcher.")
    boolean warmUp;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Console console;

    Main(Console console) {
        this.console = console;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.configure(List.of(arguments), System.getenv());
        var console = new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Terminal.ofProcess());
        System.exit(run(List.of(arguments), console));
    }

    /** Runs the command line and gives its exit code. */
    static int run(List<String> arguments, Console console) {
        int code = commandLine(console).execute(arguments.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** The commands and options, as picocli has them. */
    static CommandLine commandLine(Console console) {
        var main = new Main(console);
        var line = new CommandLine(main)
                .setOut(console.out())
                .setErr(console.err())
                .registerConverter(Against.class, new Choice<>(Against.values()))
                .registerConverter(Format.class, new Choice<>(Format.values()))
                .registerConverter(HistoryFormat.class, new Choice<>(HistoryFormat.values()))
                .registerConverter(TransactionOption.Span.class, new Choice<>(TransactionOption.Span.values()))
                .setAbbreviatedOptionsAllowed(false)
                .setUnmatchedOptionsArePositionalParams(false)
                .setParameterExceptionHandler((failure, arguments) -> Failures.usage(failure, arguments, console))
                .setExecutionStrategy(parsed -> {
                    main.options.addSwitches(console.environment());
                    try {
                        return new CommandLine.RunLast().execute(parsed);
                    } catch (Error e) { // picocli hands on exceptions only
                        return Failures.bug(e, main);
                    }
                })
                .setExecutionExceptionHandler((failure, each, parsed) -> Failures.report(failure, main));
        line.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
        for (var command : line.getSubcommands().values()) {
            command.setHelpFactory(CommandHelp::new);
            command.getCommandSpec()
                    .usageMessage()
                    .sortOptions(false)
                    .sortSynopsis(false)
                    .footer("", "'aludel --help' has the options of all commands.");
        }
        return line;
    }

    @Override
    public void run() {
        if (warmUp) {
            WarmUp.run(this);
            return;
        }
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    Console console() {
        return console;
    }

    /** The front door, configured as options, environment and file say. */
    Aludel aludel() {
        return aludel(UnaryOperator.identity());
    }

    /** The same, changed by an option that only some commands have. */
    Aludel aludel(UnaryOperator<Settings> change) {
        return new Aludel(change.apply(settings()), console.progress(options.quiet, options.verbose));
    }

    /** What options, environment and file say. */
    Settings settings() {
        return factory().settings();
    }

    SettingsFactory factory() {
        return new SettingsFactory(options, console.environment(), console.directory());
    }

    /** Prints a result: as JSON when asked for, else the lines for people. */
    int print(Object result, List<String> lines, ExitCode code) {
        if (options.json) {
            console.out().println(Json.write(result));
        } else {
            lines.forEach(console.out()::println);
        }
        return code.code();
    }
}

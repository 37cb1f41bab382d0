package dev.aludel.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the documentation says of the commands, from picocli's model of them. */
final class Pages {

    private Pages() {}

    static CommandLine root() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return Main.commandLine(new Console(nowhere, nowhere, Map.of(), Path.of("")));
    }

    /** The commands by name. */
    static Map<String, CommandLine> commands() {
        return new TreeMap<>(root().getSubcommands());
    }

    /** The options that all commands have. */
    static List<OptionSpec> globalOptions() {
        return root().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .toList();
    }

    /** The options table of a command's page, or the sentence that it has none. */
    static List<String> options(CommandLine command) {
        var spec = command.getCommandSpec();
        List<ArgSpec> own = Stream.<ArgSpec>concat(
                        spec.positionalParameters().stream(),
                        spec.options().stream().filter(option -> !option.inherited() && !option.hidden()))
                .toList();
        return own.isEmpty() ? List.of("None of its own.") : table(own);
    }

    static List<String> table(List<? extends ArgSpec> arguments) {
        var lines = new ArrayList<String>(List.of("| option | meaning |", "|---|---|"));
        arguments.forEach(each -> lines.add("| " + names(each) + " | " + meaning(each) + " |"));
        return lines;
    }

    private static String names(ArgSpec argument) {
        if (argument instanceof PositionalParamSpec) {
            return "`" + argument.paramLabel() + "`";
        }
        var names = new ArrayList<>(List.of(((OptionSpec) argument).names()));
        if (argument.arity().max() > 0) {
            int last = names.size() - 1;
            names.set(last, names.get(last) + " " + argument.paramLabel());
        }
        return "`" + String.join("`, `", names) + "`";
    }

    /** As in the middle of a sentence, which a table's cell is not. */
    private static String meaning(ArgSpec argument) {
        String text =
                String.join(" ", argument.description()).replace("|", "\\|").replaceFirst("\\.$", "");
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

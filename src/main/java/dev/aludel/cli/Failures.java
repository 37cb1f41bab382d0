package dev.aludel.cli;

import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a failure looks: one line for the user's fault, the database's, or a wrong command line; a stack
 * trace only for a bug of the tool, so that the two never look alike.
 */
final class Failures {

    private Failures() {}

    static int usage(ParameterException failure, String[] arguments, Console console) {
        var line = failure.getCommandLine();
        String message = message(failure);
        if (List.of(arguments).contains("--json") || GlobalOptions.isOn(console.environment(), "ALUDEL_JSON")) {
            line.getOut().println(json(message, List.of(), ExitCode.USAGE));
            return ExitCode.USAGE.code();
        }
        PrintWriter err = line.getErr();
        err.println("aludel: " + message);
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("  see: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            var line = failure.getCommandLine();
            String argument = unmatched.getUnmatched().get(0);
            return line.getParent() == null
                    ? "there is no command \"%s\"; the commands are %s"
                            .formatted(
                                    argument,
                                    String.join(", ", line.getSubcommands().keySet()))
                    : "%s does not take \"%s\"".formatted(line.getCommandName(), argument);
        }
        return lowerFirst(failure.getMessage());
    }

    static int report(Exception failure, Main main) {
        return failure instanceof AludelException known ? known(known, main) : bug(failure, main);
    }

    private static int known(AludelException failure, Main main) {
        Console console = main.console();
        if (main.options.json) {
            console.out().println(json(failure.getMessage(), failure.details(), failure.exitCode()));
        } else {
            console.err().println("aludel: " + failure.getMessage());
            failure.details().forEach(detail -> console.err().println("  " + detail));
        }
        return failure.exitCode().code();
    }

    /** What nobody but us can mend. */
    static int bug(Throwable failure, Main main) {
        Console console = main.console();
        console.err().println("aludel: this is a bug in the tool; please report it with what follows");
        failure.printStackTrace(console.err());
        if (main.options.json) {
            console.out().println(json("bug in the tool: " + failure, List.of(), ExitCode.BUG));
        }
        return ExitCode.BUG.code();
    }

    private static String json(String message, List<String> details, ExitCode code) {
        var object = new LinkedHashMap<String, Object>();
        object.put("error", message);
        object.put("details", details);
        object.put("exitCode", code.code());
        return Json.write(object);
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

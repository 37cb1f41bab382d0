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

    static int usage(ParameterException failure, String[] arguments) {
        var line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("aludel: " + lowerFirst(failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("  see: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return ExitCode.USAGE.code();
    }

    static int report(Exception failure, Main main) {
        return failure instanceof AludelException known ? known(known, main) : bug(failure, main);
    }

    private static int known(AludelException failure, Main main) {
        Console console = main.console();
        if (main.options.json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("error", failure.getMessage());
            object.put("details", failure.details());
            object.put("exitCode", failure.exitCode().code());
            console.out().println(Json.write(object));
        } else {
            console.err().println("aludel: " + failure.getMessage());
            failure.details().forEach(detail -> console.err().println("  " + detail));
        }
        return failure.exitCode().code();
    }

    private static int bug(Exception failure, Main main) {
        Console console = main.console();
        console.err().println("aludel: this is a bug in the tool; please report it with what follows");
        failure.printStackTrace(console.err());
        if (main.options.json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("error", "bug in the tool: " + failure);
            object.put("details", List.of());
            object.put("exitCode", ExitCode.BUG.code());
            console.out().println(Json.write(object));
        }
        return ExitCode.BUG.code();
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

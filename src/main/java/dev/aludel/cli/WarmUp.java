package dev.aludel.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/** Loads the classes that most commands need, while the launcher records them in its archive. */
final class WarmUp {

    private WarmUp() {}

    static void run(Main main) {
        var silent = new PrintWriter(Writer.nullWriter());
        var console = new Console(
                silent, silent, main.console().environment(), main.console().directory());
        Main.run(List.of("heads", "--json"), console);
        Main.run(List.of("history"), console);
        Main.run(List.of("--help"), console);
    }
}

package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code aludel init}. */
@Command(name = "init", description = "Make the folder for revision files, and an aludel.toml when there is none.")
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Override
    public Integer call() {
        var result = main.aludel().init();
        var lines = result.created().isEmpty()
                ? List.of("nothing to do: the folder and aludel.toml are there")
                : result.created().stream().map(path -> "created " + path).toList();
        return main.print(result, lines, ExitCode.DONE);
    }
}

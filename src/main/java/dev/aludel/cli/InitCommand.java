package dev.aludel.cli;

import dev.aludel.ExitCode;
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
        return main.print(
                result, result.created().stream().map(path -> "created " + path).toList(), ExitCode.DONE);
    }
}

package dev.aludel.cli;

import dev.aludel.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel edit}. */
@Command(name = "edit", description = "Open the file of a revision in your editor (EDITOR, VISUAL).")
final class EditCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            description = "An id, a unique prefix, a branch label, head, heads, current, or a relative form such as"
                    + " head-1.")
    String revision;

    @Override
    public Integer call() {
        var result = main.aludel().edit(revision);
        Path home = main.settings().home();
        List<Path> files = result.revisions().stream()
                .map(each -> home.resolve(each.file()))
                .toList();
        if (!main.options.json) {
            Editor.in(main.console()).open(files);
        }
        return main.print(
                result,
                result.revisions().stream().map(each -> "edited " + each.file()).toList(),
                ExitCode.DONE);
    }
}

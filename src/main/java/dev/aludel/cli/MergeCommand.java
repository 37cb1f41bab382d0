package dev.aludel.cli;

import dev.aludel.ExitCode;
import dev.aludel.MergeRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code aludel merge}. */
@Command(name = "merge", description = "Try what several heads do to each other, and write a revision that joins them.")
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            defaultValue = "heads",
            description = "The revisions to join: ids, prefixes, or heads (the default) for all of them;"
                    + " or one merge, to prove it anew.")
    List<String> revisions;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it joins, in one line.")
    String message = "";

    @Option(
            names = "--branch-label",
            paramLabel = "L",
            description = "A name for the branch that starts here; may be repeated.")
    List<String> branchLabels = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id, instead of a random one.")
    @Nullable
    String id;

    @Option(names = "--no-verify", description = "Do not try the branches on scratch databases.")
    boolean noVerify;

    @Option(
            names = "--force",
            description = "Write the revision although the branches do not commute, or lose the way back.")
    boolean force;

    @Option(
            names = "--no-database",
            description = "Do not ask the database whether it has run the merge to prove anew.")
    boolean noDatabase;

    @Override
    public Integer call() {
        var request = new MergeRequest(
                revisions, message, branchLabels, Optional.ofNullable(id), !noVerify, force, !noDatabase);
        var result = main.aludel().merge(request);
        return main.print(result, MergeLines.of(result), result.revision() == null ? ExitCode.REFUSED : ExitCode.DONE);
    }
}

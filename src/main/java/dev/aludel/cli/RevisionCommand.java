package dev.aludel.cli;

import dev.aludel.Against;
import dev.aludel.RenameChoice;
import dev.aludel.RevisionRequest;
import dev.aludel.revision.Format;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code aludel revision}. */
@Command(name = "revision", description = "Write a new revision file, empty or from what the entities want.")
final class RevisionCommand implements Callable<Integer> {

    @ParentCommand
    Main main;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in one line; also the words of the file name.")
    String message = "";

    @Option(names = "--autogenerate", description = "Compare the entities, write both directions, and prove them.")
    boolean autogenerate;

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description = "Compare with the database (the default when one is given) or the history.")
    @Nullable
    Against against;

    @Option(names = "--no-verify", description = "Do not prove the new revision on a scratch database.")
    boolean noVerify;

    @Option(
            names = "--keep",
            description = "Put aside the tables and columns that the upgrade drops, for the way back.")
    boolean keep;

    @Mixin
    AllowLoss loss = new AllowLoss();

    @Option(names = "--format", paramLabel = "FORM", description = "java or sql, instead of the configured form.")
    @Nullable
    Format format;

    @Option(names = "--sql", description = "The same as --format sql.")
    boolean sql;

    @Option(
            names = "--head",
            paramLabel = "REV",
            description = "The revision that it revises (default: the only head); base for a history of its own.")
    @Nullable
    String head;

    @Option(names = "--splice", description = "Allow a revision that is no head as the one to revise: a new branch.")
    boolean splice;

    @Option(
            names = "--branch-label",
            paramLabel = "L",
            description = "A name for the branch that starts here; may be repeated.")
    List<String> branchLabels = List.of();

    @Option(
            names = "--depends-on",
            paramLabel = "REV",
            description = "A revision that must have run before; may be repeated.")
    List<String> dependsOn = List.of();

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "What keeps its rows under a new name: a table, table.column, sequence, enum, or enum.value; "
                    + "may be repeated.")
    List<String> renames = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "The id, instead of a random one.")
    @Nullable
    String id;

    @Override
    public Integer call() {
        var request = new RevisionRequest(
                message,
                autogenerate,
                !noVerify,
                Optional.ofNullable(against),
                sql ? Optional.of(Format.SQL) : Optional.ofNullable(format),
                Optional.ofNullable(head),
                splice,
                branchLabels,
                dependsOn,
                Optional.ofNullable(id),
                new RenameChoice(renames, RenameQuestion.of(main)),
                keep);
        var result = main.aludel().revision(request, losses -> loss.given(main, losses));
        return main.print(result, RevisionLines.of(result), RevisionLines.code(result));
    }
}

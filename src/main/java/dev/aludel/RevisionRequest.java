package dev.aludel;

import dev.aludel.revision.Format;
import java.util.List;
import java.util.Optional;

/**
 * What {@code revision} is asked for.
 *
 * @param message what it does, in one line
 * @param autogenerate whether to write what the entities want, else an empty revision
 * @param verify whether to prove a generated revision on a scratch database
 * @param against what the entities are compared with, instead of what the settings say
 * @param format the file's form, instead of what the settings say
 * @param head the revision that it revises, instead of the only head
 * @param splice whether that revision may be no head
 * @param branchLabels names for the branch that starts here
 * @param dependsOn revisions that must have run before
 * @param id the id, instead of a random one
 * @param renames what is another thing under a new name
 * @param keep whether the upgrade puts aside the tables and columns that it drops
 */
public record RevisionRequest(
        String message,
        boolean autogenerate,
        boolean verify,
        Optional<Against> against,
        Optional<Format> format,
        Optional<String> head,
        boolean splice,
        List<String> branchLabels,
        List<String> dependsOn,
        Optional<String> id,
        RenameChoice renames,
        boolean keep) {

    public RevisionRequest {
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** An empty revision after the only head. */
    public static RevisionRequest empty(String message) {
        return new RevisionRequest(
                message,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                RenameChoice.NONE,
                false);
    }

    /** What the entities want, proved, after the only head. */
    public static RevisionRequest autogenerate(String message) {
        return new RevisionRequest(
                message,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                RenameChoice.NONE,
                false);
    }

    /** The same with these renames. */
    public RevisionRequest withRenames(RenameChoice other) {
        return new RevisionRequest(
                message, autogenerate, verify, against, format, head, splice, branchLabels, dependsOn, id, other, keep);
    }
}

package dev.aludel;

import java.util.List;
import java.util.Optional;

/**
 * What {@code merge} is asked for.
 *
 * @param revisions the revisions to join: ids, prefixes, or {@code heads} for all of them; or a merge, to prove it anew
 * @param message what it joins, in one line; empty for one that names them
 * @param branchLabels names for the branch that starts here
 * @param id the id, instead of a random one
 * @param verify whether to try the branches on scratch databases
 * @param force whether to write the revision although they do not commute, or lose the way back
 * @param ask whether to ask the database whether it has run a merge that is to be proved anew
 */
public record MergeRequest(
        List<String> revisions,
        String message,
        List<String> branchLabels,
        Optional<String> id,
        boolean verify,
        boolean force,
        boolean ask) {

    public MergeRequest {
        revisions = List.copyOf(revisions);
        branchLabels = List.copyOf(branchLabels);
    }

    /** All heads, tried. */
    public static MergeRequest heads(String message) {
        return new MergeRequest(List.of("heads"), message, List.of(), Optional.empty(), true, false, true);
    }
}

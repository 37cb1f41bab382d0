package dev.aludel.revision;

import java.util.List;
import java.util.Optional;

/**
 * What a revision file says of itself, apart from its body.
 *
 * @param id the revision's id
 * @param down the ids of its down-revisions: none for a base, several for a merge point
 * @param message what it does, in one line
 * @param branchLabels names for the branch that starts here
 * @param dependsOn ids or labels that must have run before
 * @param merge what was found out about the branches that it joins; only a merge point may have it
 * @param squashes the revisions that it has taken the place of, in running order
 */
public record Header(
        String id,
        List<String> down,
        String message,
        List<String> branchLabels,
        List<String> dependsOn,
        Optional<MergeProof> merge,
        List<Squashed> squashes) {

    public Header {
        down = List.copyOf(down);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        squashes = List.copyOf(squashes);
    }

    /** A revision whose branches nobody tried, and that stands for itself only. */
    public Header(String id, List<String> down, String message, List<String> branchLabels, List<String> dependsOn) {
        this(id, down, message, branchLabels, dependsOn, Optional.empty(), List.of());
    }

    /** A revision without labels and dependencies. */
    public static Header of(String id, List<String> down, String message) {
        return new Header(id, down, message, List.of(), List.of());
    }

    public Header withDown(List<String> other) {
        return new Header(id, other, message, branchLabels, dependsOn, merge, squashes);
    }

    public Header withMerge(MergeProof proof) {
        return new Header(id, down, message, branchLabels, dependsOn, Optional.of(proof), squashes);
    }

    /**
     * Whether this is the checksum of the file that the revision had before it took the place of others. A database
     * that ran it so is at its end, and nothing was edited.
     */
    public boolean ranAs(String checksum) {
        return squashes.stream().anyMatch(each -> each.id().equals(id) && checksum.startsWith(each.checksum()));
    }

    public boolean isBase() {
        return down.isEmpty();
    }

    public boolean isMerge() {
        return down.size() > 1;
    }
}

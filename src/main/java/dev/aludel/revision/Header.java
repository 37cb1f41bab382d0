package dev.aludel.revision;

import java.util.List;

/**
 * What a revision file says of itself, apart from its body.
 *
 * @param id the revision's id
 * @param down the ids of its down-revisions: none for a base, several for a merge point
 * @param message what it does, in one line
 * @param branchLabels names for the branch that starts here
 * @param dependsOn ids or labels that must have run before
 */
public record Header(String id, List<String> down, String message, List<String> branchLabels, List<String> dependsOn) {

    public Header {
        down = List.copyOf(down);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A revision without labels and dependencies. */
    public static Header of(String id, List<String> down, String message) {
        return new Header(id, down, message, List.of(), List.of());
    }

    public boolean isBase() {
        return down.isEmpty();
    }

    public boolean isMerge() {
        return down.size() > 1;
    }
}

package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One revision run in one direction, with what that does to the version table.
 *
 * @param revision the revision
 * @param direction which way
 * @param before the rows of the version table before it
 * @param after the rows after it
 */
public record Step(Header revision, Direction direction, SortedSet<String> before, SortedSet<String> after) {

    public Step {
        before = Collections.unmodifiableSortedSet(new TreeSet<>(before));
        after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
    }

    /** What takes back steps that were upgrades: each the other way, the last one first. */
    public static List<Step> back(List<Step> upgrades) {
        var back = new ArrayList<Step>();
        for (Step step : upgrades) {
            back.add(new Step(step.revision, Direction.DOWNGRADE, step.after, step.before));
        }
        Collections.reverse(back);
        return List.copyOf(back);
    }
}

package dev.aludel.revision;

import java.util.Collections;
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
}

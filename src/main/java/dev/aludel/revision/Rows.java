package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the version table says while revisions run: the revisions that have run, and among them the rows, which are
 * those that no other one that has run stands on.
 *
 * <p>This one rule is the whole of Alembic's row arithmetic (insert for a base or a new branch, update along a line,
 * delete and update at a merge point, insert and update when it is taken back, a dependency's row that vanishes with
 * its dependent and comes back): each revision knows how many of those that ran stand directly on it, and is a row
 * while that number is nought. Rows that others imply, which only hands can write, go with the first step.
 */
final class Rows {

    private final Links links;
    private final BitSet applied;
    private final int[] standing;
    private SortedSet<String> rows;

    /** Where a database with these rows is; refuses rows that are no revision of the graph. */
    Rows(Links links, Collection<String> given) {
        this.links = links;
        this.rows = new TreeSet<>(given);
        List<String> unknown =
                rows.stream().filter(row -> links.number(row).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            links.squashing(unknown.get(0)).ifPresent(into -> {
                throw Links.refuse(new TargetFault.DatabaseInSquashed(unknown.get(0), into));
            });
            throw Links.refuse(new TargetFault.DatabaseAtUnknownRevision(List.copyOf(rows), unknown));
        }
        var set = new BitSet();
        rows.forEach(row -> set.set(links.number(row).orElseThrow()));
        this.applied = links.ancestors(set);
        this.standing = new int[links.size()];
        applied.stream().forEach(i -> stand(i, 1));
    }

    private void stand(int revision, int change) {
        for (int parent : links.before(revision)) {
            standing[parent] += change;
        }
    }

    BitSet applied() {
        return (BitSet) applied.clone();
    }

    /** The rows as revisions, without those that others imply. */
    BitSet current() {
        var current = new BitSet();
        applied.stream().filter(i -> standing[i] == 0).forEach(current::set);
        return current;
    }

    /** What has run and no other one that has run revises: the rows, and what only a dependency implies. */
    BitSet tops() {
        var tops = new BitSet();
        applied.stream()
                .filter(i -> IntStream.of(links.up(i)).noneMatch(applied::get))
                .forEach(tops::set);
        return tops;
    }

    /** Runs the revisions upwards, in this order. */
    List<Step> upgrade(List<Integer> revisions) {
        var steps = new ArrayList<Step>();
        SortedSet<String> now = implied();
        for (int revision : revisions) {
            applied.set(revision);
            stand(revision, 1);
            now.add(links.id(revision));
            for (int parent : links.before(revision)) {
                now.remove(links.id(parent));
            }
            steps.add(step(revision, Direction.UPGRADE, now));
        }
        return steps;
    }

    /** Takes the revisions back, in this order. */
    List<Step> downgrade(List<Integer> revisions) {
        var steps = new ArrayList<Step>();
        SortedSet<String> now = implied();
        for (int revision : revisions) {
            applied.clear(revision);
            stand(revision, -1);
            now.remove(links.id(revision));
            for (int parent : links.before(revision)) {
                if (standing[parent] == 0) {
                    now.add(links.id(parent));
                }
            }
            steps.add(step(revision, Direction.DOWNGRADE, now));
        }
        return steps;
    }

    private Step step(int revision, Direction direction, SortedSet<String> now) {
        var step = new Step(links.header(revision), direction, rows, now);
        rows = step.after();
        return step;
    }

    private SortedSet<String> implied() {
        var ids = new TreeSet<String>();
        current().stream().forEach(i -> ids.add(links.id(i)));
        return ids;
    }
}

package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What writing targets into the version table, without running anything, does to its rows; the rules are Alembic's. The
 * rows that share a lineage with a target (dependencies count) give way to it and the others stay; those of the branch
 * that it is named by go with them, but not alone. A target that is a row already changes nothing; the base takes the
 * rows of its branch away, or all.
 */
final class Stamp {

    private final Links links;
    private final Travel travel;
    private final Resolver resolver;
    private final BitSet current = new BitSet();
    private final List<Step> steps = new ArrayList<>();
    private SortedSet<String> rows;

    Stamp(Links links, List<Integer> order, Collection<String> rows) {
        this.links = links;
        this.travel = new Travel(links, order, rows);
        this.resolver = new Resolver(links);
        this.rows = new TreeSet<>(rows);
        rows.forEach(row -> current.set(links.number(row).orElseThrow()));
    }

    List<Step> to(List<String> targets) {
        var reached = new BitSet();
        var resolved = new ArrayList<BitSet>();
        for (String target : targets) {
            BitSet revisions = links.tips(travel.target(Identifier.of(target)));
            travel.refuseOverlap(targets, resolved, target, revisions);
            resolved.add(revisions);
            reached.or(revisions);
        }
        for (int i = 0; i < resolved.size(); i++) {
            BitSet givingWay = givingWay(Identifier.of(targets.get(i)), resolved.get(i));
            givingWay.andNot(reached);
            move(resolved.get(i), givingWay);
        }
        return steps;
    }

    /**
     * The rows in the lineage of the target, or of the branch that it names; to the plain base, all. When a target is a
     * row already, the branch that it was named by takes nothing else away.
     */
    private BitSet givingWay(Identifier target, BitSet revisions) {
        BitSet related = (BitSet) revisions.clone();
        related.andNot(current);
        if (!current.intersects(revisions)) {
            resolver.branch(target).ifPresent(related::set);
        }
        BitSet rows = (BitSet) current.clone();
        if (related.isEmpty()) {
            return revisions.isEmpty() ? rows : new BitSet();
        }
        rows.and(around(related));
        related.and(revisions);
        return revisions.isEmpty() || rows.intersects(around(related)) ? rows : new BitSet();
    }

    private BitSet around(BitSet revisions) {
        BitSet around = links.ancestors(revisions);
        around.or(links.descendants(revisions));
        return around;
    }

    private void move(BitSet revisions, BitSet givingWay) {
        if (revisions.isEmpty()) {
            givingWay.stream().forEach(row -> {
                current.clear(row);
                step(row, Direction.DOWNGRADE);
            });
            return;
        }
        BitSet above = links.descendants(revisions);
        above.andNot(revisions);
        Direction direction = above.intersects(givingWay) ? Direction.DOWNGRADE : Direction.UPGRADE;
        current.andNot(givingWay);
        revisions.stream().filter(revision -> !current.get(revision)).forEach(revision -> {
            current.set(revision);
            step(revision, direction);
        });
    }

    private void step(int revision, Direction direction) {
        var after = new TreeSet<String>();
        current.stream().forEach(row -> after.add(links.id(row)));
        var step = new Step(links.header(revision), direction, rows, after);
        rows = step.after();
        steps.add(step);
    }
}

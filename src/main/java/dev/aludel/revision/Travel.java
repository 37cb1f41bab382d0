package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which revisions run to bring one database from where it is to a target; the rules are Alembic's.
 *
 * <p>Up: what the target stands on, dependencies included, less what has run. Down: the children of the target (all
 * bases, when it is the base; only those below the branch, when one is named) and all that stands on them, dependents
 * included, as far as it has run.
 */
final class Travel {

    private final Links links;
    private final List<Integer> order;
    private final Resolver resolver;
    private final Rows rows;

    Travel(Links links, List<Integer> order, Collection<String> rows) {
        this.links = links;
        this.order = order;
        this.resolver = new Resolver(links);
        this.rows = new Rows(links, rows);
    }

    List<Step> upgrade(List<String> targets) {
        var needed = new BitSet();
        var resolved = new ArrayList<BitSet>();
        for (String target : targets) {
            BitSet revisions = upTarget(Identifier.of(target));
            refuseOverlap(targets, resolved, target, revisions);
            resolved.add(revisions);
            needed.or(links.ancestors(revisions));
        }
        needed.andNot(rows.applied());
        return rows.upgrade(inOrder(needed));
    }

    List<Step> downgrade(String target) {
        BitSet dropped = dropped(Identifier.of(target));
        List<Integer> backwards = inOrder(dropped);
        Collections.reverse(backwards);
        return rows.downgrade(backwards);
    }

    /** What an identifier means to a database that is here: counting from its current revisions where need be. */
    BitSet target(Identifier identifier) {
        if (!identifier.isRelativeToCurrent()) {
            return resolver.absolute(identifier);
        }
        return identifier.steps() < 0
                ? Resolver.set(resolver.walk(identifier, lowerFrom(identifier), false))
                : upTarget(identifier);
    }

    private BitSet upTarget(Identifier identifier) {
        if (!identifier.isRelativeToCurrent()) {
            return resolver.absolute(identifier);
        }
        if (identifier.steps() < 0) {
            throw Links.refuse(new TargetFault.RelativeOverrun(identifier.text(), -identifier.steps(), 0));
        }
        return Resolver.set(resolver.walk(identifier, upperFrom(identifier), false));
    }

    /** Where {@code +N} starts: on a branch that the database has not reached yet, at the point that it leaves from. */
    private int upperFrom(Identifier identifier) {
        BitSet current = rows.current();
        Optional<BitSet> lineage = resolver.lineage(identifier);
        if (lineage.isPresent()) {
            current.and(lineage.get());
            if (current.isEmpty()) {
                BitSet reached = rows.applied();
                reached.and(lineage.get());
                current = links.tips(reached);
            }
        }
        return only(identifier, current);
    }

    /** Where {@code -N} starts: on a branch whose row is hidden by a dependent's, at the row that is implied. */
    private int lowerFrom(Identifier identifier) {
        BitSet current = rows.current();
        Optional<BitSet> lineage = resolver.lineage(identifier);
        if (lineage.isPresent()) {
            current.and(lineage.get());
            if (current.isEmpty()) {
                current = links.tipsInLineage(rows.applied());
                current.and(lineage.get());
            }
        }
        return only(identifier, current);
    }

    private int only(Identifier identifier, BitSet current) {
        if (current.cardinality() > 1) {
            int[] branches = current.stream().toArray();
            throw Links.refuse(new TargetFault.AmbiguousCurrent(
                    identifier.text(),
                    links.places(current),
                    resolver.alternatives(identifier, branches, branch -> branch)));
        }
        return current.nextSetBit(0);
    }

    private BitSet dropped(Identifier identifier) {
        if (identifier.isRelativeToCurrent() && identifier.steps() > 0) {
            throw Links.refuse(new TargetFault.RelativeOverrun(identifier.text(), identifier.steps(), 0));
        }
        int from = identifier.isRelativeToCurrent() ? lowerFrom(identifier) : Resolver.BASE;
        int target =
                identifier.isRelativeToCurrent() ? resolver.walk(identifier, from, false) : resolver.one(identifier);
        BitSet applied = rows.applied();
        if (target != Resolver.BASE && !applied.get(target)) {
            throw notBelow(identifier);
        }
        // A step down from a revision takes its own branch down, not those that fork from the target beside it.
        Optional<Integer> branch =
                resolver.branch(identifier).or(() -> from == Resolver.BASE ? Optional.empty() : Optional.of(from));
        BitSet dropped = links.descendants(roots(identifier, target, branch));
        dropped.and(applied);
        return dropped;
    }

    private BitSet roots(Identifier identifier, int target, Optional<Integer> branch) {
        var roots = new BitSet();
        if (target == Resolver.BASE) {
            roots = links.bases();
        } else {
            IntStream.of(links.up(target)).forEach(roots::set);
        }
        if (branch.isEmpty() || roots.cardinality() <= 1 || isWithin(target, branch.get())) {
            return roots;
        }
        roots.and(links.ancestorsInLineage(Links.only(branch.get())));
        if (roots.isEmpty()) {
            throw notBelow(identifier);
        }
        return roots;
    }

    /** Whether the branch starts at the target or below it, so that all that leaves from there belongs to it. */
    private boolean isWithin(int target, int branch) {
        return target != Resolver.BASE
                && links.ancestorsInLineage(Links.only(target)).get(branch);
    }

    private RevisionException notBelow(Identifier identifier) {
        return Links.refuse(new TargetFault.NotADowngradeTarget(identifier.text(), links.places(rows.current())));
    }

    void refuseOverlap(List<String> targets, List<BitSet> resolved, String target, BitSet revisions) {
        for (int i = 0; i < resolved.size(); i++) {
            refuseOverlap(target, targets.get(i), resolved.get(i), revisions);
            refuseOverlap(target, targets.get(i), revisions, resolved.get(i));
        }
    }

    /** Refuses what stands under another; a revision does not stand under itself. */
    private void refuseOverlap(String target, String other, BitSet lower, BitSet upper) {
        for (int revision = upper.nextSetBit(0); revision >= 0; revision = upper.nextSetBit(revision + 1)) {
            BitSet below = links.ancestors(Links.only(revision));
            below.clear(revision);
            below.and(lower);
            if (!below.isEmpty()) {
                throw Links.refuse(new TargetFault.OverlappingTargets(
                        target, other, links.place(below.nextSetBit(0)), links.place(revision)));
            }
        }
    }

    private List<Integer> inOrder(BitSet revisions) {
        var list = new ArrayList<Integer>(revisions.cardinality());
        order.stream().filter(revisions::get).forEach(list::add);
        return list;
    }
}

package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * {@code a:b} for history: what lies from {@code a} up to {@code b}, both included, newest first. An end left out is
 * the base or the heads; {@code current} is where the database is; {@code -N} at the lower end counts down from the
 * upper one and {@code +N} at the upper end up from the lower one. Whatever counts stops at the graph's edge.
 */
final class Range {

    private final Links links;
    private final List<Integer> order;
    private final Collection<String> rows;
    private final Resolver resolver;

    Range(Links links, List<Integer> order, Collection<String> rows) {
        this.links = links;
        this.order = order;
        this.rows = rows;
        this.resolver = new Resolver(links);
    }

    List<Header> of(String range) {
        int colon = range.indexOf(':');
        if (colon < 0 || range.indexOf(':', colon + 1) >= 0) {
            throw Links.refuse(new TargetFault.NotARange(range));
        }
        String low = colon == 0 ? "base" : range.substring(0, colon);
        String high = colon == range.length() - 1 ? "heads" : range.substring(colon + 1);
        return headers(between(range, low, high));
    }

    private BitSet between(String range, String low, String high) {
        BitSet lower;
        BitSet upper;
        if (isRelative(low)) {
            upper = end(high, new BitSet());
            lower = end(low, upper);
        } else {
            lower = end(low, new BitSet());
            upper = end(high, lower);
        }
        if (low.indexOf('@') > 0) {
            resolver.lineage(Identifier.of(low)).ifPresent(upper::and);
        }
        return between(range, lower, upper);
    }

    private BitSet between(String range, BitSet lower, BitSet upper) {
        BitSet wanted = links.ancestors(upper);
        BitSet strangers = (BitSet) lower.clone();
        strangers.andNot(wanted);
        if (!strangers.isEmpty()) {
            throw Links.refuse(new TargetFault.NotAnAncestor(range, links.places(strangers)));
        }
        if (!lower.isEmpty()) {
            wanted.andNot(links.ancestors(lower));
            wanted.or(lower);
            wanted.and(links.descendants(lower));
        }
        return wanted;
    }

    private static boolean isRelative(String end) {
        return !end.equals("current") && Identifier.of(end).isRelativeToCurrent();
    }

    private BitSet end(String end, BitSet other) {
        if (end.equals("current")) {
            return new Rows(links, rows).current();
        }
        Identifier identifier = Identifier.of(end);
        if (!identifier.isRelativeToCurrent()) {
            return resolver.absolute(identifier, true);
        }
        BitSet starts = (BitSet) other.clone();
        resolver.lineage(identifier).ifPresent(starts::and);
        var reached = new BitSet();
        if (starts.isEmpty()) {
            reached.or(Resolver.set(resolver.walk(identifier, Resolver.BASE, true)));
        }
        starts.stream().forEach(start -> reached.or(Resolver.set(resolver.walk(identifier, start, true))));
        return reached;
    }

    private List<Header> headers(BitSet revisions) {
        var headers = new ArrayList<Header>();
        order.stream().filter(revisions::get).map(links::header).forEach(headers::add);
        Collections.reverse(headers);
        return headers;
    }
}

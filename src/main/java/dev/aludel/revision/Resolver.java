package dev.aludel.revision;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an identifier points at, as Alembic understands it. The base is a set without revisions, or {@link #BASE}. */
final class Resolver {

    /** Below all bases. */
    static final int BASE = -1;

    private static final int CANDIDATES = 3;
    private static final int LIKENESS = 3;

    private final Links links;

    Resolver(Links links) {
        this.links = links;
    }

    /** The revisions of an identifier that does not count from where a database is. */
    BitSet absolute(Identifier identifier) {
        return absolute(identifier, false);
    }

    /** The same; {@code clipped} as in {@link #walk}. */
    BitSet absolute(Identifier identifier, boolean clipped) {
        String symbol = identifier.symbol().orElseThrow();
        BitSet revisions = symbol(identifier, symbol);
        if (identifier.offset().isEmpty()) {
            return revisions;
        }
        return set(walk(identifier, single(identifier, revisions), clipped));
    }

    /** The one revision, or the base. */
    int one(Identifier identifier) {
        return single(identifier, absolute(identifier));
    }

    /** The lineage that the identifier's branch limits it to, when it names one. */
    Optional<BitSet> lineage(Identifier identifier) {
        return branch(identifier).map(links::lineage);
    }

    /** The revision that stands for the identifier's branch. */
    Optional<Integer> branch(Identifier identifier) {
        return identifier
                .branch()
                .map(name -> links.named(name).orElseGet(() -> {
                    BitSet found = links.withPrefix(name);
                    if (found.isEmpty()) {
                        throw Links.refuse(new TargetFault.UnknownBranch(identifier.text(), name));
                    }
                    return oneOf(name, found);
                }));
    }

    private BitSet symbol(Identifier identifier, String symbol) {
        Optional<BitSet> lineage = lineage(identifier);
        return switch (symbol) {
            case "base" -> new BitSet();
            case "heads" -> lineage.map(this::headsIn).orElseGet(links::effectiveHeads);
            case "head" -> set(single(identifier, headsIn(lineage.orElseGet(links::all))));
            default -> Links.only(named(identifier, symbol, lineage));
        };
    }

    private BitSet headsIn(BitSet lineage) {
        BitSet heads = links.heads();
        heads.and(lineage);
        return heads;
    }

    private int named(Identifier identifier, String symbol, Optional<BitSet> lineage) {
        int found = links.named(symbol).orElseGet(() -> {
            BitSet candidates = links.withPrefix(symbol);
            lineage.ifPresent(candidates::and);
            if (candidates.isEmpty()) {
                throw Links.refuse(new TargetFault.UnknownId(identifier.text(), like(symbol)));
            }
            return oneOf(symbol, candidates);
        });
        if (lineage.isPresent() && !lineage.get().get(found)) {
            throw Links.refuse(new TargetFault.NotOnBranch(
                    identifier.text(), links.place(found), identifier.branch().orElseThrow()));
        }
        return found;
    }

    private int oneOf(String prefix, BitSet candidates) {
        if (candidates.cardinality() > 1) {
            throw Links.refuse(new TargetFault.AmbiguousPrefix(prefix, links.places(candidates)));
        }
        return candidates.nextSetBit(0);
    }

    private int single(Identifier identifier, BitSet revisions) {
        if (revisions.cardinality() > 1) {
            throw Links.refuse(new TargetFault.MultipleHeads(identifier.text(), links.places(revisions)));
        }
        return revisions.nextSetBit(0);
    }

    /**
     * Goes as many steps as the identifier says, along its branch where there is a choice.
     *
     * @param start the revision to start from, or {@link #BASE}
     * @param clipped whether a walk beyond a head or the base ends there, instead of being refused
     * @return a revision or {@link #BASE}
     */
    int walk(Identifier identifier, int start, boolean clipped) {
        int steps = Math.abs(identifier.steps());
        boolean up = identifier.steps() > 0;
        Optional<BitSet> lineage = lineage(identifier);
        int at = start;
        for (int walked = 0; walked < steps; walked++) {
            int[] choices = up ? above(at, lineage) : below(at, lineage);
            if (choices.length > 1) {
                throw Links.refuse(new TargetFault.AmbiguousWalk(
                        identifier.text(),
                        at == BASE ? Optional.empty() : Optional.of(links.place(at)),
                        IntStream.of(choices).sorted().mapToObj(links::place).toList()));
            }
            boolean stuck = choices.length == 0 && (up || at == BASE);
            if (stuck && clipped) {
                return at;
            }
            if (stuck) {
                throw Links.refuse(new TargetFault.RelativeOverrun(identifier.text(), steps, walked));
            }
            at = choices.length == 0 ? BASE : choices[0];
        }
        return at;
    }

    private int[] above(int revision, Optional<BitSet> lineage) {
        int[] above = revision == BASE ? links.bases().stream().toArray() : links.up(revision);
        return lineage.isPresent() ? within(above, lineage.get()) : above;
    }

    private int[] below(int revision, Optional<BitSet> lineage) {
        int[] below = revision == BASE ? new int[0] : links.down(revision);
        return below.length > 1 && lineage.isPresent() ? within(below, lineage.get()) : below;
    }

    private static int[] within(int[] revisions, BitSet lineage) {
        return IntStream.of(revisions).filter(lineage::get).toArray();
    }

    private List<Place> like(String symbol) {
        return IntStream.range(0, links.size())
                .filter(i -> likeness(symbol, links.id(i)) >= LIKENESS)
                .boxed()
                .sorted(Comparator.comparing(i -> -likeness(symbol, links.id(i))))
                .limit(CANDIDATES)
                .map(links::place)
                .toList();
    }

    private static int likeness(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    static BitSet set(int revision) {
        return revision == BASE ? new BitSet() : Links.only(revision);
    }
}

package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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
        Optional<BitSet> lineage = lineage(identifier);
        int at = start;
        for (int walked = 0; walked < steps; walked++) {
            int[] choices = next(identifier, at, lineage);
            if (choices.length > 1) {
                throw Links.refuse(new TargetFault.AmbiguousWalk(
                        identifier.text(),
                        at == BASE ? Optional.empty() : Optional.of(links.place(at)),
                        IntStream.of(choices).sorted().mapToObj(links::place).toList(),
                        alternatives(identifier, IntStream.of(choices).sorted().toArray(), choice -> start)));
            }
            if (choices.length == 0) {
                if (clipped) {
                    return at;
                }
                throw Links.refuse(new TargetFault.RelativeOverrun(identifier.text(), steps, walked));
            }
            at = choices[0];
        }
        return at;
    }

    /** Where one step leads; nowhere from a head up and from the base down. */
    private int[] next(Identifier identifier, int at, Optional<BitSet> lineage) {
        if (identifier.steps() > 0) {
            return above(at, lineage);
        }
        int[] below = below(at, lineage);
        return below.length == 0 && at != BASE ? new int[] {BASE} : below;
    }

    /**
     * The same identifier on each of several branches, as far as that leads somewhere. A branch is named by a label
     * that none of the others has, or else by the revision itself.
     *
     * @param start where the walk starts, for each of them
     */
    List<String> alternatives(Identifier identifier, int[] branches, IntUnaryOperator start) {
        var alternatives = new ArrayList<String>();
        for (int branch : branches) {
            String rest = identifier.text().substring(identifier.text().indexOf('@') + 1);
            String text = name(branch, branches) + "@" + rest;
            if (identifier.isRelativeToCurrent() && leads(Identifier.of(text), start.applyAsInt(branch))) {
                alternatives.add(text);
            }
        }
        return alternatives;
    }

    private String name(int branch, int[] branches) {
        return new Labels(links)
                .of(branch).stream()
                        .filter(label -> {
                            BitSet lineage = links.lineage(links.named(label).orElseThrow());
                            return IntStream.of(branches)
                                    .filter(lineage::get)
                                    .boxed()
                                    .toList()
                                    .equals(List.of(branch));
                        })
                        .findFirst()
                        .orElse(links.id(branch));
    }

    private boolean leads(Identifier identifier, int start) {
        Optional<BitSet> lineage = lineage(identifier);
        int at = start;
        for (int i = 0; i < Math.abs(identifier.steps()); i++) {
            int[] choices = next(identifier, at, lineage);
            if (choices.length != 1) {
                return false;
            }
            at = choices[0];
        }
        return true;
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

package dev.aludel.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The revisions as numbers, in the order of their ids, with their edges both ways. {@code down} and {@code up} are the
 * down-revisions alone, which make a lineage; {@code before} and {@code after} have the dependencies too, which are
 * what decides what runs, in which order, and which revisions a row of the version table implies.
 */
final class Links {

    private final List<Header> headers;
    private final List<Optional<Path>> files;
    private final TreeMap<String, Integer> numbers = new TreeMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final int[][] down;
    private final int[][] before;
    private final int[][] up;
    private final int[][] after;

    Links(Collection<RevisionFile> files, Collection<Header> bare) {
        var members = new ArrayList<Member>();
        files.forEach(file -> members.add(new Member(file.header(), Optional.of(file.path()))));
        bare.forEach(header -> members.add(new Member(header, Optional.empty())));
        members.sort(Comparator.comparing((Member member) -> member.header.id())
                .thenComparing(member -> member.file.map(Path::toString).orElse("")));
        members.forEach(member -> RevisionId.check(member.header, member.file));
        this.headers = members.stream().map(Member::header).toList();
        this.files = members.stream().map(Member::file).toList();
        number();
        label();
        down = edges(false);
        before = edges(true);
        up = turned(down);
        after = turned(before);
    }

    private record Member(Header header, Optional<Path> file) {}

    private void number() {
        for (int i = 0; i < headers.size(); i++) {
            Integer other = numbers.put(headers.get(i).id(), i);
            if (other != null) {
                int last = i;
                while (last + 1 < headers.size()
                        && headers.get(last + 1).id().equals(headers.get(i).id())) {
                    last++;
                }
                throw refuse(new GraphFault.DuplicateId(
                        headers.get(i).id(),
                        IntStream.rangeClosed(other, last).mapToObj(this::place).toList()));
            }
        }
    }

    private void label() {
        for (int i = 0; i < headers.size(); i++) {
            for (String label : headers.get(i).branchLabels()) {
                Integer other = numbers.containsKey(label) ? numbers.get(label) : labels.put(label, i);
                if (other != null) {
                    throw refuse(new GraphFault.DuplicateLabel(label, List.of(place(other), place(i))));
                }
            }
        }
    }

    private int[][] edges(boolean withDependencies) {
        int[][] edges = new int[headers.size()][];
        for (int i = 0; i < edges.length; i++) {
            var targets = new LinkedHashSet<Integer>();
            for (String parent : headers.get(i).down()) {
                targets.add(target(i, parent, Optional.ofNullable(numbers.get(parent)), false));
            }
            if (withDependencies) {
                for (String name : headers.get(i).dependsOn()) {
                    targets.add(target(i, name, named(name), true));
                }
            }
            edges[i] = targets.stream().mapToInt(Integer::intValue).toArray();
        }
        return edges;
    }

    private int target(int from, String name, Optional<Integer> found, boolean dependency) {
        int target = found.orElseThrow(() -> refuse(new GraphFault.MissingParent(place(from), name, dependency)));
        if (target == from) {
            throw refuse(new GraphFault.SelfLoop(place(from), dependency));
        }
        return target;
    }

    private static int[][] turned(int[][] edges) {
        int[] sizes = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                sizes[target]++;
            }
        }
        int[][] turned = new int[edges.length][];
        Arrays.setAll(turned, i -> new int[sizes[i]]);
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int target : edges[from]) {
                turned[target][--sizes[target]] = from;
            }
        }
        return turned;
    }

    int size() {
        return headers.size();
    }

    Header header(int number) {
        return headers.get(number);
    }

    String id(int number) {
        return headers.get(number).id();
    }

    Place place(int number) {
        return new Place(headers.get(number).id(), files.get(number));
    }

    List<Place> places(BitSet revisions) {
        return revisions.stream().mapToObj(this::place).toList();
    }

    /** The revision that has taken the place of one with this id. */
    Optional<Place> squashing(String id) {
        return IntStream.range(0, size())
                .filter(i ->
                        header(i).squashes().stream().anyMatch(each -> each.id().equals(id)))
                .mapToObj(this::place)
                .findFirst();
    }

    /** The number of an id or a label. */
    Optional<Integer> named(String name) {
        Integer number = numbers.get(name);
        return Optional.ofNullable(number == null ? labels.get(name) : number);
    }

    Optional<Integer> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    BitSet withPrefix(String prefix) {
        var found = new BitSet();
        for (var entry : numbers.tailMap(prefix).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            found.set(entry.getValue());
        }
        return found;
    }

    int[] down(int number) {
        return down[number];
    }

    int[] before(int number) {
        return before[number];
    }

    int[] up(int number) {
        return up[number];
    }

    int[] after(int number) {
        return after[number];
    }

    BitSet all() {
        var all = new BitSet();
        all.set(0, size());
        return all;
    }

    /** Those that nothing revises: the heads. */
    BitSet heads() {
        return without(up);
    }

    /** Those that nothing revises or depends on: what has to be reached to have run everything. */
    BitSet effectiveHeads() {
        return without(after);
    }

    BitSet bases() {
        return without(down);
    }

    private BitSet without(int[][] edges) {
        var found = new BitSet();
        IntStream.range(0, size()).filter(i -> edges[i].length == 0).forEach(found::set);
        return found;
    }

    /** The given ones and all that they stand on, dependencies included. */
    BitSet ancestors(BitSet from) {
        return reach(from, before);
    }

    /** The given ones and all that stands on them, dependents included. */
    BitSet descendants(BitSet from) {
        return reach(from, after);
    }

    BitSet ancestorsInLineage(BitSet from) {
        return reach(from, down);
    }

    BitSet descendantsInLineage(BitSet from) {
        return reach(from, up);
    }

    /** What shares a lineage with a revision: its ancestors, itself, its descendants, without dependencies. */
    BitSet lineage(int revision) {
        BitSet lineage = ancestorsInLineage(only(revision));
        lineage.or(descendantsInLineage(only(revision)));
        return lineage;
    }

    /** Those of a set that no other one of it stands directly on. */
    BitSet tips(BitSet revisions) {
        return tips(revisions, after);
    }

    /** As {@link #tips(BitSet)}, dependencies left out. */
    BitSet tipsInLineage(BitSet revisions) {
        return tips(revisions, up);
    }

    private static BitSet tips(BitSet revisions, int[][] edges) {
        var tips = new BitSet();
        revisions.stream()
                .filter(i -> IntStream.of(edges[i]).noneMatch(revisions::get))
                .forEach(tips::set);
        return tips;
    }

    static BitSet only(int number) {
        var set = new BitSet();
        set.set(number);
        return set;
    }

    private static BitSet reach(BitSet from, int[][] edges) {
        var seen = (BitSet) from.clone();
        int[] todo = new int[edges.length];
        int size = 0;
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            todo[size++] = i;
        }
        while (size > 0) {
            for (int next : edges[todo[--size]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    todo[size++] = next;
                }
            }
        }
        return seen;
    }

    static RevisionException refuse(RevisionFault fault) {
        return new RevisionException(fault);
    }
}

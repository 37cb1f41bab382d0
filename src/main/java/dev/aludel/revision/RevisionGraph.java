package dev.aludel.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The graph that the down-revisions and dependencies of a set of revisions span. It knows ids only: no file (but to
 * name it in a fault) and no database (what one holds is passed in as the rows of its version table). Immutable and
 * safe to share between threads. All faults are {@link RevisionException}s with a {@link GraphFault} from the two
 * factories, and a {@link TargetFault} from everything else.
 *
 * <p>Identifiers, in every method that takes one: a full id; a unique prefix of one; a branch label, for the revision
 * that carries it; {@code head}, the only one; {@code heads}; {@code base}; any of these with {@code +N} or {@code -N},
 * that many revisions above or below; {@code +N} and {@code -N} alone, counted from where the database is; and
 * {@code branch@} in front of any of them, which limits it to the lineage of a label or of a revision.
 */
public final class RevisionGraph {

    private final Links links;
    private final List<Integer> order;
    private final Labels labels;

    private RevisionGraph(Links links) {
        this.links = links;
        this.order = Order.of(links);
        this.labels = new Labels(links);
    }

    /** The graph of headers alone. */
    public static RevisionGraph of(Collection<Header> headers) {
        return new RevisionGraph(new Links(List.of(), headers));
    }

    /** The graph of files, whose faults name them. */
    public static RevisionGraph ofFiles(Collection<RevisionFile> files) {
        return new RevisionGraph(new Links(files, List.of()));
    }

    /** All revisions, each after its down-revisions and dependencies; the same set gives the same order. */
    public List<Header> revisions() {
        return order.stream().map(links::header).toList();
    }

    /** The revision with this very id. */
    public Optional<Header> find(String id) {
        return links.number(id).map(links::header);
    }

    /** Those that none revises, by id. One of them that another revision depends on is an effective head. */
    public List<Header> heads() {
        return headers(links.heads());
    }

    /** Those that none revises or depends on, by id: what {@code upgrade heads} goes to. */
    public List<Header> effectiveHeads() {
        return headers(links.effectiveHeads());
    }

    /** Those that revise none, by id. */
    public List<Header> bases() {
        return headers(links.bases());
    }

    /** Those that several revise, by id. */
    public List<Header> branchPoints() {
        var found = new BitSet();
        links.all().stream().filter(i -> links.up(i).length > 1).forEach(found::set);
        return headers(found);
    }

    /** Those that revise several, by id. */
    public List<Header> mergePoints() {
        var found = new BitSet();
        links.all().stream().filter(i -> links.down(i).length > 1).forEach(found::set);
        return headers(found);
    }

    /** Those that revise this one, by id; dependents do not count. */
    public List<Header> children(String id) {
        var found = new BitSet();
        for (int child : links.up(number(id))) {
            found.set(child);
        }
        return headers(found);
    }

    /** This one's dependencies, by id, labels resolved. */
    public List<Header> dependencies(String id) {
        int number = number(id);
        var found = new LinkedHashSet<Header>();
        for (String name : links.header(number).dependsOn()) {
            found.add(links.header(links.named(name).orElseThrow()));
        }
        return List.copyOf(found);
    }

    /** The given ones and all that they stand on, dependencies included, in running order. */
    public List<Header> ancestors(Collection<String> ids) {
        return inOrder(links.ancestors(numbers(ids)));
    }

    /** The given ones and all that stands on them, dependents included, in running order. */
    public List<Header> descendants(Collection<String> ids) {
        return inOrder(links.descendants(numbers(ids)));
    }

    /** The labels of the branches that this one lies on. */
    public SortedSet<String> branchLabels(String id) {
        return labels.of(number(id));
    }

    /**
     * The revisions that an identifier points at: none for the base, several only for {@code heads}. Without a database
     * {@code +N} counts from the base and {@code -N} from each head.
     */
    public List<Header> resolve(String identifier) {
        if (identifier.equals("current")) {
            throw Links.refuse(new TargetFault.UnknownId(identifier, List.of()));
        }
        Identifier parsed = Identifier.of(identifier);
        var resolver = new Resolver(links);
        if (!parsed.isRelativeToCurrent()) {
            return headers(resolver.absolute(parsed));
        }
        if (parsed.steps() > 0) {
            return headers(Resolver.set(resolver.walk(parsed, Resolver.BASE, false)));
        }
        BitSet starts = links.heads();
        resolver.lineage(parsed).ifPresent(starts::and);
        var found = new BitSet();
        starts.stream().forEach(head -> found.or(Resolver.set(resolver.walk(parsed, head, false))));
        return headers(found);
    }

    /** As {@link #resolve(String)} for a database with these rows, from which {@code +N} and {@code -N} count. */
    public List<Header> resolve(String identifier, Set<String> rows) {
        if (identifier.equals("current")) {
            return headers(new Rows(links, rows).current());
        }
        return headers(new Travel(links, order, rows).target(Identifier.of(identifier)));
    }

    /**
     * Whether an identifier means another revision from each place where a database can be: {@code +1}, {@code -2} or
     * {@code devices@+1}.
     */
    public static boolean isRelative(String identifier) {
        return Identifier.of(identifier).isRelativeToCurrent();
    }

    /** The one revision that an identifier points at, or none for the base; several heads are refused. */
    public Optional<Header> resolveOne(String identifier) {
        List<Header> found = resolve(identifier);
        if (found.size() > 1) {
            List<Place> heads = found.stream()
                    .map(header -> links.place(number(header.id())))
                    .toList();
            throw Links.refuse(new TargetFault.MultipleHeads(identifier, heads));
        }
        return found.stream().findFirst();
    }

    /** What a database with these rows has run, in running order; refuses rows that no revision has. */
    public List<Header> applied(Set<String> rows) {
        return inOrder(new Rows(links, rows).applied());
    }

    /**
     * Where a database with these rows stands on each branch that it has run, in running order: its rows, and what has
     * none because another one that has run depends on it. Refuses rows that no revision has.
     */
    public List<Header> current(Set<String> rows) {
        return inOrder(new Rows(links, rows).tops());
    }

    /** The steps that bring a database with these rows up to a target; none when it is there or beyond. */
    public List<Step> upgrade(String target, Set<String> rows) {
        return upgrade(List.of(target), rows);
    }

    /** The steps up to several targets at once, of which none may imply another. */
    public List<Step> upgrade(List<String> targets, Set<String> rows) {
        return new Travel(links, order, rows).upgrade(targets);
    }

    /**
     * The steps that bring a database with these rows down to a target: what stands on it goes, on every branch, and
     * other branches stay. {@code branch@target} takes only that branch down, and what depends on it.
     */
    public List<Step> downgrade(String target, Set<String> rows) {
        return new Travel(links, order, rows).downgrade(target);
    }

    /**
     * What marking a database as being at the targets does to its rows; nothing runs. A step's revision is the one that
     * becomes a row or, towards the base, the row that goes. Given no rows at all it is what follows a purge.
     */
    public List<Step> stamp(List<String> targets, Set<String> rows) {
        return new Stamp(links, order, rows).to(targets);
    }

    /**
     * The revisions of a range {@code a:b}, {@code a:}, {@code :b} or {@code :}, newest first.
     *
     * @param rows where the database is, for an end that says {@code current}
     */
    public List<Header> history(String range, Set<String> rows) {
        return new Range(links, order, rows).of(range);
    }

    private int number(String id) {
        return links.number(id).orElseThrow(() -> Links.refuse(new TargetFault.UnknownId(id, List.of())));
    }

    private BitSet numbers(Collection<String> ids) {
        var numbers = new BitSet();
        ids.forEach(id -> numbers.set(number(id)));
        return numbers;
    }

    private List<Header> headers(BitSet revisions) {
        return revisions.stream().mapToObj(links::header).toList();
    }

    private List<Header> inOrder(BitSet revisions) {
        return order.stream().filter(revisions::get).map(links::header).toList();
    }
}

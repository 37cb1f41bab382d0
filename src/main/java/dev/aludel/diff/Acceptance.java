package dev.aludel.diff;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes differences that are accepted or ignored for none, by giving the wanted picture what the database has.
 *
 * <p>An accepted difference holds while both sides are as recorded: then the attribute, or the presence of the object,
 * is taken from the current picture. When the entities want something else, or somebody has changed the database, the
 * difference is an ordinary one. A table or a namespace that one side does not have is accepted by its name alone,
 * whatever is in it. What only the database has stays only as long as what it stands on is wanted: an index goes with
 * its column.
 */
public final class Acceptance {

    /** Nothing is accepted, nothing is ignored. */
    public static final Acceptance NONE = new Acceptance(List.of(), List.of(), QualifiedName.DEFAULT);

    private final List<Accepted> entries;
    private final List<IgnoreRule> rules;
    private final String namespace;

    /**
     * @param entries what is accepted
     * @param rules what is ignored
     * @param namespace the real name of the default namespace, which rules may name
     */
    public Acceptance(Collection<Accepted> entries, Collection<IgnoreRule> rules, String namespace) {
        this.entries = List.copyOf(entries);
        this.rules = List.copyOf(rules);
        this.namespace = namespace;
    }

    /** The same for pictures in which these have got their new names: what is accepted of them goes along. */
    public Acceptance renamed(Renaming renaming) {
        return renaming.isEmpty()
                ? this
                : new Acceptance(
                        entries.stream()
                                .map(each -> RenamedEntry.of(each, renaming))
                                .toList(),
                        rules,
                        namespace);
    }

    /** What is accepted. */
    public List<Accepted> entries() {
        return entries;
    }

    /**
     * The wanted picture with what is tolerated, and what became of the entries.
     *
     * @param wanted what is wanted now
     * @param held the accepted differences that are there
     * @param ignored the differences that a rule covers
     * @param gone the accepted differences that are none any more
     */
    public record Outcome(Schema wanted, List<Accepted> held, List<Accepted> ignored, List<Accepted> gone) {

        public Outcome {
            held = List.copyOf(held);
            ignored = List.copyOf(ignored);
            gone = List.copyOf(gone);
        }
    }

    /**
     * @param current the whole current picture
     * @param wanted the wanted one, aligned with it
     */
    public Outcome apply(Schema current, Schema wanted) {
        return new Application(current, wanted, false).outcome();
    }

    /** All differences between two pictures, as they would be accepted; in the order of their objects. */
    public static List<Accepted> differences(Schema current, Schema wanted) {
        var application = NONE.new Application(current, wanted, true);
        application.outcome();
        return application.seen.stream().sorted().toList();
    }

    /** One pair of pictures. */
    private final class Application implements Tolerance {

        private final Schema current;
        private final Schema wanted;
        private final boolean everything;
        private final List<Accepted> seen = new ArrayList<>();
        private final Set<Accepted> held = new HashSet<>();
        private final List<Accepted> ignored = new ArrayList<>();

        /** @param everything whether everything is tolerated */
        Application(Schema current, Schema wanted, boolean everything) {
            this.everything = everything;
            this.current = current;
            this.wanted = wanted;
        }

        Outcome outcome() {
            var sequences = new ToleratedObjects<>(Difference.Kind.SEQUENCE, Optional.empty(), Sequence::name, this);
            var enums = new ToleratedObjects<>(Difference.Kind.ENUM, Optional.empty(), EnumType::name, this);
            var composites =
                    new ToleratedObjects<>(Difference.Kind.COMPOSITE, Optional.empty(), CompositeType::name, this);
            var schema = new Schema(
                    namespaces(),
                    enums.of(current.enums(), wanted.enums()),
                    composites.of(current.composites(), wanted.composites()),
                    sequences.of(current.sequences(), wanted.sequences()),
                    tables());
            return new Outcome(
                    schema,
                    entries.stream().filter(held::contains).toList(),
                    ignored,
                    entries.stream().filter(this::isGone).toList());
        }

        private List<String> namespaces() {
            var names = new ArrayList<>(wanted.namespaces());
            for (Change<String> change :
                    Comparison.by(Function.<String>identity()).compare(current.namespaces(), wanted.namespaces())) {
                String name = change.before().or(change::after).orElseThrow();
                var subject = Subject.of(Difference.Kind.NAMESPACE, QualifiedName.of(name));
                boolean there = change.before().isPresent();
                if (tolerates(
                        new Accepted(subject, Accepted.PRESENCE, there ? "present" : "", there ? "" : "present", ""))) {
                    boolean changed = there ? names.add(name) : names.remove(name);
                }
            }
            return names;
        }

        private List<Table> tables() {
            Map<QualifiedName, Table> tables = new TreeMap<>();
            var presences = new ToleratedObjects<>(Difference.Kind.TABLE, Optional.empty(), Table::name, this);
            presences.of(current.tables(), wanted.tables()).forEach(each -> tables.put(each.name(), each));
            var both = new ArrayList<ToleratedTable>();
            for (Table table : List.copyOf(tables.values())) {
                Optional<Table> old = current.table(table.name());
                if (old.isPresent() && wanted.table(table.name()).isPresent()) {
                    var tolerated = new ToleratedTable(old.get(), table, this);
                    tables.put(table.name(), tolerated.table());
                    both.add(tolerated);
                }
            }
            // What a foreign key stands on is known only when all tables are.
            both.forEach(each -> tables.put(each.table().name(), each.withForeignKeys(tables)));
            return List.copyOf(tables.values());
        }

        @Override
        public boolean tolerates(Accepted difference) {
            seen.add(difference);
            Optional<Accepted> entry = entries.stream()
                    .filter(each -> holds(each, difference))
                    .findFirst()
                    .or(() -> entries.stream()
                            .filter(each -> !held.contains(each) && isNamesake(each, difference))
                            .findFirst());
            if (entry.isPresent()) {
                held.add(entry.get());
                return true;
            }
            boolean covered = rules.stream().anyMatch(rule -> rule.ignores(difference, namespace));
            if (covered) {
                ignored.add(difference);
            }
            return everything || covered;
        }

        private boolean holds(Accepted entry, Accepted difference) {
            boolean byName = difference.isPresence()
                    && (difference.subject().kind() == Difference.Kind.TABLE
                            || difference.subject().kind() == Difference.Kind.NAMESPACE);
            return entry.isOf(difference.subject(), difference.attribute())
                    && (byName
                            ? entry.database().isEmpty()
                                    == difference.database().isEmpty()
                            : sameSides(entry, difference));
        }

        /** A constraint that the entities alone want may get another name only because that of its likes is taken. */
        private boolean isNamesake(Accepted entry, Accepted difference) {
            return difference.isPresence()
                    && entry.isPresence()
                    && difference.database().isEmpty()
                    && difference.subject().kind().isOfTable()
                    && difference.subject().kind() != Difference.Kind.COLUMN
                    && entry.subject().kind() == difference.subject().kind()
                    && entry.subject().table().equals(difference.subject().table())
                    && sameSides(entry, difference);
        }

        private boolean sameSides(Accepted entry, Accepted difference) {
            return entry.database().equals(difference.database())
                    && entry.entities().equals(difference.entities());
        }

        /** The two sides agree on it; an object or a table that only one side has still waits for a revision. */
        private boolean isGone(Accepted entry) {
            return !held.contains(entry)
                    && seen.stream()
                            .noneMatch(each -> each.isOf(entry.subject(), entry.attribute())
                                    || each.subject().equals(entry.subject()) && coversAll(each)
                                    || entry.subject()
                                                    .table()
                                                    .equals(Optional.of(
                                                            each.subject().name()))
                                            && each.subject().kind() == Difference.Kind.TABLE
                                            && each.isPresence());
        }

        private boolean coversAll(Accepted difference) {
            return difference.isPresence() || difference.attribute().equals(Accepted.NAME);
        }
    }
}

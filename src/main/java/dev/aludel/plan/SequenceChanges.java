package dev.aludel.plan;

import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.CommentTarget;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OwnSequence;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sequences, free-standing and of serial columns. One that goes is dropped by its column or table when
 * they go, and by itself otherwise; one that stays is taken from an owner that goes. A default that draws
 * from a sequence that goes is released first.
 */
final class SequenceChanges {

    private final Map<QualifiedName, Sequence> from = new TreeMap<>();
    private final Map<QualifiedName, Sequence> to = new TreeMap<>();
    private final List<Table> oldTables;
    private final Map<QualifiedName, TableChange> kept;
    private final Set<QualifiedName> coming;

    SequenceChanges(Schema from, Schema to, Map<QualifiedName, TableChange> kept) {
        from.sequences().forEach(each -> this.from.put(each.name(), each));
        to.sequences().forEach(each -> this.to.put(each.name(), each));
        this.oldTables = from.tables();
        this.kept = kept;
        this.coming = Relations.of(to);
    }

    private boolean dies(ColumnName column) {
        TableChange table = kept.get(column.table());
        return table == null || table.columns().loses(column.column());
    }

    private boolean goes(Sequence sequence) {
        return !to.containsKey(sequence.name());
    }

    /** Whether its owner takes it along, and early enough for whatever takes its name. */
    private boolean goesWithOwner(Sequence sequence) {
        return sequence.ownedBy()
                .filter(this::dies)
                .filter(owner ->
                        !kept.containsKey(owner.table()) || goesEarly(owner) || !coming.contains(sequence.name()))
                .isPresent();
    }

    /** Whether a column of a table that stays goes before everything else, as generated ones do. */
    private boolean goesEarly(ColumnName column) {
        return kept.get(column.table())
                        .from()
                        .column(column.column())
                        .orElseThrow()
                        .value()
                instanceof ColumnValue.Generated;
    }

    /** Defaults that draw from a sequence that goes before their own column does. */
    void release(Releases releases) {
        for (Table table : oldTables) {
            for (Column column : table.columns()) {
                if (column.value() instanceof ColumnValue.Default given) {
                    var name = new ColumnName(table.name(), column.name());
                    boolean inTheWay = given.sequences().stream()
                            .map(from::get)
                            .anyMatch(sequence -> sequence != null && goes(sequence) && inTheWay(name, sequence));
                    if (inTheWay) {
                        releases.release(name, new Alteration.DropDefault());
                    }
                }
            }
        }
    }

    /**
     * Whether a default is still there when the sequence goes: with its owner's table; with its owner, early
     * when that is generated and after all alterations otherwise; or by itself, when the tables have gone.
     */
    private boolean inTheWay(ColumnName user, Sequence sequence) {
        boolean userTableStays = kept.containsKey(user.table());
        if (!goesWithOwner(sequence)) {
            return userTableStays;
        }
        ColumnName owner = sequence.ownedBy().orElseThrow();
        if (!kept.containsKey(owner.table())) {
            return !user.table().equals(owner.table());
        }
        return goesEarly(owner) || userTableStays && dies(user) && !user.equals(owner);
    }

    /** Whether the sequence of an identity is set, which PostgreSQL finds by its owner: no other may be owned then. */
    private boolean setsIdentity(ColumnName column) {
        TableChange table = kept.get(column.table());
        return table != null
                && table.columns()
                        .kept(column.column())
                        .filter(change -> change.to().value() instanceof ColumnValue.Identity
                                && !change.from().equals(change.to()))
                        .isPresent();
    }

    private boolean leaves(ColumnName owner) {
        return dies(owner) || setsIdentity(owner);
    }

    /** Owners that would take a sequence along that stays, or that must not have it for a while. */
    List<Operation> free() {
        var operations = new ArrayList<Operation>();
        from.values().stream()
                .filter(each ->
                        !goes(each) && each.ownedBy().filter(this::leaves).isPresent())
                .forEach(each -> operations.add(new OwnSequence(each.name(), Optional.empty())));
        return operations;
    }

    List<Operation> drop() {
        var operations = new ArrayList<Operation>();
        from.values().stream()
                .filter(each -> goes(each) && !goesWithOwner(each))
                .forEach(each -> operations.add(new DropSequence(each.name())));
        return operations;
    }

    List<Operation> createAndAlter() {
        var operations = new ArrayList<Operation>();
        for (Sequence now : to.values()) {
            Sequence old = from.get(now.name());
            if (old == null) {
                operations.add(new CreateSequence(now));
            } else if (!old.options().equals(now.options())) {
                operations.addAll(altered(now.name(), old.options(), now.options()));
            }
        }
        return operations;
    }

    /**
     * New bounds must hold the current value, which no picture shows. Where they are narrower than the old
     * ones, the value is first brought inside: with both ranges allowed, so that it can be set at all.
     */
    private static List<Operation> altered(QualifiedName name, SequenceOptions old, SequenceOptions now) {
        var operations = new ArrayList<Operation>();
        boolean raised = now.minimum() > old.minimum();
        boolean lowered = now.maximum() < old.maximum();
        if (raised && now.minimum() > old.maximum() || lowered && now.maximum() < old.minimum()) {
            boolean wide = SequenceOptions.highest(old.type()) > SequenceOptions.highest(now.type());
            operations.add(new AlterSequence(
                    name,
                    new SequenceOptions(
                            wide ? old.type() : now.type(),
                            now.start(),
                            now.increment(),
                            Math.min(old.minimum(), now.minimum()),
                            Math.max(old.maximum(), now.maximum()),
                            now.cache(),
                            now.cycle())));
        }
        boolean ascending = now.increment() > 0;
        if (raised) {
            operations.add(moved(name, now.minimum(), !ascending, "<"));
        }
        if (lowered) {
            operations.add(moved(name, now.maximum(), ascending, ">"));
        }
        operations.add(new AlterSequence(name, now));
        return operations;
    }

    /** The bound itself is still to come, unless the sequence has already run past it. */
    private static Operation moved(QualifiedName name, long bound, boolean used, String outside) {
        String sequence = Sql.name(name);
        return new Execute(
                "SELECT setval(%s, %d, %s) FROM %s WHERE last_value %s %2$d"
                        .formatted(Sql.literal(sequence), bound, used, sequence, outside),
                true);
    }

    /** Owners, now that all columns are there; a new sequence goes on after the values of an old column. */
    List<Operation> own() {
        var operations = new ArrayList<Operation>();
        for (Sequence now : to.values()) {
            Sequence old = from.get(now.name());
            Optional<ColumnName> owner =
                    old == null ? Optional.empty() : old.ownedBy().filter(each -> !leaves(each));
            if (!owner.equals(now.ownedBy())) {
                operations.add(new OwnSequence(now.name(), now.ownedBy()));
                if (old == null) {
                    now.ownedBy().ifPresent(column -> operations.addAll(continued(now, column)));
                }
            }
        }
        return operations;
    }

    private List<Operation> continued(Sequence sequence, ColumnName owner) {
        boolean filled = kept.containsKey(owner.table())
                && !dies(owner)
                && CastTable.isInteger(kept.get(owner.table())
                        .to()
                        .column(owner.column())
                        .orElseThrow()
                        .type());
        return filled
                ? List.of(new Execute(
                        Sql.continued(
                                Sql.literal(Sql.name(sequence.name())),
                                owner.table(),
                                owner.column(),
                                sequence.options()),
                        true))
                : List.of();
    }

    List<Operation> comments() {
        var operations = new ArrayList<Operation>();
        from.values().stream().filter(each -> !goes(each)).forEach(each -> {
            Optional<String> comment = to.get(each.name()).comment();
            if (!comment.equals(each.comment())) {
                operations.add(new SetComment(new CommentTarget.OnSequence(each.name()), comment));
            }
        });
        return operations;
    }
}

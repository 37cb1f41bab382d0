package dev.aludel.plan;

import dev.aludel.diff.TableDiff;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.CommentTarget;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateNamespace;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNamespace;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RequireNone;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lays a change down as operations that run one after the other on a filled database.
 *
 * <p>The phases, in order: enum values (they run outside the transaction) → namespaces → drop foreign
 * keys → drop indexes, checks and keys → release values that are in the way → drop
 * generated columns, or make them plain → drop tables → drop sequences → put replaced types aside → rename constraints and indexes → create
 * types and sequences → create tables → add plain columns → alter columns → drop columns → add generated
 * columns → drop types → owners of sequences → add keys and checks → create indexes → add foreign keys →
 * comments → drop namespaces. Foreign keys are always operations of their own, so no phase needs an order
 * among tables; names that are given up are free before they are taken.
 */
public final class Planner {

    private final List<Warning> warnings = new ArrayList<>();
    private final List<Table> dropped = new ArrayList<>();
    private final List<Table> created = new ArrayList<>();
    private final Map<QualifiedName, TableChange> kept = new TreeMap<>();
    private final List<TableDiff> diffs = new ArrayList<>();
    private final Schema from;
    private final Schema to;
    private final AsideNames names;
    private final TypeChanges types;
    private final Casts casts;
    private final SequenceChanges sequences;
    private final ForeignKeys foreignKeys;
    private final Releases releases;

    private Planner(Schema from, Schema to) {
        this.from = from;
        this.to = to;
        var taken = new TreeSet<>(Relations.of(from));
        taken.addAll(Relations.of(to));
        names = new AsideNames(taken);
        types = new TypeChanges(from, to, names);
        casts = new Casts(types, names);
        matchTables();
        sequences = new SequenceChanges(from, to, kept);
        foreignKeys = new ForeignKeys(kept, diffs, dropped, created);
        releases = new EarlyReleases(from, to, kept, sequences).find();
    }

    /**
     * The operations that lead from one picture to another. The way back is the same with the two
     * swapped. Both pictures must be normalised; what {@code from} lacks of the database is not touched.
     */
    public static Plan plan(Schema from, Schema to) {
        return new Planner(from, to).plan();
    }

    private void matchTables() {
        for (Table old : from.tables()) {
            to.table(old.name()).ifPresentOrElse(now -> diffs.add(TableDiff.between(old, now)), () -> dropped.add(old));
        }
        to.tables().stream().filter(now -> from.table(now.name()).isEmpty()).forEach(created::add);
        diffs.forEach(diff -> kept.put(diff.to().name(), new TableChange(diff, types)));
    }

    private Plan plan() {
        List<Operation> unfolded = unfoldColumns();
        List<Operation> columns = addColumns(false);
        columns.addAll(alterColumns());
        warnings.addAll(types.warnings());
        warnings.addAll(foreignKeys.warnings());
        var plan = new ArrayList<Operation>();
        plan.addAll(types.addValues());
        missing(to.namespaces(), from.namespaces()).forEach(each -> plan.add(new CreateNamespace(each)));
        plan.addAll(foreignKeys.drops());
        plan.addAll(dropIndexesAndConstraints());
        plan.addAll(releases.operations());
        plan.addAll(sequences.free());
        plan.addAll(dropColumns(true));
        plan.addAll(undeferred(concat(unfolded, columns)));
        plan.addAll(unfolded);
        dropped.forEach(table -> plan.add(new DropTable(table.name())));
        plan.addAll(sequences.drop());
        plan.addAll(types.putAside());
        plan.addAll(renames());
        plan.addAll(types.create());
        plan.addAll(casts.wrap());
        plan.addAll(sequences.createAndAlter());
        created.forEach(table -> plan.add(new CreateTable(table)));
        plan.addAll(columns);
        plan.addAll(dropColumns(false));
        plan.addAll(addColumns(true));
        plan.addAll(casts.unwrap());
        plan.addAll(types.drop());
        plan.addAll(sequences.own());
        plan.addAll(addConstraints());
        plan.addAll(createIndexes());
        plan.addAll(foreignKeys.adds());
        plan.addAll(comments());
        missing(from.namespaces(), to.namespaces()).forEach(each -> plan.add(new DropNamespace(each)));
        return new Plan(once(plan), warnings);
    }

    /** Two keys of the same columns ask the same of the rows, and between them no row changes. */
    private static List<Operation> once(List<Operation> plan) {
        var asked = new HashSet<Operation>();
        return plan.stream()
                .filter(each -> !(each instanceof RequireNone) || asked.add(each))
                .toList();
    }

    /**
     * A row that this transaction has written, by another backfill or by rewriting its table, has its
     * deferred foreign keys checked again at the next update, whatever changes (RI_FKey_fk_upd_check_required,
     * ri_triggers.c), and while that is pending no ALTER TABLE runs. So where a table with such a key is
     * backfilled, keys are checked at once.
     */
    private List<Operation> undeferred(List<Operation> columns) {
        boolean pending = columns.stream()
                .anyMatch(operation -> operation instanceof Backfill backfill
                        && isDeferred(kept.get(backfill.table()).from()));
        return pending ? List.of(new Execute("SET CONSTRAINTS ALL IMMEDIATE", true)) : List.of();
    }

    private static List<Operation> concat(List<Operation> first, List<Operation> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static boolean isDeferred(Table table) {
        return table.foreignKeys().stream().anyMatch(key -> key.deferral() == Deferral.INITIALLY_DEFERRED);
    }

    private static List<String> missing(List<String> wanted, Collection<String> there) {
        return wanted.stream().filter(each -> !there.contains(each)).toList();
    }

    private List<Operation> dropIndexesAndConstraints() {
        var operations = new ArrayList<Operation>();
        for (TableChange table : kept.values()) {
            table.indexes()
                    .drops()
                    .forEach(each -> operations.add(new DropIndex(table.name().sibling(each.name()), false)));
        }
        for (TableChange table : kept.values()) {
            table.checks().drops().forEach(each -> operations.add(new DropConstraint(table.name(), each.name())));
            table.uniques().drops().forEach(each -> operations.add(new DropConstraint(table.name(), each.name())));
            table.primaryKey().drops().forEach(each -> operations.add(new DropConstraint(table.name(), each.name())));
        }
        return operations;
    }

    private List<Operation> renames() {
        var renames = new Renames(names);
        kept.values().forEach(table -> table.renames(renames));
        foreignKeys.renames(renames);
        return renames.operations();
    }

    private List<Operation> dropColumns(boolean generated) {
        var operations = new ArrayList<Operation>();
        kept.values()
                .forEach(table -> table.columns()
                        .leaving(generated)
                        .forEach(column -> operations.add(new DropColumn(table.name(), column.name()))));
        return operations;
    }

    private List<Operation> unfoldColumns() {
        var operations = new ArrayList<Operation>();
        kept.values().forEach(table -> operations.addAll(table.columns().unfold()));
        return operations;
    }

    private List<Operation> addColumns(boolean generated) {
        var operations = new ArrayList<Operation>();
        kept.values()
                .forEach(table -> table.columns()
                        .coming(generated)
                        .forEach(column ->
                                operations.addAll(new NewColumn(table, column, types, warnings).operations())));
        return operations;
    }

    private List<Operation> alterColumns() {
        var operations = new ArrayList<Operation>();
        kept.values()
                .forEach(table -> table.columns()
                        .altered()
                        .forEach(column -> operations.addAll(
                                new ColumnAlterations(table, column, releases, types, casts, warnings).operations())));
        return operations;
    }

    private List<Operation> addConstraints() {
        var operations = new ArrayList<Operation>();
        for (TableChange table : kept.values()) {
            var rows = new RowChecks(table);
            table.primaryKey().adds().forEach(each -> {
                operations.addAll(rows.before(each));
                operations.add(new AddPrimaryKey(table.name(), each));
            });
            table.uniques().adds().forEach(each -> {
                operations.addAll(rows.before(each));
                operations.add(new AddUnique(table.name(), each));
            });
            table.checks().adds().forEach(each -> operations.add(new AddCheck(table.name(), each)));
        }
        return operations;
    }

    private List<Operation> createIndexes() {
        var byTable = new TreeMap<QualifiedName, List<Index>>();
        created.forEach(table -> byTable.put(table.name(), table.indexes()));
        kept.values().forEach(table -> byTable.put(table.name(), table.indexes().adds()));
        var operations = new ArrayList<Operation>();
        byTable.forEach((table, indexes) -> indexes.forEach(index -> {
            Optional.ofNullable(kept.get(table))
                    .ifPresent(change -> operations.addAll(new RowChecks(change).before(index)));
            operations.add(new CreateIndex(table, index, false));
        }));
        return operations;
    }

    private List<Operation> comments() {
        var operations = new ArrayList<>(types.comments());
        operations.addAll(sequences.comments());
        for (TableChange table : kept.values()) {
            if (table.commentDiffers()) {
                operations.add(new SetComment(
                        new CommentTarget.OnTable(table.name()), table.to().comment()));
            }
            table.columns().altered().stream()
                    .filter(each -> !each.from().comment().equals(each.to().comment()))
                    .forEach(each -> operations.add(new SetComment(
                            new CommentTarget.OnColumn(table.name(), each.name()),
                            each.to().comment())));
        }
        return operations;
    }
}

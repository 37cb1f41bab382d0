package dev.aludel.plan;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Todo;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is altered about a column that stays, in the only order that always works: what the column loses
 * (an identity, a default that the new type may not take, NOT NULL), its type, its new default, the rows
 * that have no value yet, NOT NULL, and last a new identity, which asks for all of it.
 */
final class ColumnAlterations {

    private final TableChange table;
    private final ColumnChange change;
    private final Column from;
    private final Column to;
    private final TypeChanges types;
    private final Casts casts;
    private final List<Warning> warnings;

    ColumnAlterations(
            TableChange table,
            ColumnChange change,
            Releases releases,
            TypeChanges types,
            Casts casts,
            List<Warning> warnings) {
        this.table = table;
        this.change = change;
        this.from = releases.left(new ColumnName(table.name(), change.name()), change.from());
        this.to = change.to();
        this.types = types;
        this.casts = casts;
        this.warnings = warnings;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.addAll(others());
        var alterations = new ArrayList<>(first());
        Optional<Operation> backfill = backfill();
        if (backfill.isPresent()) {
            alter(alterations, operations);
            operations.add(backfill.get());
            alterations.clear();
        }
        alterations.addAll(last());
        alter(alterations, operations);
        if (addsIdentity()) {
            operations.add(new Execute(continued(), true));
        }
        return operations;
    }

    private void alter(List<Alteration> alterations, List<Operation> operations) {
        if (!alterations.isEmpty()) {
            operations.add(new AlterColumn(table.name(), to.name(), alterations));
        }
    }

    private List<Alteration> first() {
        var alterations = new ArrayList<Alteration>();
        if (losesIdentity()) {
            alterations.add(new Alteration.DropIdentity());
            if (!addsIdentity()) {
                warnings.add(new Warning.LostIdentity(new ColumnName(table.name(), to.name())));
            }
        }
        boolean dropsDefault = oldDefault().isPresent() && (newDefault().isEmpty() || change.rebased());
        if (dropsDefault) {
            alterations.add(new Alteration.DropDefault());
        }
        if (!from.nullable() && to.nullable()) {
            alterations.add(new Alteration.DropNotNull());
        }
        if (change.retyped()) {
            Optional<String> using = isGenerated() ? Optional.empty() : using();
            alterations.add(new Alteration.SetType(to.type(), to.collation(), using));
            warnOfType();
        }
        newDefault()
                .filter(now ->
                        dropsDefault || !newDefault().equals(oldDefault()) || Mentions.anyType(now, types.replaced()))
                .ifPresent(now -> alterations.add(new Alteration.SetDefault(now)));
        return alterations;
    }

    /** What nobody knows how to convert, or rows whose values the enum that the column gets does not have. */
    private List<Operation> others() {
        Type old = change.from().type();
        if (change.retyped() && !isGenerated() && casts.hasNone(old, to.type())) {
            warnings.add(new Warning.NoCast(new ColumnName(table.name(), to.name()), old, to.type()));
            return List.of(new Todo("say how a value of %s.%s goes from %s to %s, in the USING of the change of its"
                            .formatted(table.name(), to.name(), old, to.type())
                    + " type, and take this away"));
        }
        Optional<EnumType> now = change.retyped() ? types.newEnum(to.type()) : Optional.empty();
        boolean keeps = now.isEmpty()
                || types.oldEnum(old)
                        .filter(each -> now.get().values().containsAll(each.values()))
                        .isPresent();
        return keeps || isGenerated() || old.isArray() != to.type().isArray()
                ? List.of()
                : List.of(new RowChecks(table)
                        .others(to.name(), old.isArray(), now.get().values()));
    }

    /** The values of enums and composites that change are the business of those. */
    private void warnOfType() {
        var old = change.from().type();
        boolean ours = types.isReplaced(old) || types.isReplaced(to.type());
        if (!ours && !isGenerated() && !Widening.keepsAll(old, to.type())) {
            warnings.add(new Warning.MayNotFit(new ColumnName(table.name(), to.name()), old, to.type()));
        }
    }

    private boolean isGenerated() {
        return to.value() instanceof ColumnValue.Generated;
    }

    private Optional<String> using() {
        return casts.using(to.name(), change.from().type(), to.type());
    }

    private List<Alteration> last() {
        var alterations = new ArrayList<Alteration>();
        if (from.nullable() && !to.nullable()) {
            alterations.add(new Alteration.SetNotNull());
        }
        identity(to).ifPresent(now -> {
            if (addsIdentity()) {
                alterations.add(new Alteration.AddIdentity(now));
            } else if (!now.equals(identity(from).orElseThrow()) && !followsType(now)) {
                alterations.add(new Alteration.SetIdentity(now));
            }
        });
        return alterations;
    }

    /**
     * The rows that have no value get the new default, unless a key wants them to differ; or else a neutral
     * value, where no rule has a say in it. Otherwise there must be no such rows.
     */
    private Optional<Operation> backfill() {
        if (!from.nullable() || to.nullable() || isGenerated()) {
            return Optional.empty();
        }
        Optional<String> given = newDefault().filter(now -> table.leavesRepeatable(to.name()) || isVolatile(now));
        if (given.isPresent()) {
            return given.map(value -> new Backfill(table.name(), to.name(), value));
        }
        var name = new ColumnName(table.name(), to.name());
        Optional<String> neutral = newDefault().isEmpty() && identity(to).isEmpty() && table.leavesFree(to.name())
                ? NeutralValue.of(change.from().type(), to.type(), types)
                : Optional.empty();
        warnings.add(
                neutral.<Warning>map(value -> new Warning.Invented(name, value)).orElse(new Warning.NotNull(name)));
        return Optional.of(neutral.<Operation>map(value -> new Backfill(table.name(), to.name(), value))
                .orElseGet(() -> new RowChecks(table).missing(to.name())));
    }

    private static boolean isVolatile(String expression) {
        return expression.startsWith("nextval(") || expression.contains("gen_random_uuid()");
    }

    private Optional<String> oldDefault() {
        return expression(from);
    }

    private Optional<String> newDefault() {
        return expression(to);
    }

    private static Optional<String> expression(Column column) {
        return column.value() instanceof ColumnValue.Default given ? Optional.of(given.expression()) : Optional.empty();
    }

    private static Optional<ColumnValue.Identity> identity(Column column) {
        return column.value() instanceof ColumnValue.Identity identity ? Optional.of(identity) : Optional.empty();
    }

    private boolean losesIdentity() {
        return identity(from).isPresent() && (identity(to).isEmpty() || mustStartAgain());
    }

    private boolean addsIdentity() {
        return identity(to).isPresent() && (identity(from).isEmpty() || mustStartAgain());
    }

    /**
     * Whether the sequence behind an identity cannot simply be altered: narrower bounds may not hold its
     * current value, and bounds that the type did not give may not fit the new type.
     */
    private boolean mustStartAgain() {
        SequenceOptions old = identity(from).orElseThrow().options();
        SequenceOptions now = identity(to).orElseThrow().options();
        boolean narrower = now.minimum() > old.minimum() || now.maximum() < old.maximum();
        return old.type().equals(now.type()) ? narrower : !(open(old) && open(now));
    }

    private static boolean open(SequenceOptions options) {
        SequenceOptions whole = SequenceOptions.ascending(options.type(), options.increment() > 0 ? 1 : -1, 1);
        return options.increment() > 0 && options.minimum() == whole.minimum() && options.maximum() == whole.maximum();
    }

    /** Whether the change of type has already changed the sequence as wanted: its type and its open end. */
    private boolean followsType(ColumnValue.Identity now) {
        ColumnValue.Identity old = identity(from).orElseThrow();
        SequenceOptions options = old.options();
        var moved = new SequenceOptions(
                now.options().type(),
                options.start(),
                options.increment(),
                options.minimum(),
                now.options().maximum(),
                options.cache(),
                options.cycle());
        return change.rebased()
                && open(options)
                && open(now.options())
                && now.equals(new ColumnValue.Identity(old.always(), moved));
    }

    private String continued() {
        String sequence =
                "pg_get_serial_sequence(" + Sql.literal(Sql.name(table.name())) + ", " + Sql.literal(to.name()) + ")";
        return Sql.continued(
                sequence, table.name(), to.name(), identity(to).orElseThrow().options());
    }
}

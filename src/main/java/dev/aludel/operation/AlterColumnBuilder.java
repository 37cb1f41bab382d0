package dev.aludel.operation;

import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a column, done in the order in which it is said; at least one thing must follow. The
 * options of an identity are said right after it.
 */
public final class AlterColumnBuilder extends Numbering<AlterColumnBuilder> {

    private final String table;
    private final String column;
    private final List<Supplier<Alteration>> alterations = new ArrayList<>();
    private Alteration.@Nullable SetType type;
    private @Nullable Identity identity;

    AlterColumnBuilder(String table, String column) {
        super("alterColumn " + table + " " + column);
        this.table = table;
        this.column = column;
    }

    /** @param type the new type, perhaps with a collation: {@code type(text().collate("C"))} */
    public AlterColumnBuilder type(ColumnBuilder type) {
        ColumnBuilder only = type.onlyType(what());
        var set = new Alteration.SetType(only.type(), only.collation(), Optional.empty());
        and(set);
        this.type = set;
        return this;
    }

    /** How an old value becomes a new one; said right after {@link #type}. */
    public AlterColumnBuilder using(String expression) {
        stillOpen();
        Alteration.SetType set = type;
        if (set == null) {
            throw Refusal.because(what(), "using(...) belongs right after type(...)");
        }
        alterations.remove(alterations.size() - 1);
        return and(new Alteration.SetType(set.type(), set.collation(), Optional.of(expression)));
    }

    /** Takes no NULL from now on. */
    public AlterColumnBuilder notNull() {
        return and(new Alteration.SetNotNull());
    }

    /** Takes NULL from now on. */
    public AlterColumnBuilder nullable() {
        return and(new Alteration.DropNotNull());
    }

    /** @param expression the new default, for rows that are inserted later */
    public AlterColumnBuilder defaultTo(String expression) {
        return and(new Alteration.SetDefault(expression));
    }

    public AlterColumnBuilder dropDefault() {
        return and(new Alteration.DropDefault());
    }

    /** Makes a NOT NULL column without default number itself when an insert gives no value. */
    public AlterColumnBuilder addGeneratedByDefaultAsIdentity() {
        return and(new Identity(false, Alteration.AddIdentity::new));
    }

    /** Makes a NOT NULL column without default number itself, always. */
    public AlterColumnBuilder addGeneratedAlwaysAsIdentity() {
        return and(new Identity(true, Alteration.AddIdentity::new));
    }

    /** Changes an identity; options that are not said go back to their defaults. */
    public AlterColumnBuilder setGeneratedByDefaultAsIdentity() {
        return and(new Identity(false, Alteration.SetIdentity::new));
    }

    /** Changes an identity; options that are not said go back to their defaults. */
    public AlterColumnBuilder setGeneratedAlwaysAsIdentity() {
        return and(new Identity(true, Alteration.SetIdentity::new));
    }

    public AlterColumnBuilder dropIdentity() {
        return and(new Alteration.DropIdentity());
    }

    /** Makes a stored generated column a plain one that keeps its data. */
    public AlterColumnBuilder dropExpression() {
        return and(new Alteration.DropExpression());
    }

    @Override
    AlterColumnBuilder numbers(UnaryOperator<Numbers> change) {
        stillOpen();
        if (identity == null) {
            throw Refusal.because(what(), "options of an identity belong right after it");
        }
        identity.numbers = change.apply(identity.numbers);
        return this;
    }

    @Override
    Operation operation() {
        if (alterations.isEmpty()) {
            throw new OperationException(new OperationFault.Unfinished(what(), "type, notNull, defaultTo, …"));
        }
        return new AlterColumn(
                QualifiedName.parse(table),
                column,
                alterations.stream().map(Supplier::get).toList());
    }

    private AlterColumnBuilder and(Alteration alteration) {
        stillOpen();
        type = null;
        identity = null;
        alterations.add(() -> alteration);
        return this;
    }

    private AlterColumnBuilder and(Identity next) {
        stillOpen();
        type = null;
        identity = next;
        alterations.add(next);
        return this;
    }

    /** An identity whose options may still come. */
    private static final class Identity implements Supplier<Alteration> {

        private final boolean always;
        private final Function<ColumnValue.Identity, Alteration> alteration;
        private Numbers numbers = Numbers.of(Type.parse("bigint"));

        private Identity(boolean always, Function<ColumnValue.Identity, Alteration> alteration) {
            this.always = always;
            this.alteration = alteration;
        }

        @Override
        public Alteration get() {
            return alteration.apply(new ColumnValue.Identity(always, numbers.options()));
        }
    }
}

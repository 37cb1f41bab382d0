package dev.aludel.operation;

import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What changes in a column, done in the order in which it is said; at least one thing must follow. */
public final class AlterColumnBuilder extends Pending {

    private final String table;
    private final String column;
    private final List<Alteration> alterations = new ArrayList<>();

    AlterColumnBuilder(String table, String column) {
        super("alterColumn " + table + " " + column);
        this.table = table;
        this.column = column;
    }

    /** @param type the new type, perhaps with a collation: {@code type(text().collate("C"))} */
    public AlterColumnBuilder type(ColumnBuilder type) {
        ColumnBuilder only = type.onlyType(what());
        return and(new Alteration.SetType(only.type(), only.collation(), Optional.empty()));
    }

    /** How an old value becomes a new one; said right after {@link #type}. */
    public AlterColumnBuilder using(String expression) {
        stillOpen();
        int last = alterations.size() - 1;
        if (last < 0 || !(alterations.get(last) instanceof Alteration.SetType set)) {
            throw Refusal.because(what(), "using(...) belongs right after type(...)");
        }
        alterations.set(last, new Alteration.SetType(set.type(), set.collation(), Optional.of(expression)));
        return this;
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

    /** Makes a NOT NULL column without default number itself; the numbers start anew. */
    public AlterColumnBuilder addGeneratedByDefaultAsIdentity(Consumer<SequenceBuilder> options) {
        return and(new Alteration.AddIdentity(identity(false, options)));
    }

    /** The same, with no options and of type {@code bigint}. */
    public AlterColumnBuilder addGeneratedByDefaultAsIdentity() {
        return addGeneratedByDefaultAsIdentity(sequence -> {});
    }

    /** Makes a NOT NULL column without default number itself, always. */
    public AlterColumnBuilder addGeneratedAlwaysAsIdentity(Consumer<SequenceBuilder> options) {
        return and(new Alteration.AddIdentity(identity(true, options)));
    }

    /** The same, with no options and of type {@code bigint}. */
    public AlterColumnBuilder addGeneratedAlwaysAsIdentity() {
        return addGeneratedAlwaysAsIdentity(sequence -> {});
    }

    /** Changes an identity; options that are not said go back to their defaults. */
    public AlterColumnBuilder setGeneratedByDefaultAsIdentity(Consumer<SequenceBuilder> options) {
        return and(new Alteration.SetIdentity(identity(false, options)));
    }

    /** Changes an identity to one with no options. */
    public AlterColumnBuilder setGeneratedByDefaultAsIdentity() {
        return setGeneratedByDefaultAsIdentity(sequence -> {});
    }

    /** Changes an identity; options that are not said go back to their defaults. */
    public AlterColumnBuilder setGeneratedAlwaysAsIdentity(Consumer<SequenceBuilder> options) {
        return and(new Alteration.SetIdentity(identity(true, options)));
    }

    /** Changes an identity to one with no options. */
    public AlterColumnBuilder setGeneratedAlwaysAsIdentity() {
        return setGeneratedAlwaysAsIdentity(sequence -> {});
    }

    public AlterColumnBuilder dropIdentity() {
        return and(new Alteration.DropIdentity());
    }

    /** Makes a stored generated column a plain one that keeps its data. */
    public AlterColumnBuilder dropExpression() {
        return and(new Alteration.DropExpression());
    }

    @Override
    Operation operation() {
        if (alterations.isEmpty()) {
            throw new OperationException(new OperationFault.Unfinished(what(), "type, notNull, defaultTo, …"));
        }
        return new AlterColumn(QualifiedName.parse(table), column, alterations);
    }

    private AlterColumnBuilder and(Alteration alteration) {
        stillOpen();
        alterations.add(alteration);
        return this;
    }

    private ColumnValue.Identity identity(boolean always, Consumer<SequenceBuilder> options) {
        var sequence = new SequenceBuilder(Type.parse("bigint"));
        options.accept(sequence);
        return new ColumnValue.Identity(always, sequence.options(what()));
    }
}

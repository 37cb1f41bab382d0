package dev.aludel.revision;

import dev.aludel.revision.JavaCode.Call;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spells a column: {@code varchar(50).notNull().defaultTo("'dark'")}. */
final class JavaColumns {

    static final Type BIGINT = Type.parse("bigint");

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final JavaImports imports;

    JavaColumns(JavaImports imports) {
        this.imports = imports;
    }

    JavaCode definition(Column column) {
        var calls = new ArrayList<Call>(JavaTypes.calls(column.type(), imports));
        column.collation().ifPresent(name -> calls.add(JavaOperations.call("collate", name)));
        if (!column.nullable()) {
            calls.add(Call.of("notNull"));
        }
        calls.addAll(column.value().accept(new Value(column.type())));
        column.comment().ifPresent(text -> calls.add(JavaOperations.call("comment", text)));
        return new JavaCode.Chain(Optional.empty(), calls);
    }

    JavaCode type(Type type, Optional<String> collation) {
        var calls = new ArrayList<Call>(JavaTypes.calls(type, imports));
        collation.ifPresent(name -> calls.add(JavaOperations.call("collate", name)));
        return new JavaCode.Chain(Optional.empty(), calls);
    }

    /**
     * The options that must be said.
     *
     * @param assumed the type when none is said
     */
    List<Call> numbers(SequenceOptions options, Type assumed) {
        var calls = new ArrayList<Call>();
        if (!options.type().equals(assumed)) {
            calls.add(Call.of("as", type(options.type(), Optional.empty())));
        }
        boolean up = options.increment() > 0;
        long highest = SequenceOptions.highest(options.type());
        long first = up ? 1 : -1;
        if (options.start() != first || (up ? options.minimum() : options.maximum()) != first) {
            calls.add(number("startWith", options.start()));
        }
        if (options.increment() != 1) {
            calls.add(number("incrementBy", options.increment()));
        }
        if (options.minimum() != (up ? Math.min(1, options.start()) : -highest - 1)) {
            calls.add(number("minValue", options.minimum()));
        }
        if (options.maximum() != (up ? highest : Math.max(-1, options.start()))) {
            calls.add(number("maxValue", options.maximum()));
        }
        if (options.cache() != 1) {
            calls.add(number("cache", options.cache()));
        }
        if (options.cycle()) {
            calls.add(Call.of("cycle"));
        }
        return calls;
    }

    private static Call number(String name, long value) {
        boolean isInt = value == (int) value;
        return Call.of(name, new JavaCode.Text(value + (isInt ? "" : "L")));
    }

    private final class Value implements ColumnValue.Visitor<List<Call>> {

        private final Type assumed;

        private Value(Type column) {
            this.assumed = INTEGERS.contains(column.toString()) ? column : BIGINT;
        }

        @Override
        public List<Call> visit(ColumnValue.None value) {
            return List.of();
        }

        @Override
        public List<Call> visit(ColumnValue.Default value) {
            return List.of(JavaOperations.call("defaultTo", value.expression()));
        }

        @Override
        public List<Call> visit(ColumnValue.Identity value) {
            var calls = new ArrayList<Call>();
            calls.add(Call.of(value.always() ? "generatedAlwaysAsIdentity" : "generatedByDefaultAsIdentity"));
            calls.addAll(numbers(value.options(), assumed));
            return calls;
        }

        @Override
        public List<Call> visit(ColumnValue.Generated value) {
            String name = value.stored() ? "generatedAlwaysAs" : "generatedAlwaysAsVirtual";
            return List.of(JavaOperations.call(name, value.expression()));
        }
    }
}

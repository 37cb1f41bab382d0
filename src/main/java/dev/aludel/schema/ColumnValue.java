package dev.aludel.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a column's value comes from when an insert does not say. */
public sealed interface ColumnValue {

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind and no default, so that a new kind breaks the build. */
    interface Visitor<R> {

        R visit(None value);

        R visit(Default value);

        R visit(Identity value);

        R visit(Generated value);
    }

    /** Nothing supplies a value: NULL, or an error on a NOT NULL column. */
    record None() implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param expression the default, as PostgreSQL prints it after normalisation */
    record Default(String expression) implements ColumnValue {

        private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

        public Default {
            Require.expression(expression);
        }

        /** The sequences that it draws from, in the order in which they stand there. */
        public List<QualifiedName> sequences() {
            return NEXTVAL.matcher(expression)
                    .results()
                    .map(found -> QualifiedName.parse(found.group(1).replace("''", "'")))
                    .toList();
        }

        /** The same, drawing from sequences of other names. */
        public Default withSequences(UnaryOperator<QualifiedName> names) {
            return new Default(NEXTVAL.matcher(expression).replaceAll(found -> {
                var old = QualifiedName.parse(found.group(1).replace("''", "'"));
                var now = names.apply(old);
                String name =
                        now.equals(old) ? found.group(1) : Identifier.quote(now).replace("'", "''");
                return Matcher.quoteReplacement("nextval('" + name + "'::regclass)");
            }));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param always whether {@code GENERATED ALWAYS} (else {@code BY DEFAULT})
     * @param options the options of the sequence behind it
     */
    record Identity(boolean always, SequenceOptions options) implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * @param expression the generation expression
     * @param stored whether {@code STORED} (else {@code VIRTUAL}, PostgreSQL 18 and later)
     */
    record Generated(String expression, boolean stored) implements ColumnValue {

        public Generated {
            Require.expression(expression);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

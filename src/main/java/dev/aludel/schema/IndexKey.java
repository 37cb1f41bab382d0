package dev.aludel.schema;

import java.util.Optional;

/**
 * One key of an index: a column or an expression.
 *
 * @param text the column's exact name, or the expression without parentheses around it
 * @param expression whether {@code text} is an expression
 * @param collation the collation, when it is not the column's own
 * @param operatorClass the operator class, when it is not the type's default
 * @param order how it sorts
 */
public record IndexKey(
        String text, boolean expression, Optional<String> collation, Optional<String> operatorClass, SortOrder order) {

    public IndexKey {
        Require.expression(text);
    }

    /** A column, ascending. */
    public static IndexKey column(String name) {
        return new IndexKey(name, false, Optional.empty(), Optional.empty(), SortOrder.ASC);
    }

    /** An expression, ascending. */
    public static IndexKey expression(String text) {
        return new IndexKey(text, true, Optional.empty(), Optional.empty(), SortOrder.ASC);
    }

    public IndexKey withOrder(SortOrder other) {
        return new IndexKey(text, expression, collation, operatorClass, other);
    }
}

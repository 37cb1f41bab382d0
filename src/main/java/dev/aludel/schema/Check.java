package dev.aludel.schema;

/**
 * A check constraint.
 *
 * @param name the constraint's name
 * @param expression the condition, without the word CHECK and without outer parentheses of its own
 */
public record Check(String name, String expression) {

    public Check {
        Require.name(name);
        Require.expression(expression);
    }

    public Check withName(String other) {
        return new Check(other, expression);
    }
}

package dev.aludel.operation;

/**
 * Drops an empty namespace.
 *
 * @param name its exact name
 */
public record DropNamespace(String name) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

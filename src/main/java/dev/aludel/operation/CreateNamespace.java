package dev.aludel.operation;

/**
 * Creates a namespace (a PostgreSQL schema).
 *
 * @param name its exact name
 */
public record CreateNamespace(String name) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

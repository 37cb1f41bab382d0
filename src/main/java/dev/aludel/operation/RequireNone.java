package dev.aludel.operation;

/**
 * Stops when rows stand in the way of what follows.
 *
 * @param problem what is wrong with such rows, in words: {@code users.email is not unique}
 * @param query finds them, and no others
 */
public record RequireNone(String problem, String query) implements Operation {

    public RequireNone {
        if (problem.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("an empty problem or query");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

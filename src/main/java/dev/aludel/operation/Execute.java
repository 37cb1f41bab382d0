package dev.aludel.operation;

/**
 * Runs a statement as it stands.
 *
 * @param sql one statement, without its semicolon
 * @param transactional whether it may run inside the revision's transaction
 */
public record Execute(String sql, boolean transactional) implements Operation {

    public Execute {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("an empty statement");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

package dev.aludel.operation;

/**
 * Stops whatever runs it, so that a revision that somebody still has to complete is neither proved nor run.
 *
 * @param text what is to be done
 */
public record Todo(String text) implements Operation {

    public Todo {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing to do");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

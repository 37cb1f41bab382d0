package dev.aludel.operation;

import java.util.Optional;

/**
 * Sets or removes a comment.
 *
 * @param target what it is about
 * @param comment the text; removed when absent
 */
public record SetComment(CommentTarget target, Optional<String> comment) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

package dev.aludel.operation;

import java.util.Optional;
import java.util.function.Function;

/** A new type, on which a comment may follow. */
public final class CommentBuilder extends Pending {

    private final Function<Optional<String>, Operation> object;
    private Optional<String> comment = Optional.empty();

    CommentBuilder(String what, Function<Optional<String>, Operation> object) {
        super(what);
        this.object = object;
    }

    /** A comment on it. */
    public CommentBuilder comment(String text) {
        stillOpen();
        comment = Optional.of(text);
        return this;
    }

    @Override
    Operation operation() {
        return object.apply(comment);
    }
}

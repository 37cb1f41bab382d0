package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Type;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A new sequence, of type {@code bigint} and from 1 by 1 unless more follows. */
public final class SequenceBuilder extends Numbering<SequenceBuilder> {

    private final String name;
    private Numbers numbers = Numbers.of(Type.parse("bigint"));
    private Optional<String> comment = Optional.empty();

    SequenceBuilder(String name) {
        super("createSequence " + name);
        this.name = name;
    }

    /** A comment on it. */
    public SequenceBuilder comment(String text) {
        stillOpen();
        comment = Optional.of(text);
        return this;
    }

    @Override
    SequenceBuilder numbers(UnaryOperator<Numbers> change) {
        stillOpen();
        numbers = change.apply(numbers);
        return this;
    }

    @Override
    Operation operation() {
        return new CreateSequence(
                new Sequence(QualifiedName.parse(name), numbers.options(), Optional.empty(), comment));
    }
}

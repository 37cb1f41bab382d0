package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.function.UnaryOperator;

/** A sequence as it shall be. Its current value stays; options that are not said go back to their defaults. */
public final class AlterSequenceBuilder extends Numbering<AlterSequenceBuilder> {

    private final String name;
    private Numbers numbers = Numbers.of(Type.parse("bigint"));

    AlterSequenceBuilder(String name) {
        super("alterSequence " + name);
        this.name = name;
    }

    @Override
    AlterSequenceBuilder numbers(UnaryOperator<Numbers> change) {
        stillOpen();
        numbers = change.apply(numbers);
        return this;
    }

    @Override
    Operation operation() {
        return new AlterSequence(QualifiedName.parse(name), numbers.options());
    }
}

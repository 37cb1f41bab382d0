package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.util.Optional;

/** A new value of an enum, at the end unless its place follows. */
public final class EnumValueBuilder extends Pending {

    private final String type;
    private final String value;
    private Optional<String> before = Optional.empty();

    EnumValueBuilder(String type, String value) {
        super("addEnumValue " + type);
        this.type = type;
        this.value = value;
    }

    /** @param other the value that it goes before */
    public EnumValueBuilder before(String other) {
        stillOpen();
        before = Optional.of(other);
        return this;
    }

    @Override
    Operation operation() {
        return new AddEnumValue(QualifiedName.parse(type), value, before);
    }
}

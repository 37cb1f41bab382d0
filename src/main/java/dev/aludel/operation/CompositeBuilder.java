package dev.aludel.operation;

import dev.aludel.schema.CompositeType;
import java.util.ArrayList;
import java.util.List;

/** The attributes of a composite type. */
public final class CompositeBuilder {

    private final String what;
    private final List<CompositeType.Attribute> attributes = new ArrayList<>();

    CompositeBuilder(String what) {
        this.what = what;
    }

    /**
     * An attribute, after those said before.
     *
     * @param type its type, perhaps with a collation, and nothing else
     */
    public CompositeBuilder attribute(String name, ColumnBuilder type) {
        String attribute = what + " attribute " + name;
        ColumnBuilder only = type.onlyType(attribute);
        attributes.add(
                Refusal.guard(attribute, () -> new CompositeType.Attribute(name, only.type(), only.collation())));
        return this;
    }

    List<CompositeType.Attribute> attributes() {
        return attributes;
    }
}

package dev.aludel.schema;

import java.util.List;
import java.util.Optional;

/**
 * A free-standing composite type.
 *
 * @param name its name
 * @param attributes its attributes, in order
 * @param comment its comment
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, Optional<String> comment) {

    public CompositeType {
        attributes = Require.distinct(attributes, Attribute::name, "attribute in " + name);
        comment = Require.comment(comment);
    }

    /**
     * @param name the attribute's exact name
     * @param type its type
     * @param collation the collation, when it is not the type's own
     */
    public record Attribute(String name, Type type, Optional<String> collation) {

        public Attribute {
            Require.name(name);
        }
    }
}

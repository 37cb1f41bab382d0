package dev.aludel.entity.ddl;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;

/**
 * The default namespace, which a mapping may spell out or not.
 *
 * @param namespace its name in PostgreSQL
 */
record Home(String namespace) {

    QualifiedName fold(QualifiedName name) {
        return name.namespace().equals(namespace) ? QualifiedName.of(name.name()) : name;
    }

    Type fold(Type type) {
        return new Type(fold(type.name()), type.modifiers(), type.dimensions());
    }
}

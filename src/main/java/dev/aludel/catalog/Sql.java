package dev.aludel.catalog;

import dev.aludel.schema.QualifiedName;

/** The little quoting that this package needs. */
final class Sql {

    private Sql() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** A name in its own namespace, or, when that is the default one, in the given one. */
    static String name(QualifiedName name, String defaultNamespace) {
        String namespace = name.inDefaultNamespace() ? defaultNamespace : identifier(name.namespace());
        return namespace + "." + identifier(name.name());
    }
}

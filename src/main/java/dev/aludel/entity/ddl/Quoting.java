package dev.aludel.entity.ddl;

import dev.aludel.schema.QualifiedName;

/** Names as PostgreSQL prints them inside a default. */
final class Quoting {

    private Quoting() {}

    static String sql(QualifiedName name) {
        return name.inDefaultNamespace() ? part(name.name()) : part(name.namespace()) + "." + part(name.name());
    }

    private static String part(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}

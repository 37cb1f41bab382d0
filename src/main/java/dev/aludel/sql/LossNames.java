package dev.aludel.sql;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What objects were called before a list of statements began to rename them, and which the list itself has made. */
final class LossNames {

    /** Tables, and what shares its names with them: views, sequences, indexes. */
    private final Map<QualifiedName, Relation> relations = new HashMap<>();

    private final Map<QualifiedName, Optional<QualifiedName>> types = new HashMap<>();
    private final Map<String, Optional<String>> namespaces = new HashMap<>();

    /** Nothing, when the list has made it. */
    private record Relation(Optional<QualifiedName> now, Map<String, Optional<String>> columns) {}

    Loss.Name relation(QualifiedName name) {
        return name(name, at(name).now());
    }

    Loss.Name column(QualifiedName table, String column) {
        var relation = at(table);
        Optional<String> now = relation.columns().getOrDefault(column, Optional.of(column));
        return new Loss.Name(
                Identifier.quote(column), relation.now().flatMap(known -> now).map(Identifier::quote));
    }

    Loss.Name type(QualifiedName name) {
        return name(name, types.getOrDefault(name, before(name)));
    }

    Loss.Name namespace(String name) {
        return new Loss.Name(
                Identifier.quote(name),
                namespaces.getOrDefault(name, Optional.of(name)).map(Identifier::quote));
    }

    void makeRelation(QualifiedName name) {
        relations.put(name, new Relation(Optional.empty(), new HashMap<>()));
    }

    void makeColumn(QualifiedName table, String column) {
        columns(table).put(column, Optional.empty());
    }

    void makeType(QualifiedName name) {
        types.put(name, Optional.empty());
    }

    void makeNamespace(String name) {
        namespaces.put(name, Optional.empty());
    }

    void renameRelation(QualifiedName from, QualifiedName to) {
        Relation relation = at(from);
        makeRelation(from);
        relations.put(to, relation);
    }

    void renameColumn(QualifiedName table, String from, String to) {
        Map<String, Optional<String>> columns = columns(table);
        Optional<String> now = columns.getOrDefault(from, Optional.of(from));
        columns.put(from, Optional.empty());
        columns.put(to, now);
    }

    void renameType(QualifiedName from, QualifiedName to) {
        Optional<QualifiedName> now = types.getOrDefault(from, before(from));
        types.put(from, Optional.empty());
        types.put(to, now);
    }

    void renameNamespace(String from, String to) {
        Optional<String> now = namespaces.getOrDefault(from, Optional.of(from));
        namespaces.put(from, Optional.empty());
        namespaces.put(to, now);
    }

    private Map<String, Optional<String>> columns(QualifiedName table) {
        return relations
                .computeIfAbsent(table, name -> new Relation(before(name), new HashMap<>()))
                .columns();
    }

    private Relation at(QualifiedName name) {
        Relation known = relations.get(name);
        return known == null ? new Relation(before(name), new HashMap<>()) : known;
    }

    /** By its namespace's name alone. */
    private Optional<QualifiedName> before(QualifiedName name) {
        return name.inDefaultNamespace()
                ? Optional.of(name)
                : namespaces
                        .getOrDefault(name.namespace(), Optional.of(name.namespace()))
                        .map(namespace -> new QualifiedName(namespace, name.name()));
    }

    private static Loss.Name name(QualifiedName name, Optional<QualifiedName> now) {
        return new Loss.Name(Identifier.quote(name), now.map(Identifier::quote));
    }
}

package dev.aludel.sql;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What objects were called before a list of statements began to rename them, and which the list itself has made. */
final class LossNames {

    /** Tables, and what shares its names with them: views, sequences, indexes. */
    private final Map<QualifiedName, Relation> relations = new HashMap<>();

    private final Map<QualifiedName, Optional<QualifiedName>> types = new HashMap<>();
    private final Map<QualifiedName, List<String>> labels = new HashMap<>();
    private final Map<String, Optional<String>> namespaces = new HashMap<>();

    /** Nothing, when the list has made it. */
    private record Relation(Optional<QualifiedName> now, Map<String, Optional<String>> columns) {}

    /** What a name without a namespace belongs to, after a SET search_path. */
    private Optional<String> first = Optional.empty();

    /** @param namespace the first of the search path; nothing for that of the session */
    void search(Optional<String> namespace) {
        first = namespace;
    }

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
        return name(name, typeNow(full(name)));
    }

    Loss.Name namespace(String name) {
        return new Loss.Name(Identifier.quote(name), namespaceNow(name).map(Identifier::quote));
    }

    void makeRelation(QualifiedName name) {
        relations.put(full(name), new Relation(Optional.empty(), new HashMap<>()));
    }

    void makeColumn(QualifiedName table, String column) {
        columns(table).put(column, Optional.empty());
    }

    void makeType(QualifiedName name) {
        types.put(full(name), Optional.empty());
        labels.remove(full(name));
    }

    /** A type that the list makes is an enum with these values. */
    void label(QualifiedName type, List<String> values) {
        labels.put(full(type), values);
    }

    /** The values of an enum that the list makes; else none. */
    List<String> labels(QualifiedName type) {
        return labels.getOrDefault(full(type), List.of());
    }

    void makeNamespace(String name) {
        namespaces.put(name, Optional.empty());
    }

    void renameRelation(QualifiedName from, QualifiedName to) {
        Relation relation = at(from);
        makeRelation(from);
        relations.put(full(to), relation);
    }

    void renameColumn(QualifiedName table, String from, String to) {
        Map<String, Optional<String>> columns = columns(table);
        Optional<String> now = columns.getOrDefault(from, Optional.of(from));
        columns.put(from, Optional.empty());
        columns.put(to, now);
    }

    void renameType(QualifiedName from, QualifiedName to) {
        Optional<QualifiedName> now = typeNow(full(from));
        List<String> values = labels(from);
        makeType(from);
        types.put(full(to), now);
        labels.put(full(to), values);
    }

    void renameNamespace(String from, String to) {
        Optional<String> now = namespaceNow(from);
        makeNamespace(from);
        namespaces.put(to, now);
    }

    private Map<String, Optional<String>> columns(QualifiedName table) {
        return relations.computeIfAbsent(full(table), this::unknown).columns();
    }

    private Relation at(QualifiedName name) {
        Relation known = relations.get(full(name));
        return known == null ? unknown(full(name)) : known;
    }

    private Relation unknown(QualifiedName name) {
        return new Relation(byNamespace(name), new HashMap<>());
    }

    private Optional<QualifiedName> typeNow(QualifiedName name) {
        return types.getOrDefault(name, byNamespace(name));
    }

    private Optional<String> namespaceNow(String name) {
        return namespaces.getOrDefault(name, Optional.of(name));
    }

    private Optional<QualifiedName> byNamespace(QualifiedName name) {
        return name.inDefaultNamespace()
                ? Optional.of(name)
                : namespaceNow(name.namespace()).map(namespace -> new QualifiedName(namespace, name.name()));
    }

    private QualifiedName full(QualifiedName name) {
        return name.inDefaultNamespace()
                ? first.map(namespace -> new QualifiedName(namespace, name.name()))
                        .orElse(name)
                : name;
    }

    private static Loss.Name name(QualifiedName name, Optional<QualifiedName> now) {
        return new Loss.Name(Identifier.quote(name), now.map(Identifier::quote));
    }
}

package dev.aludel.entity.ddl;

import dev.aludel.entity.bridge.MappedObject;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Recognises what a model adds by hand by the first of its statements. */
final class Auxiliaries {

    /** Those that have a name of their own in a namespace, and are told apart by it. */
    private static final List<String> KINDS = List.of(
            "materialized view",
            "view",
            "function",
            "procedure",
            "trigger",
            "policy",
            "rule",
            "domain",
            "statistics",
            "extension",
            "collation");

    /** Words that may stand before the kind. */
    private static final List<String> ASIDE = List.of("or", "replace", "recursive", "constraint");

    private Auxiliaries() {}

    static Optional<Auxiliary> of(MappedObject object, Home home) {
        if (object.create().isEmpty()) {
            return Optional.empty();
        }
        var at = new Cursor(object.create().get(0), home);
        if (!at.takes("create")) {
            return Optional.empty();
        }
        while (ASIDE.stream().anyMatch(at::takes)) {
            // All of them.
        }
        for (String kind : KINDS) {
            if (at.takes(kind.split(" "))) {
                at.takes("if", "not", "exists");
                QualifiedName name = at.qualifiedName();
                List<String> drop = object.drop().isEmpty() ? drop(kind, name, at) : object.drop();
                return Optional.of(new Auxiliary(kind, name, object.create(), drop, object.beforeTables()));
            }
        }
        return Optional.empty();
    }

    /** Of a trigger, policy or rule the table must be said. */
    private static List<String> drop(String kind, QualifiedName name, Cursor at) {
        String statement = "drop " + kind + " " + Identifier.quote(name);
        if (!List.of("trigger", "policy", "rule").contains(kind)) {
            return List.of(statement);
        }
        while (!at.done() && !at.takes(kind.equals("rule") ? "to" : "on")) {
            at.skip();
        }
        return List.of(statement + " on " + Identifier.quote(at.qualifiedName()));
    }
}

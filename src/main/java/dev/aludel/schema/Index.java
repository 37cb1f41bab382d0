package dev.aludel.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns.
 *
 * @param name the index's name, in the namespace of its table
 * @param unique whether it is a unique index
 * @param method the access method, {@code btree} unless said otherwise
 * @param keys its keys, in order
 * @param include the columns it carries along
 * @param nullsNotDistinct whether two NULLs collide in a unique index (PostgreSQL 15 and later)
 * @param predicate the condition of a partial index
 * @param parameters storage parameters as {@code name=value}, sorted
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<IndexKey> keys,
        List<String> include,
        boolean nullsNotDistinct,
        Optional<String> predicate,
        List<String> parameters) {

    /** The access method when nothing is said. */
    public static final String BTREE = "btree";

    public Index {
        Require.name(name);
        Require.name(method);
        keys = Require.some(keys, "keys");
        include = List.copyOf(include);
        predicate.ifPresent(Require::expression);
        parameters = parameters.stream().sorted().toList();
    }

    /** A plain b-tree index. */
    public static Index of(String name, List<IndexKey> keys) {
        return new Index(name, false, BTREE, keys, List.of(), false, Optional.empty(), List.of());
    }

    public Index withPredicate(Optional<String> other) {
        return new Index(name, unique, method, keys, include, nullsNotDistinct, other, parameters);
    }

    public Index withName(String other) {
        return new Index(other, unique, method, keys, include, nullsNotDistinct, predicate, parameters);
    }
}

package dev.aludel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The databases or namespaces that one history is for; immutable.
 *
 * <p>With a query, each row that it gives is a target, and the labels of its columns say what it is. {@code namespace}
 * (also {@code schema}, {@code nspname}, {@code schema_name}): a namespace of the database that was asked. {@code
 * database} (also {@code datname}): a database on its server. {@code url}: a URL of a database, in either form. Two of
 * them together are a namespace in another database. {@code user} and {@code password} may stand beside; where they
 * are missing or null, the target is reached as the database that was asked. Within a namespace the search path is that
 * namespace alone.
 *
 * @param databases databases by name, in their order: the targets, or with a query what is asked for them; when there
 *     are none, the database of the settings is asked
 * @param query gives the targets; it may only read
 * @param parallel how many are worked on at once, each with at most two connections
 */
public record Targets(Map<String, Address> databases, Optional<String> query, int parallel) {

    public Targets {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        if (databases.isEmpty() && query.isEmpty()) {
            throw new IllegalArgumentException("neither a database nor a query");
        }
        if (query.isPresent() && query.get().isBlank()) {
            throw new IllegalArgumentException("an empty query");
        }
        if (parallel < 1) {
            throw new IllegalArgumentException(parallel + " at once");
        }
    }

    /** These databases, one after another. */
    public static Targets of(Map<String, Address> databases) {
        return new Targets(databases, Optional.empty(), 1);
    }

    /** What a query gives, one after another. */
    public static Targets each(String query) {
        return new Targets(Map.of(), Optional.of(query), 1);
    }

    /** What a query gives on each of these databases. */
    public Targets withQuery(String other) {
        return new Targets(databases, Optional.of(other), parallel);
    }

    /** The same, so many at once. */
    public Targets withParallel(int other) {
        return new Targets(databases, query, other);
    }
}

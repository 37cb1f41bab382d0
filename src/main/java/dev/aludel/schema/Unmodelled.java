package dev.aludel.schema;

import java.util.Optional;

/**
 * An object that exists in the database and that {@link Schema} does not model. It is never dropped;
 * it is named when a change would run into it.
 *
 * @param kind what it is, in PostgreSQL's words: {@code view}, {@code trigger}, {@code policy}
 * @param name its name
 * @param table the table it depends on
 */
public record Unmodelled(String kind, QualifiedName name, Optional<QualifiedName> table) {}

package dev.aludel.entity.ddl;

import java.util.Optional;

/**
 * A constraint or index that may not have its name yet.
 *
 * @param given the name that the statement gives it, unless it is one of Hibernate's hashes
 * @param object the object, under a placeholder name
 */
record Draft<T>(Optional<String> given, T object) {

    /** Stands for the name that is still to come. */
    static final String UNNAMED = "?";
}

package dev.aludel.diff;

import java.util.Locale;

/**
 * One difference in words that a person or a program reads.
 *
 * @param kind what kind of object differs
 * @param verb how it differs
 * @param name the object: {@code users}, {@code users.email}, {@code users.users_email_key}
 * @param detail what it is, or what about it differs: {@code type integer → bigint, default none → 0}
 */
public record Difference(Kind kind, Verb verb, String name, String detail) {

    /** A kind of object; what it is called is its name in lower case, with blanks. */
    public enum Kind {
        NAMESPACE,
        ENUM,
        ENUM_VALUE,
        COMPOSITE,
        SEQUENCE,
        TABLE,
        COLUMN,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        INDEX;

        /** In lower case, with blanks. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How an object differs, seen from the first picture. */
    public enum Verb {
        ADDED,
        REMOVED,
        ALTERED,
        RENAMED
    }
}

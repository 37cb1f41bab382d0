package dev.aludel.diff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        COMPOSITE,
        SEQUENCE,
        TABLE,
        COLUMN,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        INDEX;

        /** Whether an object of this kind belongs to a table. */
        public boolean isOfTable() {
            return ordinal() > TABLE.ordinal();
        }

        /** How files write it: {@code foreign-key}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this key; a blank is as good as a hyphen. */
        public static Optional<Kind> of(String key) {
            return Stream.of(values())
                    .filter(kind -> kind.key().equals(key.replace(' ', '-')))
                    .findFirst();
        }

        /** All keys, for messages. */
        public static String keys() {
            return Stream.of(values()).map(Kind::key).collect(Collectors.joining(", "));
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

package dev.aludel.diff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Differences that are none. A rule says some of these things, and applies to what all of them fit.
 *
 * @param kind the kind of object
 * @param namespace the namespace in which it is, in fact
 * @param table the table, and what belongs to it
 * @param name the object's own name
 * @param attribute what about an object that both sides have
 * @param only the side that alone has the object
 */
public record IgnoreRule(
        Optional<Difference.Kind> kind,
        Optional<Glob> namespace,
        Optional<Glob> table,
        Optional<Glob> name,
        Optional<Glob> attribute,
        Optional<Side> only) {

    /** Who knows an object. */
    public enum Side {
        DATABASE,
        ENTITIES;

        /** How files write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The side of this key. */
        public static Optional<Side> of(String key) {
            return Stream.of(values()).filter(side -> side.key().equals(key)).findFirst();
        }

        /** All keys, for messages. */
        public static String keys() {
            return Stream.of(values()).map(side -> "\"" + side.key() + "\"").collect(Collectors.joining(" or "));
        }
    }

    public IgnoreRule {
        if (attribute.isPresent() && only.isPresent()) {
            throw new IllegalArgumentException(
                    "attribute and only: what only one side has does not differ in anything");
        }
        if (kind.isEmpty()
                && namespace.isEmpty()
                && table.isEmpty()
                && name.isEmpty()
                && attribute.isEmpty()
                && only.isEmpty()) {
            throw new IllegalArgumentException("a rule that says nothing would ignore everything");
        }
    }

    /**
     * Names with {@code *} for any characters and {@code ?} for one.
     *
     * @param text as it was written
     */
    public record Glob(String text) {

        /** Whether it fits this. */
        public boolean fits(String name) {
            return pattern().matcher(name).matches();
        }

        private Pattern pattern() {
            return Pattern.compile(
                    text.codePoints()
                            .mapToObj(each ->
                                    each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(Character.toString(each)))
                            .collect(Collectors.joining()),
                    Pattern.DOTALL);
        }
    }

    boolean ignores(Accepted difference, String defaultNamespace) {
        var subject = difference.subject();
        var home = subject.table().orElse(subject.name());
        boolean isTable = subject.kind().isOfTable() || subject.kind() == Difference.Kind.TABLE;
        boolean isNamespace = subject.kind() == Difference.Kind.NAMESPACE;
        String where = isNamespace ? home.name() : home.inDefaultNamespace() ? defaultNamespace : home.namespace();
        return kind.filter(each -> each != subject.kind()).isEmpty()
                && fits(namespace, where)
                && (table.isEmpty() || isTable && fits(table, home.name()))
                && fits(name, subject.name().name())
                && (attribute.isEmpty() || !difference.isPresence() && fits(attribute, difference.attribute()))
                && (only.isEmpty() || difference.isPresence() && side(difference) == only.get());
    }

    private static Side side(Accepted difference) {
        return difference.entities().isEmpty() ? Side.DATABASE : Side.ENTITIES;
    }

    private static boolean fits(Optional<Glob> glob, String name) {
        return glob.isEmpty() || glob.get().fits(name);
    }
}

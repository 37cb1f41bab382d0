package dev.aludel.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The refusals that the records of this package share. */
final class Require {

    private Require() {}

    static String name(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name: \"" + name + "\"");
        }
        return name;
    }

    static <T> List<T> some(Collection<T> values, String what) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no " + what);
        }
        return List.copyOf(values);
    }

    static <T> List<T> distinct(Collection<T> values, Function<T, ?> key, String what) {
        var seen = new HashSet<Object>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                throw new IllegalArgumentException("twice the same " + what + ": " + key.apply(value));
            }
        }
        return List.copyOf(values);
    }

    static String expression(String expression) {
        if (expression.isBlank()) {
            throw new IllegalArgumentException("an empty expression");
        }
        return expression;
    }

    /** An empty comment is none, as it is for PostgreSQL. */
    static Optional<String> comment(Optional<String> comment) {
        return comment.filter(text -> !text.isEmpty());
    }
}

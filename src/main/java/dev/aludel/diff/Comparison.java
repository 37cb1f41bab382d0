package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The one comparison of two lists of named objects. Objects of one name are equal or Altered; what is
 * left over on both sides is paired by content, in the order of the names, and Renamed; the rest was
 * Removed or Added. The result is in the order of the names, the old one where there are two.
 */
final class Comparison<T, N extends Comparable<? super N>> {

    private final Function<T, N> name;
    private final Function<T, Optional<Object>> content;

    private Comparison(Function<T, N> name, Function<T, Optional<Object>> content) {
        this.name = name;
        this.content = content;
    }

    /** By name only: another name is another object. */
    static <T, N extends Comparable<? super N>> Comparison<T, N> by(Function<T, N> name) {
        return new Comparison<>(name, each -> Optional.empty());
    }

    /** By name, then by what is left of an object without its name. */
    static <T, N extends Comparable<? super N>> Comparison<T, N> by(Function<T, N> name, Function<T, Object> content) {
        return new Comparison<>(name, content.andThen(Optional::of));
    }

    /** By name, then by what is left without it, where there is such a thing. */
    static <T, N extends Comparable<? super N>> Comparison<T, N> of(
            Function<T, N> name, Function<T, Optional<Object>> content) {
        return new Comparison<>(name, content);
    }

    List<Change<T>> compare(List<T> from, List<T> to) {
        Map<N, T> removed = named(from);
        Map<N, T> added = named(to);
        List<Change<T>> changes = new ArrayList<>();
        removed.entrySet().removeIf(old -> {
            T now = added.remove(old.getKey());
            if (now != null && !now.equals(old.getValue())) {
                changes.add(new Change.Altered<>(old.getValue(), now));
            }
            return now != null;
        });
        removed.values().removeIf(old -> {
            Optional<T> now = twin(old, added);
            now.ifPresent(each -> {
                added.remove(name.apply(each));
                changes.add(new Change.Renamed<>(old, each));
            });
            return now.isPresent();
        });
        removed.values().forEach(old -> changes.add(new Change.Removed<>(old)));
        added.values().forEach(now -> changes.add(new Change.Added<>(now)));
        changes.sort(Comparator.comparing(this::order));
        return List.copyOf(changes);
    }

    private Optional<T> twin(T old, Map<N, T> added) {
        Optional<Object> wanted = content.apply(old);
        return wanted.isEmpty()
                ? Optional.empty()
                : added.values().stream()
                        .filter(now -> content.apply(now).equals(wanted))
                        .findFirst();
    }

    private Map<N, T> named(List<T> objects) {
        Map<N, T> named = new TreeMap<>();
        objects.forEach(each -> named.put(name.apply(each), each));
        return named;
    }

    private N order(Change<T> change) {
        return name.apply(change.before().or(change::after).orElseThrow());
    }
}

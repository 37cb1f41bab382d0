package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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

    List<Change<T>> compare(List<T> from, List<T> to) {
        Map<N, T> removed = named(from);
        Map<N, T> added = named(to);
        Map<N, Change<T>> changes = new TreeMap<>();
        for (Iterator<Map.Entry<N, T>> olds = removed.entrySet().iterator(); olds.hasNext(); ) {
            Map.Entry<N, T> old = olds.next();
            T now = added.remove(old.getKey());
            if (now != null) {
                olds.remove();
                if (!now.equals(old.getValue())) {
                    changes.put(old.getKey(), new Change.Altered<>(old.getValue(), now));
                }
            }
        }
        for (Iterator<Map.Entry<N, T>> olds = removed.entrySet().iterator(); olds.hasNext(); ) {
            Map.Entry<N, T> old = olds.next();
            twin(old.getValue(), added).ifPresent(now -> {
                olds.remove();
                added.remove(name.apply(now));
                changes.put(old.getKey(), new Change.Renamed<>(old.getValue(), now));
            });
        }
        removed.forEach((key, old) -> changes.put(key, new Change.Removed<>(old)));
        List<Change<T>> all = new ArrayList<>(changes.values());
        added.values().forEach(now -> all.add(new Change.Added<>(now)));
        all.sort(Comparator.comparing(this::order));
        return List.copyOf(all);
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

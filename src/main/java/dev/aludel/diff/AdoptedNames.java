package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The names of one kind of object: given ones stay, derived ones become those of their likes. */
final class AdoptedNames<T> {

    private final Function<T, String> name;
    private final BiFunction<T, String, T> withName;
    private final Predicate<String> derived;
    private final Consumer<String> leaveOpen;
    private final List<Function<T, Object>> likenesses = new ArrayList<>();

    AdoptedNames(
            Function<T, String> name,
            BiFunction<T, String, T> withName,
            Predicate<String> derived,
            Consumer<String> leaveOpen) {
        this.name = name;
        this.withName = withName;
        this.derived = derived;
        this.leaveOpen = leaveOpen;
    }

    AdoptedNames<T> like(Function<T, Object> likeness) {
        likenesses.add(likeness);
        return this;
    }

    List<T> adopt(List<T> wishes, List<T> olds) {
        var free = new ArrayList<>(olds);
        var result = new ArrayList<T>();
        var rest = new ArrayList<T>();
        for (T wish : wishes) {
            if (derived.test(name.apply(wish))) {
                rest.add(wish);
            } else {
                result.add(wish);
                free.removeIf(old -> name.apply(old).equals(name.apply(wish)));
            }
        }
        for (var likeness : likenesses) {
            rest.removeIf(wish -> {
                Optional<T> old = like(wish, free, likeness);
                old.ifPresent(each -> {
                    free.remove(each);
                    result.add(withName.apply(wish, name.apply(each)));
                });
                return old.isPresent();
            });
        }
        rest.forEach(wish -> leaveOpen.accept(name.apply(wish)));
        result.addAll(rest);
        return result;
    }

    /** The like of the same name, else the first one. */
    private Optional<T> like(T wish, List<T> olds, Function<T, Object> likeness) {
        List<T> likes = olds.stream()
                .filter(old -> likeness.apply(old).equals(likeness.apply(wish)))
                .toList();
        return likes.stream()
                .filter(old -> name.apply(old).equals(name.apply(wish)))
                .findFirst()
                .or(() -> likes.stream().findFirst());
    }
}

package dev.aludel.plan;

import dev.aludel.diff.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The constraints or indexes of one kind on one table that are dropped, added and renamed: what differs,
 * and what is equal but must make way for something else and come back.
 *
 * @param drops what goes, as it was
 * @param adds what comes, as it shall be
 * @param renames what only gets another name
 */
record Exchange<T>(List<T> drops, List<T> adds, List<Change.Renamed<T>> renames) {

    /**
     * @param changes what differs
     * @param from all objects as they were
     * @param to all objects as they shall be
     * @param name an object's name
     * @param inTheWay whether an old object cannot stay even when it is wanted again
     */
    static <T> Exchange<T> of(
            List<Change<T>> changes, List<T> from, List<T> to, Function<T, String> name, Predicate<T> inTheWay) {
        var drops = new ArrayList<T>();
        var adds = new ArrayList<T>();
        var renames = new ArrayList<Change.Renamed<T>>();
        for (Change<T> change : changes) {
            if (change instanceof Change.Renamed<T> renamed && !inTheWay.test(renamed.from())) {
                renames.add(renamed);
            } else {
                change.before().ifPresent(drops::add);
                change.after().ifPresent(adds::add);
            }
        }
        var wanted = new HashSet<>(to);
        from.stream()
                .filter(each -> wanted.contains(each) && inTheWay.test(each))
                .forEach(each -> {
                    drops.add(each);
                    adds.add(each);
                });
        drops.sort(Comparator.comparing(name));
        adds.sort(Comparator.comparing(name));
        return new Exchange<>(List.copyOf(drops), List.copyOf(adds), List.copyOf(renames));
    }
}

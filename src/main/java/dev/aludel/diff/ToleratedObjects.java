package dev.aludel.diff;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The wanted objects of one kind, those of one table or those that stand by themselves, with what is tolerated. */
final class ToleratedObjects<T extends Record> {

    private final Difference.Kind kind;
    private final Optional<QualifiedName> table;
    private final Function<T, QualifiedName> name;
    private final Tolerance tolerance;
    private final Attributes attributes;
    private Function<T, Optional<Object>> content = each -> Optional.empty();
    private Predicate<T> possible = each -> true;

    ToleratedObjects(
            Difference.Kind kind, Optional<QualifiedName> table, Function<T, QualifiedName> name, Tolerance tolerance) {
        this.kind = kind;
        this.table = table;
        this.name = name;
        this.tolerance = tolerance;
        this.attributes = Attributes.of(kind);
    }

    /** With objects that keep what this gives when they are renamed. */
    ToleratedObjects<T> like(Function<T, Object> likeness) {
        content = likeness.andThen(Optional::of);
        return this;
    }

    /** With a condition on what is taken from the database: what it stands on must be there. */
    ToleratedObjects<T> when(Predicate<T> condition) {
        possible = condition;
        return this;
    }

    List<T> of(List<T> current, List<T> wanted) {
        Map<QualifiedName, T> result = new TreeMap<>();
        wanted.forEach(each -> result.put(name.apply(each), each));
        for (Change<T> change : Comparison.of(name, content).compare(current, wanted)) {
            change.accept(new Applied(result));
        }
        // The order of columns is the entities', and then that of what only the database has.
        var ordered = new ArrayList<T>();
        wanted.forEach(each -> take(result, each, ordered));
        current.forEach(each -> take(result, each, ordered));
        ordered.addAll(result.values());
        return ordered;
    }

    private void take(Map<QualifiedName, T> result, T object, List<T> ordered) {
        T found = result.remove(name.apply(object));
        if (found != null) {
            ordered.add(found);
        }
    }

    private boolean tolerates(T object, String attribute, String database, String entities) {
        return tolerance.tolerates(
                new Accepted(new Subject(kind, table, name.apply(object)), attribute, database, entities, ""));
    }

    private final class Applied implements Change.Visitor<T, Boolean> {

        private final Map<QualifiedName, T> result;

        Applied(Map<QualifiedName, T> result) {
            this.result = result;
        }

        @Override
        public Boolean visit(Change.Added<T> change) {
            T object = change.object();
            return tolerates(object, Accepted.PRESENCE, "", Wording.whole(object))
                    && result.remove(name.apply(object)) != null;
        }

        @Override
        public Boolean visit(Change.Removed<T> change) {
            T object = change.object();
            return tolerates(object, Accepted.PRESENCE, Wording.whole(object), "")
                    && possible.test(object)
                    && result.put(name.apply(object), object) == null;
        }

        @Override
        public Boolean visit(Change.Altered<T> change) {
            T from = change.from();
            T to = change.to();
            List<String> taken = attributes.differing(from, to).stream()
                    .filter(each -> tolerates(from, each, attributes.text(from, each), attributes.text(to, each)))
                    .toList();
            Optional<T> merged = attributes.merged(to, from, taken).filter(possible);
            merged.ifPresent(each -> result.put(name.apply(each), each));
            return merged.isPresent();
        }

        @Override
        public Boolean visit(Change.Renamed<T> change) {
            T from = change.from();
            T to = change.to();
            if (!tolerates(
                    from, Accepted.NAME, name.apply(from).name(), name.apply(to).name())) {
                return false;
            }
            result.remove(name.apply(to));
            return result.put(name.apply(from), from) == null;
        }
    }
}

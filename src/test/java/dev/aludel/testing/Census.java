package dev.aludel.testing;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Attributes.Attribute;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts in pairs of pictures which values each attribute has, and how often one object has another value of it in the
 * second picture than in the first. An object is the same one in both when its name is, and that of what it belongs to;
 * what has no name of its own, such as the key of an index, when its place is.
 */
final class Census {

    /** The virtual machine looks them up anew each time that it is asked. */
    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private final Map<Attribute, Set<Object>> values = new HashMap<>();
    private final Map<Attribute, Integer> changes = new HashMap<>();

    /** An attribute of an object, or, of names, of all objects that cannot have the same one. */
    private record Place(Attribute attribute, String object) {}

    /** The names in one place: one of them is changed when one goes and another one comes. */
    private record Names(Set<String> names) {

        boolean isOtherThan(Names other) {
            return !names.containsAll(other.names) && !other.names.containsAll(names);
        }
    }

    void count(RandomSchemas.Pair pair) {
        Map<Place, Object> from = places(pair.from());
        Map<Place, Object> to = places(pair.to());
        from.forEach((place, value) -> {
            values.computeIfAbsent(place.attribute(), each -> new HashSet<>()).add(value);
            if (to.containsKey(place) && differ(value, to.get(place))) {
                changes.merge(place.attribute(), 1, Integer::sum);
            }
        });
    }

    private static boolean differ(Object one, Object other) {
        return one instanceof Names names ? names.isOtherThan((Names) other) : !one.equals(other);
    }

    /** How many values of an attribute there are. */
    int values(Attribute attribute) {
        return values.getOrDefault(attribute, Set.of()).size();
    }

    /** How often it changed. */
    int changes(Attribute attribute) {
        return changes.getOrDefault(attribute, 0);
    }

    private static Map<Place, Object> places(Schema schema) {
        var places = new HashMap<Place, Object>();
        object(schema, "", places);
        return places;
    }

    private static void object(Object object, String at, Map<Place, Object> places) {
        Class<?> kind = object.getClass();
        for (RecordComponent each : components(kind)) {
            if (!each.getName().equals("name")) {
                attribute(kind.getSimpleName(), each.getName(), each.getGenericType(), value(each, object), at, places);
            }
        }
    }

    /** As {@link Attributes} walks through the records themselves. */
    private static void attribute(
            String kind, String path, Type type, Object value, String at, Map<Place, Object> places) {
        var place = new Place(new Attribute(kind, path), at);
        if (type instanceof ParameterizedType generic) {
            Collection<?> all = value instanceof Optional<?> one ? one.stream().toList() : (Collection<?>) value;
            if (Attributes.isKind((Class<?>) generic.getActualTypeArguments()[0])) {
                places.put(place, objects(all, at, places));
            } else {
                places.put(place, all);
            }
        } else if (((Class<?>) type).isSealed()) {
            places.put(place, value.getClass());
            parts(kind, path + "." + value.getClass().getSimpleName(), value, at, places);
        } else if (value instanceof Record) {
            parts(kind, path, value, at, places);
        } else {
            places.put(place, value);
        }
    }

    private static void parts(String kind, String path, Object record, String at, Map<Place, Object> places) {
        for (RecordComponent each : components(record.getClass())) {
            attribute(kind, path + "." + each.getName(), each.getGenericType(), value(each, record), at, places);
        }
    }

    /** What tells them apart. */
    private static List<String> objects(Collection<?> objects, String at, Map<Place, Object> places) {
        var told = new ArrayList<String>();
        for (Object each : objects) {
            Optional<Object> name = name(each);
            String kind = each.getClass().getSimpleName();
            told.add(name.map(Object::toString).orElseGet(() -> "number " + told.size()));
            object(each, at + "/" + kind + " " + told.get(told.size() - 1), places);
            if (name.isPresent() && name.get() instanceof QualifiedName qualified) {
                name(places, kind, "name.name", at + "/in " + qualified.namespace(), qualified.name());
                name(places, kind, "name.namespace", at + "/of " + qualified.name(), qualified.namespace());
            } else if (name.isPresent()) {
                name(places, kind, "name", at, name.get().toString());
            }
        }
        return told;
    }

    private static void name(Map<Place, Object> places, String kind, String path, String at, String name) {
        var place = new Place(new Attribute(kind, path), at);
        ((Names) places.computeIfAbsent(place, each -> new Names(new TreeSet<>())))
                .names()
                .add(name);
    }

    private static Optional<Object> name(Object object) {
        for (RecordComponent each : components(object.getClass())) {
            if (each.getName().equals("name")) {
                return Optional.of(value(each, object));
            }
        }
        return Optional.empty();
    }

    private static List<RecordComponent> components(Class<?> record) {
        return COMPONENTS.computeIfAbsent(record, each -> List.of(each.getRecordComponents()));
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

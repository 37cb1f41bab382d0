package dev.aludel.testing;

import dev.aludel.schema.Schema;
import dev.aludel.testing.Attributes.Attribute;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which attributes of which objects have several values in some pictures, and which of them differ in pairs. */
final class Occurrences {

    private final Map<String, Set<String>> values = new TreeMap<>();
    private final Set<String> changed = new TreeSet<>();

    /** Counts a pair. */
    void add(RandomSchemas.Pair pair) {
        Map<String, Map<String, String>> from = objects(pair.from());
        Map<String, Map<String, String>> to = objects(pair.to());
        Stream.of(from, to)
                .flatMap(each -> each.values().stream())
                .forEach(each ->
                        each.forEach((attribute, value) -> values.computeIfAbsent(attribute, key -> new TreeSet<>())
                                .add(value)));
        from.forEach((object, attributes) -> {
            Map<String, String> other = to.get(object);
            attributes.forEach((attribute, value) -> {
                boolean named = attribute.matches("[A-Za-z]+\\.name(\\..*)?");
                if (other == null ? named : other.containsKey(attribute) && !value.equals(other.get(attribute))) {
                    changed.add(attribute);
                }
            });
        });
    }

    /** Attributes that have one value only everywhere, or none at all. */
    List<String> neverVaried() {
        return Attributes.all().stream()
                .map(Attribute::toString)
                .filter(each -> values.getOrDefault(each, Set.of()).size() < 2)
                .toList();
    }

    /** Attributes that no pair changes. */
    List<String> neverChanged() {
        return Attributes.all().stream()
                .map(Attribute::toString)
                .filter(each -> !changed.contains(each))
                .toList();
    }

    /** The attributes of each object, by a key that says where it is. */
    private static Map<String, Map<String, String>> objects(Schema schema) {
        Map<String, Map<String, String>> objects = new TreeMap<>();
        object("", schema, objects);
        return objects;
    }

    private static void object(String key, Record record, Map<String, Map<String, String>> objects) {
        String kind = record.getClass().getSimpleName();
        var attributes = objects.computeIfAbsent(key, each -> new TreeMap<>());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = kind + "." + component.getName();
            Object value = get(component, record);
            List<?> list = value instanceof Optional<?> optional
                    ? optional.stream().toList()
                    : value instanceof List<?> many ? many : null;
            if (list == null) {
                part(name, value, attributes);
                continue;
            }
            var names = new ArrayList<String>();
            for (int i = 0; i < list.size(); i++) {
                Object each = list.get(i);
                boolean inner = each instanceof Record && Attributes.isKind(each.getClass());
                names.add(inner ? name((Record) each, i) : each.toString());
                if (inner) {
                    object(key + "/" + component.getName() + " " + name((Record) each, i), (Record) each, objects);
                }
            }
            attributes.put(name, names.toString());
        }
    }

    private static String name(Record record, int position) {
        return Stream.of(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals("name"))
                .map(each -> get(each, record).toString())
                .findFirst()
                .orElse("number " + position);
    }

    private static void part(String path, Object value, Map<String, String> attributes) {
        Class<?> type = value.getClass();
        boolean alternative =
                value instanceof Record && Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
        String inner = alternative ? path + "." + type.getSimpleName() : path;
        if (alternative) {
            attributes.put(path, type.getSimpleName());
        }
        if (!(value instanceof Record)) {
            attributes.put(inner, value.toString());
            return;
        }
        for (RecordComponent each : type.getRecordComponents()) {
            part(inner + "." + each.getName(), get(each, value), attributes);
        }
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

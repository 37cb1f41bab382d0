package dev.aludel.testing;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the records of {@code dev.aludel.schema} say of a database, found in the records themselves: a component that
 * somebody adds is in the list, and what is made from the list fails until there is a case for it.
 */
public final class Attributes {

    /** Lists and optionals of these are lists of objects; all other records are values, whose parts are attributes. */
    private static final Set<Class<?>> VALUES = Set.of(QualifiedName.class, ColumnName.class);

    private Attributes() {}

    /**
     * @param kind the record
     * @param path its component, and the parts of that where it is a value of several
     */
    public record Attribute(String kind, String path) {

        @Override
        public String toString() {
            return kind + "." + path;
        }
    }

    /** Every attribute of every kind, in the order of the records. */
    public static List<Attribute> all() {
        var found = new LinkedHashSet<Attribute>();
        var kinds = new LinkedHashSet<Class<?>>(List.of(Schema.class));
        for (var left = new ArrayList<Class<?>>(kinds); !left.isEmpty(); ) {
            Class<?> kind = left.remove(0);
            for (RecordComponent each : kind.getRecordComponents()) {
                walk(kind.getSimpleName(), each.getName(), each.getGenericType(), found, inner -> {
                    if (kinds.add(inner)) {
                        left.add(inner);
                    }
                });
            }
        }
        return List.copyOf(found);
    }

    /** Whether a record is an object of its own where it stands in a list. */
    static boolean isKind(Class<?> record) {
        return record.isRecord() && !VALUES.contains(record);
    }

    private interface Kinds {
        void add(Class<?> kind);
    }

    private static void walk(String kind, String path, Type type, Set<Attribute> found, Kinds kinds) {
        if (type instanceof ParameterizedType generic) {
            Class<?> of = (Class<?>) generic.getActualTypeArguments()[0];
            found.add(new Attribute(kind, path));
            if (isKind(of)) {
                kinds.add(of);
            }
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed()) {
            found.add(new Attribute(kind, path));
            for (Class<?> each : raw.getPermittedSubclasses()) {
                parts(kind, path + "." + each.getSimpleName(), each, found, kinds);
            }
        } else if (raw.isRecord()) {
            parts(kind, path, raw, found, kinds);
        } else {
            found.add(new Attribute(kind, path));
        }
    }

    private static void parts(String kind, String path, Class<?> record, Set<Attribute> found, Kinds kinds) {
        for (RecordComponent each : record.getRecordComponents()) {
            walk(kind, path + "." + each.getName(), each.getGenericType(), found, kinds);
        }
    }
}

package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What about an object can differ: the components of the record that the schema has for it, without its name and
 * without the objects in it, which are subjects of their own. So a new component is an attribute without more ado.
 * {@code onDelete} is the attribute {@code on-delete}.
 */
public final class Attributes {

    private static final Map<Difference.Kind, Attributes> ALL = new EnumMap<>(Difference.Kind.class);

    static {
        for (Difference.Kind kind : Difference.Kind.values()) {
            ALL.put(kind, new Attributes(record(kind).orElse(Nothing.class)));
        }
    }

    private final Map<String, RecordComponent> components = new LinkedHashMap<>();

    private Attributes(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals("name") && !isNested(component)) {
                String words = component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
                components.put(words, component);
            }
        }
    }

    /** Those of a kind of object; a namespace has none. */
    public static Attributes of(Difference.Kind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    private record Nothing() {}

    static Optional<Class<? extends Record>> record(Difference.Kind kind) {
        return switch (kind) {
            case NAMESPACE -> Optional.empty();
            case ENUM -> Optional.of(EnumType.class);
            case COMPOSITE -> Optional.of(CompositeType.class);
            case SEQUENCE -> Optional.of(Sequence.class);
            case TABLE -> Optional.of(Table.class);
            case COLUMN -> Optional.of(Column.class);
            case PRIMARY_KEY -> Optional.of(PrimaryKey.class);
            case UNIQUE -> Optional.of(UniqueConstraint.class);
            case CHECK -> Optional.of(Check.class);
            case FOREIGN_KEY -> Optional.of(ForeignKey.class);
            case INDEX -> Optional.of(Index.class);
        };
    }

    /** Their names, in the order of the record. */
    public List<String> names() {
        return List.copyOf(components.keySet());
    }

    /** The names of those in which two objects differ. */
    List<String> differing(Record one, Record other) {
        return components.entrySet().stream()
                .filter(each -> !Objects.equals(value(each.getValue(), one), value(each.getValue(), other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What an object has, in words. */
    String text(Record object, String attribute) {
        return Wording.ofAttribute(attribute, value(components.get(attribute), object));
    }

    /**
     * An object with some of its attributes as another one of its kind has them.
     *
     * @return nothing when there is no such object, as none is an identity and takes NULL
     */
    <T> Optional<T> merged(T object, T other, Collection<String> ofOther) {
        try {
            var type = object.getClass();
            RecordComponent[] all = type.getRecordComponents();
            var taken = ofOther.stream()
                    .map(components::get)
                    .map(RecordComponent::getName)
                    .toList();
            Object[] values = Stream.of(all)
                    .map(each -> value(each, taken.contains(each.getName()) ? other : object))
                    .toArray();
            var types = Stream.of(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            T merged = (T) type.getDeclaredConstructor(types).newInstance(values);
            return Optional.of(merged);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Object object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code List<Column>} and {@code Optional<PrimaryKey>} hold objects of a kind of their own. */
    private static boolean isNested(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                && Stream.of(Difference.Kind.values())
                        .flatMap(kind -> record(kind).stream())
                        .anyMatch(List.of(generic.getActualTypeArguments())::contains);
    }
}

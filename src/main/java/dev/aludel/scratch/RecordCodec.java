package dev.aludel.scratch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes and reads records of records, lists, optionals, enums, texts and numbers, by their components: a component
 * that is new is written too, and {@link #shape} is then another one.
 */
final class RecordCodec {

    private RecordCodec() {}

    /** What a type is made of, in one line; what was written with one shape is not read with another. */
    static String shape(Type type) {
        Class<?> raw = raw(type);
        if (raw.isSealed()) {
            return raw.getSimpleName()
                    + Arrays.stream(raw.getPermittedSubclasses())
                            .map(RecordCodec::shape)
                            .toList();
        }
        if (raw.isRecord()) {
            return raw.getSimpleName()
                    + Arrays.stream(raw.getRecordComponents())
                            .map(each -> each.getName() + " " + shape(each.getGenericType()))
                            .toList();
        }
        if (raw.isEnum()) {
            return Arrays.toString(raw.getEnumConstants());
        }
        return raw == List.class || raw == Optional.class
                ? raw.getSimpleName() + "<" + shape(argument(type)) + ">"
                : raw.getSimpleName();
    }

    static void write(DataOutputStream out, Type type, Object value) throws IOException {
        Class<?> raw = raw(type);
        if (raw.isSealed()) {
            List<Class<?>> kinds = List.of(raw.getPermittedSubclasses());
            out.writeInt(kinds.indexOf(value.getClass()));
            write(out, value.getClass(), value);
        } else if (raw.isRecord()) {
            for (RecordComponent each : raw.getRecordComponents()) {
                write(out, each.getGenericType(), get(each, value));
            }
        } else if (value instanceof Enum<?> constant) {
            out.writeInt(constant.ordinal());
        } else if (value instanceof List<?> list) {
            out.writeInt(list.size());
            for (Object each : list) {
                write(out, argument(type), each);
            }
        } else if (value instanceof Optional<?> optional) {
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(out, argument(type), optional.get());
            }
        } else if (value instanceof Boolean said) {
            out.writeBoolean(said);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else {
            byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    static Object read(DataInputStream in, Type type) throws IOException {
        Class<?> raw = raw(type);
        if (raw.isSealed()) {
            return read(in, raw.getPermittedSubclasses()[in.readInt()]);
        }
        if (raw.isRecord()) {
            RecordComponent[] components = raw.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(in, components[i].getGenericType());
            }
            return make(raw, components, values);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[in.readInt()];
        }
        if (raw == List.class) {
            var list = new ArrayList<Object>();
            for (int i = in.readInt(); i > 0; i--) {
                list.add(read(in, argument(type)));
            }
            return list;
        }
        if (raw == Optional.class) {
            return in.readBoolean() ? Optional.of(read(in, argument(type))) : Optional.empty();
        }
        if (raw == boolean.class) {
            return in.readBoolean();
        }
        if (raw == int.class) {
            return in.readInt();
        }
        return raw == long.class
                ? (Object) in.readLong()
                : new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Class<?> raw, RecordComponent[] components, Object[] values) {
        try {
            return raw.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

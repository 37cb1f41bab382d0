package dev.aludel.entity.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value of {@code @RenamedFrom}, by the annotation's name: the one that the application was compiled
 * with comes from its own class path.
 */
final class RenamedFromReader {

    private static final String ANNOTATION = "dev.aludel.RenamedFrom";

    private RenamedFromReader() {}

    /** What stands at a class itself. */
    static Optional<String> of(Class<?> type) {
        return value(type);
    }

    /** What stands at an attribute, its field or its getter, in the class or in one above it. */
    static Optional<String> of(Class<?> type, String attribute) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Optional<String> found = members(each, attribute)
                    .flatMap(member -> value(member).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** None where the class speaks of another one that is not on the class path; Hibernate does without, too. */
    private static Stream<AnnotatedElement> members(Class<?> type, String attribute) {
        try {
            return Stream.concat(
                    Stream.of(type.getDeclaredFields())
                            .filter(field -> field.getName().equals(attribute)),
                    Stream.of(type.getDeclaredMethods())
                            .filter(method ->
                                    method.getParameterCount() == 0 && isGetter(method.getName(), attribute)));
        } catch (LinkageError missing) {
            return Stream.empty();
        }
    }

    private static boolean isGetter(String method, String attribute) {
        String capital = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        return method.equals("get" + capital) || method.equals("is" + capital) || method.equals(attribute);
    }

    private static Optional<String> value(AnnotatedElement element) {
        return Stream.of(element.getDeclaredAnnotations())
                .filter(each -> each.annotationType().getName().equals(ANNOTATION))
                .map(RenamedFromReader::value)
                .findFirst();
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

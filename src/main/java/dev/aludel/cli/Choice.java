package dev.aludel.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, as the configuration file and the options spell them: in lower case. */
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> values;

    Choice(E[] values) {
        this.values = List.of(values);
    }

    Optional<E> find(String text) {
        return values.stream()
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** {@code database or history}. */
    String words() {
        return String.join(" or ", values.stream().map(Choice::word).toList());
    }

    @Override
    public E convert(String text) {
        return find(text)
                .orElseThrow(
                        () -> new TypeConversionException("it is \"%s\", but must be %s".formatted(text, words())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.aludel.operation;

import java.util.List;
import java.util.stream.Stream;

/** Arguments of which there is at least one. */
final class Pick {

    private Pick() {}

    static List<String> list(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }
}

package dev.aludel.sql;

import java.util.List;
import java.util.stream.Stream;

/** Lays a statement out: on one line while it is short, else one clause to a line. */
final class Lines {

    static final String INDENT = "    ";

    private static final int WIDTH = 100;

    private Lines() {}

    /** The clauses that are not empty, together when they fit. */
    static String of(String... clauses) {
        List<String> said =
                Stream.of(clauses).filter(clause -> !clause.isEmpty()).toList();
        String line = String.join(" ", said);
        return line.length() <= WIDTH ? line : String.join("\n" + INDENT, said);
    }

    /** A list in parentheses, one element to a line. */
    static String list(String head, List<String> elements) {
        return elements.isEmpty()
                ? head + " ()"
                : head + " (\n" + INDENT + String.join(",\n" + INDENT, elements) + "\n)";
    }
}

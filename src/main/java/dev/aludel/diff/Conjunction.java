package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition as the set of conditions that it joins by AND. Bean Validation does not say in which order
 * it gives the constraints of a field, so Hibernate makes {@code (a >= 0) AND (a <= 9)} one day and {@code
 * (a <= 9) AND (a >= 0)} another.
 */
final class Conjunction {

    private static final String AND = " AND ";

    private Conjunction() {}

    /** Whether both, as PostgreSQL prints them, join the same conditions, in whatever order. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || one.length() == other.length() && parts(one).equals(parts(other));
    }

    /** The joined conditions, sorted. What PostgreSQL joins it puts in parentheses; anything else is one condition. */
    private static List<String> parts(String condition) {
        var parts = new ArrayList<String>();
        int start = 0;
        while (start < condition.length() && condition.charAt(start) == '(') {
            int end = closing(condition, start) + 1;
            parts.add(condition.substring(start, end));
            if (end == condition.length()) {
                parts.sort(null);
                return parts;
            }
            if (!condition.startsWith(AND, end)) {
                break;
            }
            start = end + AND.length();
        }
        return List.of(condition);
    }

    /** Where the parenthesis closes; parentheses in quotes are none. */
    private static int closing(String condition, int open) {
        int depth = 0;
        for (int at = open; at < condition.length(); at++) {
            char each = condition.charAt(at);
            if (each == '\'' || each == '"') {
                int quote = condition.indexOf(each, at + 1);
                at = quote < 0 ? condition.length() : quote;
            } else if (each == '(') {
                depth++;
            } else if (each == ')' && --depth == 0) {
                return at;
            }
        }
        return condition.length() - 1;
    }
}

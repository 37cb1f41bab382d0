package dev.aludel.catalog;

import dev.aludel.schema.ColumnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an expression is written in a {@link dev.aludel.schema.Schema}: as PostgreSQL's {@code
 * pg_get_expr} prints it, but for four things.
 *
 * <ul>
 *   <li>Of a check, a generation expression, an index key and a predicate, the one pair of parentheses
 *       that encloses the whole is left out. A default keeps it.
 *   <li>{@code (ARRAY[a, b])::t[]} is written {@code ARRAY[(a)::t, (b)::t]}. PostgreSQL prints {@code x
 *       IN ('a', 'b')} on a varchar in the first form, and its own text, read again, in the second (its
 *       parser applies a cast on an array constructor to the elements: parse_expr.c,
 *       transformTypeCast). With the second form a text stays the same when it is run and read again.
 *   <li>Chains of AND and OR are flat ({@link BooleanText}), for the same reason.
 *   <li>A default that is a typed NULL is none.
 * </ul>
 */
final class ExpressionText {

    private static final String CAST_ARRAY = "(ARRAY[";

    /** A type name and the first pair of brackets after it. */
    private static final Pattern ARRAY_TYPE =
            Pattern.compile("\\)::((?:[\\w$ .]|\"(?:[^\"]|\"\")*\"|\\([\\d,]+\\))+?)\\[]");

    /**
     * A NULL that PostgreSQL keeps as a default because fitting it to a length is a function call. (It
     * keeps no other one but that of a domain, where it hides the domain's own default.)
     */
    private static final Pattern TYPED_NULL = Pattern.compile(
            "NULL::(?:(?:character(?: varying)?|bpchar|bit(?: varying)?|numeric|interval)(?:\\([\\d,]+\\))?"
                    + "|time(?:stamp)?(?:\\(\\d\\))? with(?:out)? time zone)(?:\\[])?");

    private ExpressionText() {}

    /** The text of a check, a generation expression or a predicate. */
    static String of(String printed) {
        String text = settled(printed);
        boolean enclosed = text.startsWith("(") && closing(text, 0) == text.length() - 1;
        return enclosed ? text.substring(1, text.length() - 1) : text;
    }

    /** The text of an index key: pg_get_indexdef puts parentheses of its own around all but calls. */
    static String ofKey(String printed) {
        return of(of(printed));
    }

    /** What supplies the value of a column with this default. */
    static ColumnValue ofDefault(String printed) {
        return TYPED_NULL.matcher(printed).matches()
                ? new ColumnValue.None()
                : new ColumnValue.Default(settled(printed));
    }

    private static String settled(String text) {
        int from = 0;
        String settled = text;
        for (int at = find(settled, from); at >= 0; at = find(settled, from)) {
            int bracket = at + CAST_ARRAY.length() - 1;
            int end = closing(settled, bracket);
            Matcher type = ARRAY_TYPE.matcher(settled).region(end + 1, settled.length());
            if (type.lookingAt()) {
                String array = settled.substring(at + 1, end + 1);
                settled = settled.substring(0, at) + castElements(array, type.group(1)) + settled.substring(type.end());
            }
            from = at + 1;
        }
        return BooleanText.flat(settled);
    }

    /** {@code ARRAY[a, b]} to {@code ARRAY[(a)::t, (b)::t]}; nested constructors are arrays of the same type. */
    private static String castElements(String array, String type) {
        var elements = new ArrayList<String>();
        for (String element : elements(array.substring("ARRAY[".length(), array.length() - 1))) {
            boolean nested = element.startsWith("ARRAY[") && closing(element, 5) == element.length() - 1;
            elements.add(nested ? castElements(element, type) : "(" + element + ")::" + type);
        }
        return "ARRAY[" + String.join(", ", elements) + "]";
    }

    /** Splits at the commas that stand in no bracket, no quotes. */
    private static List<String> elements(String list) {
        var elements = new ArrayList<String>();
        int start = 0;
        int at = 0;
        while (at < list.length()) {
            if (list.charAt(at) == ',') {
                elements.add(list.substring(start, at).strip());
                start = at + 1;
            }
            at = afterUnit(list, at);
        }
        if (!list.isBlank()) {
            elements.add(list.substring(start).strip());
        }
        return elements;
    }

    /** Where {@link #CAST_ARRAY} next stands outside quotes; -1 when nowhere. */
    private static int find(String text, int from) {
        int at = 0;
        while (at < text.length()) {
            if (at >= from && text.startsWith(CAST_ARRAY, at)) {
                return at;
            }
            char c = text.charAt(at);
            at = c == '\'' || c == '"' ? afterUnit(text, at) : at + 1;
        }
        return -1;
    }

    /** The bracket that closes the one at this place; the last character when none does. */
    private static int closing(String text, int open) {
        return afterUnit(text, open) - 1;
    }

    /** What follows the character, the quoted text or the bracketed text that begins here. */
    private static int afterUnit(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return afterQuotes(text, at);
        }
        if (c != '(' && c != '[') {
            return at + 1;
        }
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            char each = text.charAt(i);
            if (each == '\'' || each == '"') {
                i = afterQuotes(text, i);
                continue;
            }
            depth += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
            i++;
            if (depth == 0) {
                return i;
            }
        }
        return i;
    }

    /** Doubled quotes need no care: they end one quoted text and begin the next. */
    private static int afterQuotes(String text, int at) {
        char quote = text.charAt(at);
        int end = text.indexOf(quote, at + 1);
        return end < 0 ? text.length() : end + 1;
    }
}

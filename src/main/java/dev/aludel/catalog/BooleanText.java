package dev.aludel.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a chain of ANDs or ORs as PostgreSQL reads it again. {@code a BETWEEN 1 AND 9 AND b} is stored,
 * and printed, as {@code ((a >= 1) AND (a <= 9)) AND b}; that text, read again, is one flat chain,
 * because the grammar joins a chain on the left of another of its kind (gram.y, makeAndExpr and
 * makeOrExpr). One on the right stays apart, and so it does here.
 */
final class BooleanText {

    private static final List<String> CONNECTORS = List.of(" AND ", " OR ");

    private BooleanText() {}

    /** The text with chains on the left joined; all else as it was. */
    static String flat(String text) {
        for (String connector : CONNECTORS) {
            List<String> operands = operands(text, connector);
            if (operands.size() > 1) {
                operands.replaceAll(BooleanText::inside);
                String first = operands.get(0);
                if (enclosed(first) && operands(inner(first), connector).size() > 1) {
                    operands.set(0, inner(first));
                }
                return String.join(connector, operands);
            }
        }
        return inside(text);
    }

    /** Makes what stands in each pair of parentheses flat. */
    private static String inside(String text) {
        var flat = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = end(text, at);
            if (c == '(') {
                flat.append('(').append(flat(text.substring(at + 1, end - 1))).append(')');
            } else {
                flat.append(text, at, end);
            }
            at = end;
        }
        return flat.toString();
    }

    private static List<String> operands(String text, String connector) {
        var operands = new ArrayList<String>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(connector, at)) {
                operands.add(text.substring(start, at));
                at += connector.length();
                start = at;
            } else {
                at = end(text, at);
            }
        }
        operands.add(text.substring(start));
        return operands;
    }

    private static boolean enclosed(String text) {
        return text.startsWith("(") && end(text, 0) == text.length();
    }

    private static String inner(String text) {
        return text.substring(1, text.length() - 1);
    }

    /** Past the character, the quoted text or the pair of parentheses that starts here. */
    private static int end(String text, int start) {
        char c = text.charAt(start);
        if (c == '\'' || c == '"') {
            int close = text.indexOf(c, start + 1);
            return close < 0 ? text.length() : close + 1;
        }
        if (c != '(') {
            return start + 1;
        }
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != ')') {
            at = end(text, at);
        }
        return Math.min(at + 1, text.length());
    }
}

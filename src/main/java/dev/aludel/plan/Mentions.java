package dev.aludel.plan;

import dev.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The identifiers in an expression as PostgreSQL prints it. It says too much rather than too little: a
 * function's name counts like a column's, and whoever asks will at worst rebuild what could have stayed.
 */
final class Mentions {

    private final String text;
    private final Set<String> found = new HashSet<>();
    private int at;

    private Mentions(String text) {
        this.text = text;
    }

    static Set<String> in(String expression) {
        var mentions = new Mentions(expression);
        mentions.read();
        return mentions.found;
    }

    static boolean any(String expression, Collection<String> names) {
        return !names.isEmpty() && in(expression).stream().anyMatch(names::contains);
    }

    /** Whether one of the types stands in the expression. */
    static boolean anyType(String expression, Collection<QualifiedName> types) {
        return !types.isEmpty()
                && any(expression, types.stream().map(QualifiedName::name).toList());
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                literal(at > 0 && Character.toLowerCase(text.charAt(at - 1)) == 'e' && !partOfWord(at - 2));
            } else if (c == '"') {
                quoted();
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else {
                at++;
            }
        }
    }

    private boolean partOfWord(int index) {
        return index >= 0 && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
    }

    private void literal(boolean escapes) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && escapes) {
                at++;
            } else if (c == '\'') {
                if (at == text.length() || text.charAt(at) != '\'') {
                    return;
                }
                at++;
            }
        }
    }

    private void quoted() {
        var name = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at == text.length() || text.charAt(at) != '"') {
                    break;
                }
                at++;
            }
            name.append(c);
        }
        found.add(name.toString());
    }

    private void word() {
        int start = at;
        while (at < text.length() && (partOfWord(at) || text.charAt(at) == '$')) {
            at++;
        }
        found.add(text.substring(start, at));
    }
}

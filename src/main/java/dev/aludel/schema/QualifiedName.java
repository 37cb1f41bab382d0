package dev.aludel.schema;

import java.util.Comparator;

/**
 * The name of a table, type, sequence or index together with its namespace.
 *
 * @param namespace the PostgreSQL schema, or {@link #DEFAULT} for the one that unqualified names mean
 * @param name the exact name, already folded to lower case where PostgreSQL would fold it
 */
public record QualifiedName(String namespace, String name) implements Comparable<QualifiedName> {

    /** The namespace of unqualified names: the connection's current schema. */
    public static final String DEFAULT = "";

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::namespace).thenComparing(QualifiedName::name);

    public QualifiedName {
        Require.name(name);
    }

    /** A name in the default namespace. */
    public static QualifiedName of(String name) {
        return new QualifiedName(DEFAULT, name);
    }

    /**
     * Reads what {@link #toString()} writes: {@code users}, {@code audit.events}, and, for a part that
     * itself holds a dot or a quote, {@code "odd.name"} or {@code audit."odd.name"}. Nothing is folded.
     */
    public static QualifiedName parse(String text) {
        int end = endOfPart(text, 0);
        if (end == text.length()) {
            return of(unquoted(text));
        }
        if (text.charAt(end) != '.' || endOfPart(text, end + 1) != text.length()) {
            throw new IllegalArgumentException("not a name or namespace.name: " + text);
        }
        return new QualifiedName(unquoted(text.substring(0, end)), unquoted(text.substring(end + 1)));
    }

    /** The same namespace, another name. */
    public QualifiedName sibling(String other) {
        return new QualifiedName(namespace, other);
    }

    public boolean inDefaultNamespace() {
        return namespace.equals(DEFAULT);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return inDefaultNamespace() ? quoted(name) : quoted(namespace) + "." + quoted(name);
    }

    private static int endOfPart(String text, int start) {
        if (start < text.length() && text.charAt(start) == '"') {
            int at = start + 1;
            while (at < text.length()) {
                if (text.charAt(at) == '"') {
                    if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                        return at + 1;
                    }
                    at++;
                }
                at++;
            }
            throw new IllegalArgumentException("unterminated quote: " + text);
        }
        int dot = text.indexOf('.', start);
        return dot < 0 ? text.length() : dot;
    }

    private static String quoted(String part) {
        return part.indexOf('.') < 0 && part.indexOf('"') < 0 ? part : '"' + part.replace("\"", "\"\"") + '"';
    }

    private static String unquoted(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}

package dev.aludel.revision;

/** String literals of Java. */
final class JavaLiteral {

    /** What a class file can hold as one constant is 65535 bytes; a character takes at most three. */
    private static final int LONGEST = 65535 / 3;

    private JavaLiteral() {}

    /** The text as a literal on one line, or as several that are joined when one cannot hold it. */
    static JavaCode of(String text) {
        if (text.length() <= LONGEST) {
            return new JavaCode.Text(quote(text));
        }
        return JavaTextBlock.joined(text, LONGEST, part -> new JavaCode.Text(quote(part)));
    }

    static String quote(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(text.charAt(i) == '"' ? "\\\"" : escaped(text, i));
        }
        return literal.append('"').toString();
    }

    /** One character, escaped unless every editor shows it as what it is. */
    static String escaped(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> isAfterHalf(text, at) ? "\\134" : "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            default -> isPlain(text, at) ? String.valueOf(c) : String.format("\\u%04x", (int) c);
        };
    }

    /** javac looks for the other half of a surrogate pair right behind one, and there misreads two backslashes. */
    private static boolean isAfterHalf(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        if (c >= ' ' && c <= '~') {
            return true;
        }
        boolean low = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        int point = low ? text.codePointAt(at - 1) : text.codePointAt(at);
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}

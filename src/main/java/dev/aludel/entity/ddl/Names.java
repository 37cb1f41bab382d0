package dev.aludel.entity.ddl;

import java.nio.charset.StandardCharsets;

/** What PostgreSQL makes of the names in a statement. */
final class Names {

    /** {@code NAMEDATALEN - 1}: a longer name is cut, silently. */
    private static final int BYTES = 63;

    private Names() {}

    /** The name that an identifier means: unquoted ones in lower case (ASCII only), all cut to 63 bytes. */
    static String of(Token identifier) {
        if (!identifier.isName()) {
            throw new DdlException("not a name: " + identifier.text());
        }
        String text = identifier.text();
        return identifier.kind() == Token.Kind.QUOTED
                ? clip(text.substring(1, text.length() - 1).replace("\"\"", "\""), BYTES)
                : clip(fold(text), BYTES);
    }

    /**
     * PostgreSQL's makeObjectName: {@code name1_name2_label}, the longer of the two names shortened byte
     * by byte until all fits.
     */
    static String make(String name1, String name2, String label) {
        int available = BYTES - bytes(label) - 1 - (name2.isEmpty() ? 0 : 1);
        int first = bytes(name1);
        int second = bytes(name2);
        while (first + second > available) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return clip(name1, first) + (name2.isEmpty() ? "" : "_" + clip(name2, second)) + "_" + label;
    }

    /** At most so many bytes of UTF-8, no character split. */
    static String clip(String name, int most) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > most) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}

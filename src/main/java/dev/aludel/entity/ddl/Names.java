package dev.aludel.entity.ddl;

import dev.aludel.schema.MadeName;

/** What PostgreSQL makes of the names in a statement. */
final class Names {

    private Names() {}

    /** The name that an identifier means: unquoted ones in lower case (ASCII only), all cut to 63 bytes. */
    static String of(Token identifier) {
        if (!identifier.isName()) {
            throw new DdlException("not a name: " + identifier.text());
        }
        String text = identifier.text();
        return identifier.kind() == Token.Kind.QUOTED
                ? MadeName.clip(text.substring(1, text.length() - 1).replace("\"\"", "\""), MadeName.BYTES)
                : MadeName.clip(fold(text), MadeName.BYTES);
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}

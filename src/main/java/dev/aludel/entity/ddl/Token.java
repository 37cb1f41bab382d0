package dev.aludel.entity.ddl;

import java.util.Locale;

/**
 * One lexical element of a statement.
 *
 * @param kind what it is
 * @param text its text as written, with its quotes
 * @param start where it starts in the statement
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL
    }

    int end() {
        return start + text.length();
    }

    /** Whether it is this key word or symbol; a quoted name never is. */
    boolean is(String word) {
        return kind != Kind.QUOTED && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}

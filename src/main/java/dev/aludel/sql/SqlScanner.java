package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens as far as splitting needs it, by the rules of PostgreSQL's own scanner (scan.l
 * and psqlscan.l, with {@code standard_conforming_strings} on): where quotes, dollar quotes and nested
 * comments end, what is a word. Everything else is a token of one character.
 */
final class SqlScanner {

    enum Kind {
        LINE_COMMENT,
        BLOCK_COMMENT,
        QUOTED,
        WORD,
        OTHER
    }

    /**
     * @param start where it begins
     * @param end where the next thing begins
     */
    record Token(Kind kind, int start, int end) {}

    private final String text;
    private int at;

    SqlScanner(String text) {
        this.text = text;
    }

    /** The next token; null at the end. */
    @Nullable
    Token next() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        Kind kind = scan();
        return new Token(kind, start, at);
    }

    private Kind scan() {
        char c = text.charAt(at);
        if (text.startsWith("--", at)) {
            at = endOfLine(at);
            return Kind.LINE_COMMENT;
        }
        if (text.startsWith("/*", at)) {
            blockComment();
            return Kind.BLOCK_COMMENT;
        }
        if (c == '\'') {
            string(false);
            return Kind.QUOTED;
        }
        if (c == '"') {
            quotedName();
            return Kind.QUOTED;
        }
        if (c == '$' && dollarTag() != null) {
            dollarQuoted();
            return Kind.QUOTED;
        }
        if (startsWord(c)) {
            return word(c);
        }
        if (Character.isDigit(c)) {
            number();
            return Kind.OTHER;
        }
        at++;
        return Kind.OTHER;
    }

    private Kind word(char first) {
        if ((first == 'e' || first == 'E') && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
            at++;
            string(true);
            return Kind.QUOTED;
        }
        while (at < text.length() && continuesWord(text.charAt(at))) {
            at++;
        }
        return Kind.WORD;
    }

    /** {@code 1$a$} is no dollar quote before PostgreSQL 15 and an error since, so a number takes its tail along. */
    private void number() {
        while (at < text.length() && continuesWord(text.charAt(at))) {
            at++;
        }
    }

    private void blockComment() {
        int start = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (at < text.length()) {
                at++;
            } else {
                throw unterminated("/*", start);
            }
        } while (depth > 0);
    }

    /** A constant goes on after white space with a line break in it, under the rules of its first piece. */
    private void string(boolean escapes) {
        do {
            piece(escapes);
        } while (continued());
    }

    private void piece(boolean escapes) {
        int start = at;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && escapes) {
                at += 2;
            } else if (c != '\'') {
                at++;
            } else if (text.startsWith("''", at)) {
                at += 2;
            } else {
                at++;
                return;
            }
        }
        throw unterminated("'", start);
    }

    private boolean continued() {
        int ahead = at;
        boolean lineBreak = false;
        while (ahead < text.length()) {
            char c = text.charAt(ahead);
            if (isSpace(c)) {
                lineBreak |= c == '\n' || c == '\r';
                ahead++;
            } else if (text.startsWith("--", ahead)) {
                ahead = endOfLine(ahead);
            } else {
                break;
            }
        }
        boolean goesOn = lineBreak && ahead < text.length() && text.charAt(ahead) == '\'';
        if (goesOn) {
            at = ahead;
        }
        return goesOn;
    }

    private void quotedName() {
        int start = at;
        int end = text.indexOf('"', at + 1);
        while (end >= 0 && text.startsWith("\"\"", end)) {
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw unterminated("\"", start);
        }
        at = end + 1;
    }

    /** {@code $$} or {@code $tag$} at this place; null when it is something else, as {@code $1}. */
    private @Nullable String dollarTag() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '$' && continuesWord(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '$';
        boolean named = end > at + 1 && !startsWord(text.charAt(at + 1));
        return closed && !named ? text.substring(at, end + 1) : null;
    }

    private void dollarQuoted() {
        String tag = String.valueOf(dollarTag());
        int end = text.indexOf(tag, at + tag.length());
        if (end < 0) {
            throw unterminated(tag, at);
        }
        at = end + tag.length();
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private ScriptException unterminated(String what, int start) {
        return new ScriptException(new ScriptFault.Unterminated(what, line(text, start)));
    }

    /** The line of a place, from 1. */
    static int line(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
    }

    private static boolean startsWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean continuesWord(char c) {
        return startsWord(c) || c >= '0' && c <= '9' || c == '$';
    }
}

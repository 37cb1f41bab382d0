package dev.aludel.sql;

import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.SqlScanner.Kind;
import dev.aludel.sql.SqlScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one statement from left to right, without its comments, as far as its form counts. */
class SqlCursor {

    /** The token that is read next. */
    int at;

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();

    /** @throws ScriptException when a quote or comment does not end */
    SqlCursor(String sql) {
        this.sql = sql;
        var scanner = new SqlScanner(sql);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() != Kind.LINE_COMMENT && token.kind() != Kind.BLOCK_COMMENT) {
                tokens.add(token);
            }
        }
    }

    final boolean isAtEnd() {
        return !isThere(at);
    }

    /** Whether there is a token with this index. */
    final boolean isThere(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** Whether these words follow. */
    final boolean isAt(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(at + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words, or nothing when they are not what follows. */
    final boolean takes(String... words) {
        boolean there = isAt(words);
        at += there ? words.length : 0;
        return there;
    }

    final boolean takesSymbol(char symbol) {
        boolean there = symbol(at, symbol);
        at += there ? 1 : 0;
        return there;
    }

    /** Takes {@code a.b.c} and says where its last part is; -1 when there is no name. */
    final int takesName() {
        int last = -1;
        while (isIdentifier(at)) {
            last = at++;
            if (!symbol(at, '.')) {
                return last;
            }
            at++;
        }
        return -1;
    }

    /** Takes a name of which the last two parts count; nothing when none follows. */
    final Optional<QualifiedName> takesQualifiedName() {
        int start = at;
        int last = takesName();
        if (last < 0 || identifier(last).isEmpty()) {
            at = start;
            return Optional.empty();
        }
        String namespace = last > start ? identifier(last - 2) : QualifiedName.DEFAULT;
        return Optional.of(new QualifiedName(namespace, identifier(last)));
    }

    /** Takes a name that may also be written as a plain string constant, as after SET; nothing when it is empty. */
    final Optional<String> takesConstantName() {
        Optional<String> constant = takesConstant();
        return constant.isPresent() ? constant.filter(name -> !name.isEmpty()) : takesIdentifier();
    }

    /** Takes a plain string constant; nothing when none follows. */
    final Optional<String> takesConstant() {
        String text = isThere(at) ? text(at, at + 1) : "";
        if (!text.startsWith("'")) {
            return Optional.empty();
        }
        at++;
        return Optional.of(text.substring(1, text.length() - 1).replace("''", "'"));
    }

    /** Takes a name of one part; nothing when none follows. */
    final Optional<String> takesIdentifier() {
        if (!isIdentifier(at) || identifier(at).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(identifier(at++));
    }

    /** Where the first of these words stands outside of parentheses; the FROM of DISTINCT FROM is none. */
    final int until(String... words) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += depth(i);
            for (String each : words) {
                if (depth == 0 && word(i, each) && !(each.equals("from") && word(i - 1, "distinct"))) {
                    return i;
                }
            }
        }
        return tokens.size();
    }

    /** Where the next comma stands outside of parentheses and brackets; at the end when there is none. */
    final int untilComma() {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += depth(i);
            if (depth == 0 && symbol(i, ',')) {
                return i;
            }
        }
        return tokens.size();
    }

    /** By how much a token leads into parentheses or brackets. */
    final int depth(int index) {
        return symbol(index, '(') || symbol(index, '[') ? 1 : symbol(index, ')') || symbol(index, ']') ? -1 : 0;
    }

    final boolean isIdentifier(int index) {
        if (!isThere(index)) {
            return false;
        }
        Token token = tokens.get(index);
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED && sql.charAt(token.start()) == '"';
    }

    /** A name as the catalog has it. */
    final String identifier(int index) {
        String text = text(index, index + 1);
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    final boolean word(int index, String word) {
        return isThere(index)
                && tokens.get(index).kind() == Kind.WORD
                && text(index, index + 1).equalsIgnoreCase(word);
    }

    final boolean symbol(int index, char symbol) {
        return isThere(index)
                && tokens.get(index).kind() == Kind.OTHER
                && sql.charAt(tokens.get(index).start()) == symbol;
    }

    /** The text of some tokens with what is between them. */
    final String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}

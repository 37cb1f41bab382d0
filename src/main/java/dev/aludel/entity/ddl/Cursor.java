package dev.aludel.entity.ddl;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks over a statement's tokens, or over a part of them. */
final class Cursor {

    /** One word, or one of the built-in types that have several. */
    private static final Pattern SEVERAL_WORDS = Pattern.compile(
            "\\S+|character varying|bit varying|double precision|interval .*|(time|timestamp) with(out)? time zone");

    private final String statement;
    private final List<Token> tokens;
    private final Home home;
    private int at;

    Cursor(String statement, Home home) {
        this(statement, Lexer.tokens(statement), home);
    }

    private Cursor(String statement, List<Token> tokens, Home home) {
        this.statement = statement;
        this.tokens = tokens;
        this.home = home;
    }

    Home home() {
        return home;
    }

    private Cursor part(int from, int to) {
        return new Cursor(statement, tokens.subList(from, to), home);
    }

    boolean done() {
        return at == tokens.size();
    }

    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words when they come next. */
    boolean takes(String... words) {
        boolean seen = sees(words);
        if (seen) {
            at += words.length;
        }
        return seen;
    }

    void expect(String... words) {
        if (!takes(words)) {
            throw new DdlException("expected %s before \"%s\"".formatted(String.join(" ", words), rest()));
        }
    }

    Token peek() {
        if (done()) {
            throw new DdlException("ends too early: " + statement);
        }
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    String name() {
        return Names.of(next());
    }

    /** {@code name}, {@code namespace.name}, or {@code database.namespace.name}, whose first part is dropped. */
    QualifiedName qualifiedName() {
        String first = name();
        if (!takes(".")) {
            return QualifiedName.of(first);
        }
        String second = name();
        return home.fold(takes(".") ? new QualifiedName(second, name()) : new QualifiedName(first, second));
    }

    /** {@code (a, b)}. */
    List<String> names() {
        return group().split().stream().map(Cursor::name).toList();
    }

    /** What stands between this parenthesis and its partner. */
    Cursor group() {
        return nested("(", ")");
    }

    private Cursor nested(String opening, String closing) {
        int open = at;
        expect(opening);
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            depth += token.is(opening) ? 1 : token.is(closing) ? -1 : 0;
        }
        return part(open + 1, at - 1);
    }

    /** The parts between top-level commas. */
    List<Cursor> split() {
        var parts = new ArrayList<Cursor>();
        while (!done()) {
            int start = at;
            while (!done() && !sees(",")) {
                skip();
            }
            parts.add(part(start, at));
            if (takes(",") && done()) {
                throw new DdlException("ends with a comma: " + statement);
            }
        }
        return parts;
    }

    /** One token, or all that stands in parentheses or brackets. */
    void skip() {
        if (sees("(")) {
            group();
        } else if (sees("[")) {
            nested("[", "]");
        } else {
            next();
        }
    }

    /** From here up to one of these words at the top level, or to the end. */
    Cursor until(Set<String> words) {
        int start = at;
        while (!done() && !(peek().kind() == Token.Kind.WORD && words.contains(peek().lower()))) {
            skip();
        }
        return part(start, at);
    }

    /** All but the last so many tokens, from here. */
    Cursor without(int last) {
        return part(at, tokens.size() - last);
    }

    /**
     * The rest as a type.
     *
     * @throws IllegalArgumentException when it is none
     */
    Type type() {
        Type type = Type.parse(rest());
        boolean bare = left().stream().noneMatch(token -> token.kind() == Token.Kind.QUOTED);
        if (bare && !SEVERAL_WORDS.matcher(type.name().name()).matches()) {
            throw new IllegalArgumentException("not a type: " + rest());
        }
        return home.fold(type);
    }

    int remaining() {
        return tokens.size() - at;
    }

    /** Whether what is left ends so. */
    boolean ends(String... words) {
        int from = tokens.size() - words.length;
        return from >= at && part(from, tokens.size()).sees(words);
    }

    List<Token> left() {
        return tokens.subList(at, tokens.size());
    }

    /** The rest as written. */
    String rest() {
        return done()
                ? ""
                : statement.substring(
                        peek().start(), tokens.get(tokens.size() - 1).end());
    }

    /** The rest as an expression, without parentheses around the whole of it. */
    String expression() {
        var inner = this;
        while (inner.sees("(") && inner.isOneGroup()) {
            inner = inner.copy().group();
        }
        String text = inner.rest();
        if (text.isBlank()) {
            throw new DdlException("an empty expression in: " + statement);
        }
        at = tokens.size();
        return text;
    }

    private boolean isOneGroup() {
        var copy = copy();
        copy.group();
        return copy.done();
    }

    Cursor copy() {
        return part(at, tokens.size());
    }
}

package dev.aludel.entity.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into tokens by the rules of PostgreSQL's scan.l; comments fall away. */
final class Lexer {

    private static final Pattern ELEMENT = Pattern.compile("""
            (?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)\
            |(?<string>[eE]'(?:[^'\\\\]|\\\\.|'')*'|(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)\
            |(?<quoted>"(?:[^"]|"")+")\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)\
            |(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)\
            |(?<symbol>::|[^\\s])""", Pattern.DOTALL);

    private Lexer() {}

    static List<Token> tokens(String statement) {
        var tokens = new ArrayList<Token>();
        Matcher element = ELEMENT.matcher(statement);
        int at = 0;
        while (at < statement.length()) {
            if (!element.region(at, statement.length()).lookingAt()) {
                throw new DdlException("not SQL at \"" + statement.substring(at) + "\"");
            }
            if (element.group("space") == null) {
                tokens.add(new Token(kind(element), element.group(), at));
            }
            at = element.end();
        }
        return tokens;
    }

    private static Token.Kind kind(Matcher element) {
        if (element.group("string") != null) {
            return Token.Kind.STRING;
        }
        if (element.group("quoted") != null) {
            return Token.Kind.QUOTED;
        }
        if (element.group("word") != null) {
            return Token.Kind.WORD;
        }
        if (element.group("symbol") != null
                && (element.group().equals("'") || element.group().equals("\""))) {
            throw new DdlException("an unterminated quote");
        }
        return element.group("number") != null ? Token.Kind.NUMBER : Token.Kind.SYMBOL;
    }
}

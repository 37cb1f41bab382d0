package dev.aludel.sql;

import dev.aludel.operation.Operation;
import dev.aludel.sql.SqlScanner.Kind;
import dev.aludel.sql.SqlScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits SQL text into its statements, as psql does: at semicolons, but not inside quotes, dollar
 * quotes, comments, parentheses, or the {@code BEGIN ATOMIC … END} of a function. A comment above a
 * statement belongs to it; one behind it, on the line of its semicolon, belongs to nothing. A line
 * {@code -- no-transaction} above a statement takes it out of the transaction, a {@link BatchMark} has it
 * run a few rows at a time, and a {@link KeepMark} puts aside what it drops.
 */
public final class SqlScript {

    /** The comment that takes the statement below it out of the transaction. */
    public static final String NO_TRANSACTION = "no-transaction";

    private final String text;
    private final Set<String> headings;
    private final List<Section> sections = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private String heading = "";
    private int headingLine = 1;

    private final StatementEnd end;
    private int start = -1;
    private int firstWord = -1;
    private int last = -1;
    private int marker = -1;
    private boolean outside;
    private Optional<BatchMark> batch = Optional.empty();
    private boolean keep;
    private int counted;
    private int lines = 1;

    private SqlScript(String text, Set<String> headings) {
        this.text = text;
        this.headings = headings;
        this.end = new StatementEnd(text);
    }

    /**
     * One statement of a script.
     *
     * @param sql its text, with the comments above and inside it, without its semicolon
     * @param transactional whether no {@code -- no-transaction} stands above it
     * @param batch how many rows of it run at a time, when that stands above it
     * @param kept what it stands for when {@code -- keep} stands above it
     * @param line the line on which it begins, after comments, from 1
     */
    public record Part(
            String sql, boolean transactional, Optional<BatchMark> batch, Optional<Operation> kept, int line) {

        /** Not in batches, and nothing of it is kept. */
        public Part(String sql, boolean transactional, int line) {
            this(sql, transactional, Optional.empty(), Optional.empty(), line);
        }
    }

    /**
     * What follows a heading.
     *
     * @param heading the heading; empty for what precedes the first one
     * @param line the line of the heading, from 1
     * @param parts the statements up to the next heading
     */
    public record Section(String heading, int line, List<Part> parts) {

        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The statements of a script. Empty ones are left out.
     *
     * @throws ScriptException when a quote or comment does not end
     */
    public static List<Part> parse(String text) {
        return sections(text, Set.of()).get(0).parts();
    }

    /**
     * The statements of a script under headings: comments in a line of their own, between statements,
     * such as {@code -- upgrade}. A line that looks like one inside a statement is none.
     *
     * @param headings the words that are headings
     * @return what precedes the first heading, then one section for each heading, in order
     * @throws ScriptException when a quote or comment does not end
     */
    public static List<Section> sections(String text, Set<String> headings) {
        return new SqlScript(text, headings).split();
    }

    /**
     * A statement as a script has it, with its semicolon: on a line of its own where a comment would swallow
     * it, and without comments above it that would be read as marks.
     *
     * @param headings the words that are headings in that script
     * @throws ScriptException when a quote or comment does not end
     */
    public static String terminated(String sql, Set<String> headings) {
        var scanner = new SqlScanner(sql);
        var text = new StringBuilder();
        int copied = 0;
        boolean above = true;
        Token last = null;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            above &= token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT;
            if (above && token.kind() == Kind.LINE_COMMENT) {
                String words = sql.substring(token.start() + 2, token.end()).strip();
                if (isMark(words) || headings.contains(words)) {
                    text.append(sql, copied, token.start());
                    copied = token.end();
                }
            }
            last = token;
        }
        text.append(sql, copied, sql.length());
        boolean swallows = last != null && last.kind() == Kind.LINE_COMMENT;
        return text.toString().strip() + (swallows ? "\n;" : ";");
    }

    private static boolean isMark(String words) {
        return words.equals(NO_TRANSACTION) || words.equals(KeepMark.TEXT) || BatchMark.isMeant(words);
    }

    /** A statement without its comments, each of which becomes a space. */
    public static String withoutComments(String sql) {
        var scanner = new SqlScanner(sql);
        var text = new StringBuilder();
        int copied = 0;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT) {
                text.append(sql, copied, token.start()).append(' ');
                copied = token.end();
            }
        }
        return text.append(sql, copied, sql.length()).toString().strip();
    }

    private List<Section> split() {
        var scanner = new SqlScanner(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT) {
                comment(token);
            } else if (end.isReachedWith(token)) {
                finish();
                last = token.end();
            } else {
                begin(token);
                firstWord = firstWord < 0 ? token.start() : firstWord;
                last = token.end();
            }
        }
        end.requireClosed();
        finish();
        closeSection();
        return List.copyOf(sections);
    }

    private void begin(Token token) {
        start = start < 0 ? token.start() : start;
    }

    private void comment(Token token) {
        if (firstWord >= 0) {
            last = token.end();
            return;
        }
        boolean behindSemicolon =
                last >= 0 && start < 0 && text.substring(last, token.start()).indexOf('\n') < 0;
        if (token.kind() == Kind.LINE_COMMENT) {
            String words = text.substring(token.start() + 2, token.end()).strip();
            boolean alone = startsItsLine(token);
            if (alone && isMark(words)) {
                mark(words, token);
                marker = token.start();
                start = -1;
                return;
            }
            if (alone && headings.contains(words)) {
                start = -1;
                closeSection();
                heading = words;
                headingLine = line(token.start());
                return;
            }
        }
        if (!behindSemicolon) {
            begin(token);
        }
    }

    private void mark(String words, Token token) {
        if (words.equals(NO_TRANSACTION)) {
            outside = true;
        } else if (words.equals(KeepMark.TEXT)) {
            keep = true;
        } else {
            batch = BatchMark.of(words);
            if (batch.isEmpty()) {
                throw new ScriptException(new ScriptFault.NoBatchMark(words, line(token.start())));
            }
        }
    }

    private boolean startsItsLine(Token token) {
        int lineStart = text.lastIndexOf('\n', token.start()) + 1;
        return text.substring(lineStart, token.start()).isBlank();
    }

    /** The line of a place, from 1; places are asked for in order, so each line break is counted once. */
    private int line(int place) {
        while (counted < place) {
            if (text.charAt(counted) == '\n') {
                lines++;
            }
            counted++;
        }
        return lines;
    }

    private void finish() {
        if (firstWord >= 0) {
            String sql = text.substring(start, last);
            int line = line(firstWord);
            parts.add(new Part(sql, !outside, batch, keep ? Optional.of(kept(sql, line)) : Optional.empty(), line));
            marker = -1;
            outside = false;
            batch = Optional.empty();
            keep = false;
        }
        start = -1;
        firstWord = -1;
    }

    private Operation kept(String sql, int line) {
        return KeepMark.over(sql)
                .filter(operation -> !outside && batch.isEmpty())
                .orElseThrow(() -> new ScriptException(new ScriptFault.NothingKept(line)));
    }

    private void closeSection() {
        if (marker >= 0) {
            throw new ScriptException(new ScriptFault.NothingFollows(line(marker)));
        }
        sections.add(new Section(heading, headingLine, parts));
        parts = new ArrayList<>();
    }

    /** Knows which semicolon ends a statement: the rules and the state of psqlscan.l. */
    private static final class StatementEnd {

        private static final Pattern ROUTINE = Pattern.compile("create (or replace )?(function|procedure) ");

        private final String text;
        private final StringBuilder opening = new StringBuilder();
        private int words;
        private boolean routine;
        private String previous = "";
        private int parentheses;
        private int openParenthesis;
        private int blocks;
        private int openBlock;

        private StatementEnd(String text) {
            this.text = text;
        }

        boolean isReachedWith(Token token) {
            if (token.kind() == Kind.WORD) {
                word(token);
                return false;
            }
            char c = text.charAt(token.start());
            if (c == '(') {
                openParenthesis = parentheses == 0 ? token.start() : openParenthesis;
                parentheses++;
            } else if (c == ')' && parentheses > 0) {
                parentheses--;
            } else if (c == ';' && token.kind() == Kind.OTHER && parentheses == 0 && blocks == 0) {
                words = 0;
                routine = false;
                opening.setLength(0);
                return true;
            }
            return false;
        }

        void requireClosed() {
            if (parentheses > 0 || blocks > 0) {
                String what = parentheses > 0 ? "(" : "BEGIN ATOMIC";
                int where = parentheses > 0 ? openParenthesis : openBlock;
                throw new ScriptException(new ScriptFault.Unterminated(what, SqlScanner.line(text, where)));
            }
        }

        /** Only a function or procedure has a body in which BEGIN ATOMIC and CASE must meet their END. */
        private void word(Token token) {
            String word = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
            if (words < 4) {
                opening.append(word).append(' ');
                words++;
                routine = ROUTINE.matcher(opening).lookingAt();
            }
            if (routine && parentheses == 0) {
                if (word.equals("atomic") && previous.equals("begin") || word.equals("case") && blocks > 0) {
                    openBlock = blocks == 0 ? token.start() : openBlock;
                    blocks++;
                } else if (word.equals("end") && blocks > 0) {
                    blocks--;
                }
            }
            previous = word;
        }
    }
}

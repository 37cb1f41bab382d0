package dev.aludel.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Text blocks for SQL of several lines. A block may hold anything; what its indentation or the stripping of
 * white space at the ends of lines would lose is escaped.
 */
final class JavaTextBlock {

    private static final int WIDTH = 120;
    private static final int LONGEST = 16_000;

    private final int indent;

    private JavaTextBlock(int indent) {
        this.indent = indent;
    }

    /**
     * @param indent the indentation of the block's lines
     */
    static JavaCode of(String text, int indent) {
        var block = new JavaTextBlock(indent);
        return text.length() <= LONGEST ? block.code(text) : joined(text, LONGEST, block::code);
    }

    /** More than one constant can hold: pieces, put together when the revision runs. */
    static JavaCode joined(String text, int size, Function<String, JavaCode> piece) {
        var arguments = new ArrayList<JavaCode>();
        arguments.add(new JavaCode.Text("\"\""));
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + size);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            arguments.add(piece.apply(text.substring(start, end)));
            start = end;
        }
        return new JavaCode.Chain(Optional.of("String"), List.of(new JavaCode.Call("join", arguments)));
    }

    private JavaCode code(String text) {
        if (text.chars().anyMatch(JavaTextBlock::isOddSpace)) {
            return new JavaCode.Text(JavaLiteral.quote(text));
        }
        List<String> lines = List.of(text.split("\n", -1));
        int marked = lineToMark(lines);
        String margin = " ".repeat(indent);
        var block = new StringBuilder("\"\"\"");
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            String line = line(lines.get(i), i == marked, last);
            block.append('\n').append(line.isEmpty() && !last ? "" : margin).append(line);
        }
        return new JavaCode.Text(block.append("\"\"\"").toString());
    }

    /** White space that a block strips at the ends of lines and that no escape keeps. */
    private static boolean isOddSpace(int c) {
        return Character.isWhitespace(c) && " \t\n\r\f".indexOf(c) < 0;
    }

    /** A block's margin is that of its least indented line; where every line is indented, one must say so. */
    private static int lineToMark(List<String> lines) {
        boolean indented = lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(" "));
        boolean open = lines.get(lines.size() - 1).isEmpty();
        if (!indented || open) {
            return -1;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private String line(String line, boolean marked, boolean last) {
        int stripped = line.stripTrailing().length();
        var raw = new StringBuilder();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean atEnd = i == line.length() - 1;
            if (c == ' ' && (atEnd || i == 0 && marked)) {
                raw.append("\\s");
            } else if (c == '"' && (line.startsWith("\"\"", i + 1) || atEnd && last)) {
                raw.append("\\\"");
            } else {
                raw.append(JavaLiteral.escaped(line, i));
            }
            if (c == ' ' && i < stripped && indent + raw.length() - start + word(line, i + 1) > WIDTH) {
                raw.append("\\\n").append(" ".repeat(indent));
                start = raw.length() - indent;
            }
        }
        return raw.toString();
    }

    /** The width of the word that begins here, with what a broken line or the end of the block needs behind it. */
    private static int word(String line, int from) {
        int end = line.indexOf(' ', from);
        return (end < 0 ? line.length() + 4 : end + 1) - from;
    }
}

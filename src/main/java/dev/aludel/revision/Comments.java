package dev.aludel.revision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words in the head of a revision file, the same in both formats. */
final class Comments {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{C}\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:[ ,.;:].*)?");

    private static final Pattern CAPITAL = Pattern.compile("[A-Z][a-z]*(?:[ ,.;:].*)?");

    private Comments() {}

    /** The message as a sentence; empty when there is none. */
    static String sentence(String message) {
        String line = line(message);
        if (line.isEmpty()) {
            return line;
        }
        String capital =
                WORD.matcher(line).matches() ? Character.toUpperCase(line.charAt(0)) + line.substring(1) : line;
        return ".!?".indexOf(capital.charAt(capital.length() - 1)) >= 0 ? capital : capital + ".";
    }

    /** The message that gives this sentence, when it gives one that {@link #sentence} changes as little as it can. */
    static String message(String sentence) {
        String plain = sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
        return CAPITAL.matcher(plain).matches() ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }

    /** The text without line breaks and what nobody can see. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Where the revision stands: {@code Revision a revises b and c, created …}. */
    static String place(Header header, Instant created) {
        return "Revision " + header.id() + " " + parents(header.down()) + ", created " + second(created) + ".";
    }

    /** What a revision says of its parents in its head: {@code revises a and b}. */
    static String parents(List<String> down) {
        return down.isEmpty() ? "is a base" : "revises " + and(down);
    }

    static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The text in lines of at most this width, broken between words. */
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}

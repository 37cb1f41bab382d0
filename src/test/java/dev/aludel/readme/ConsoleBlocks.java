package dev.aludel.readme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code console} blocks of a Markdown page: commands after {@code $}, which go on in lines after
 * {@code >}, and under each what it printed. What differs from run to run, revision ids above all, is
 * numbered before it is compared.
 */
final class ConsoleBlocks {

    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern CHECKSUM = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern DURATION = Pattern.compile("\"milliseconds\": \\d+");
    private static final Pattern TIME = Pattern.compile("\\(\\d+ ms\\)");

    private ConsoleBlocks() {}

    /**
     * @param text the command, without {@code $} and {@code >}
     * @param output the lines that the page shows under it
     * @param firstLine where the output starts in the page, counted from zero
     */
    record Shown(String text, List<String> output, int firstLine) {}

    static List<Shown> in(List<String> page) {
        var commands = new ArrayList<Shown>();
        boolean inside = false;
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                var command = new StringBuilder(line.substring(2));
                int next = i + 1;
                while (page.get(next).startsWith("> ") || page.get(next).equals(">")) {
                    command.append('\n').append(page.get(next++).replaceFirst("> ?", ""));
                }
                int first = next;
                var output = new ArrayList<String>();
                while (!page.get(next).startsWith("```") && !page.get(next).startsWith("$ ")) {
                    output.add(page.get(next++));
                }
                commands.add(new Shown(command.toString(), List.copyOf(output), first));
            }
        }
        return commands;
    }

    /** The page with other output under its commands. */
    static List<String> withOutput(List<String> page, Map<Shown, List<String>> outputs) {
        var lines = new ArrayList<>(page);
        var shown = new ArrayList<>(in(page));
        for (int i = shown.size() - 1; i >= 0; i--) {
            Shown each = shown.get(i);
            var place = lines.subList(
                    each.firstLine(), each.firstLine() + each.output().size());
            place.clear();
            place.addAll(outputs.get(each));
        }
        return lines;
    }

    /** Ids numbered in the order in which they appear, so that two runs compare equal. */
    static final class Numbering {

        private final Map<String, String> numbers = new LinkedHashMap<>();

        List<String> of(List<String> lines) {
            return lines.stream().map(this::line).toList();
        }

        private String line(String line) {
            String timeless =
                    DURATION.matcher(INSTANT.matcher(line).replaceAll("<time>")).replaceAll("\"milliseconds\": <n>");
            String plain = CHECKSUM.matcher(TIME.matcher(timeless).replaceAll("(<n> ms)"))
                    .replaceAll("<checksum>");
            return ID.matcher(plain)
                    .replaceAll(id -> Matcher.quoteReplacement(
                            numbers.computeIfAbsent(id.group(), each -> "<id " + (numbers.size() + 1) + ">")));
        }
    }
}

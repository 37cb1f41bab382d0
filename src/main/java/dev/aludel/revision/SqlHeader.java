package dev.aludel.revision;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comment lines at the top of an SQL revision, up to the first line that is neither comment nor blank and
 * before the first section. The message is that of {@code -- message:}, else the first line without the capital and the
 * full stop of a sentence.
 */
final class SqlHeader {

    private static final Pattern ENTRY = Pattern.compile(
            "--\\s*(message|revision|down-revision|branch-labels|depends-on|created)\\s*:\\s*(.*?)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION = Pattern.compile("--\\s*(upgrade|downgrade)");
    private static final Pattern COMMENT = Pattern.compile("--+\\s*(.*?)\\s*");

    private final Path file;
    private final Map<String, String> entries = new HashMap<>();
    private String message = "";

    private SqlHeader(Path file) {
        this.file = file;
    }

    static Header read(Path file, String text) {
        return new SqlHeader(file).read(text);
    }

    private Header read(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String stripped = line.strip();
            if (SECTION.matcher(stripped).matches() || !stripped.isEmpty() && !stripped.startsWith("--")) {
                break;
            }
            readLine(stripped, number);
        }
        List<String> ids = list("revision");
        if (ids.size() != 1) {
            throw new RevisionException(new FileFault.MissingHeader(file, "-- revision:"));
        }
        return new Header(
                ids.get(0),
                list("down-revision"),
                entries.getOrDefault("message", message),
                optional("branch-labels"),
                optional("depends-on"));
    }

    private void readLine(String line, int number) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            String key = entry.group(1).toLowerCase(Locale.ROOT);
            if (entries.put(key, entry.group(2)) != null) {
                throw new RevisionException(new FileFault.Unparsable(file, number, "a second line -- " + key + ":"));
            }
            return;
        }
        Matcher comment = COMMENT.matcher(line);
        if (message.isEmpty() && entries.isEmpty() && comment.matches()) {
            message = Comments.message(comment.group(1));
        }
    }

    private List<String> list(String key) {
        if (!entries.containsKey(key)) {
            throw new RevisionException(new FileFault.MissingHeader(file, "-- " + key + ":"));
        }
        return optional(key);
    }

    private List<String> optional(String key) {
        return Arrays.stream(entries.getOrDefault(key, "").split("[,\\s]+"))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

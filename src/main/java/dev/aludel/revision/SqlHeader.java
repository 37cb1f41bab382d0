package dev.aludel.revision;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comment lines at the top of an SQL revision, up to the first line that is neither comment nor blank and
 * before the first section. The message is that of {@code -- message:}, else the first line without the capital and the
 * full stop of a sentence.
 */
final class SqlHeader {

    /** The words before a colon that make a line of the head an entry. */
    static final String KEYS =
            "message|revision|down-revision|branch-labels|depends-on|merge-verdict|merge-sides|merge-body|squashes|created";

    private static final Pattern ENTRY =
            Pattern.compile("--\\s*(" + KEYS + ")\\s*:\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE);

    /** The first such line is that of the header, since reading it found one before the first section. */
    private static final Pattern DOWN = Pattern.compile(
            "^[ \\t]*--[ \\t]*down-revision[ \\t]*:(?<space>[ \\t]*)(?<value>[^\\r\\n]*?)[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** The entries that may be missing, so that one that is misspelt would be lost without a word. */
    private static final List<String> EASILY_LOST = List.of("branch-labels", "depends-on");

    private static final Pattern LIKE_AN_ENTRY = Pattern.compile("--\\s*([A-Za-z][A-Za-z _-]*?)\\s*:.*");
    private static final int MISSPELT = 2;

    private static final Pattern SECTION = Pattern.compile("--\\s*(upgrade|downgrade)");
    private static final Pattern COMMENT = Pattern.compile("--+\\s*(.*?)\\s*");

    private final Path file;
    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private String message = "";

    private SqlHeader(Path file) {
        this.file = file;
    }

    static Header read(Path file, String text) {
        return new SqlHeader(file).read(text);
    }

    /** The text with other down-revisions, and with nothing else changed. */
    static String withDown(Path file, String text, List<String> down) {
        Matcher line = DOWN.matcher(text);
        if (!line.find()) {
            throw new RevisionException(new FileFault.MissingHeader(file, "-- down-revision:"));
        }
        String space = down.isEmpty() ? "" : line.group("space").isEmpty() ? " " : line.group("space");
        return text.substring(0, line.start("space"))
                + space
                + String.join(", ", down)
                + text.substring(line.end("value"));
    }

    /** The key of a line that is an entry; empty for any other. */
    static String key(String line) {
        Matcher entry = ENTRY.matcher(line.strip());
        return entry.matches() ? entry.group(1).toLowerCase(Locale.ROOT) : "";
    }

    static boolean isOfHead(String stripped) {
        return !SECTION.matcher(stripped).matches() && (stripped.isEmpty() || stripped.startsWith("--"));
    }

    /** What is written of a merge's proof, by key. */
    static Map<String, List<String>> entries(MergeProof proof) {
        var entries = new LinkedHashMap<String, List<String>>();
        entries.put("merge-verdict", List.of(proof.verdict().text()));
        entries.put("merge-sides", proof.sides());
        proof.body().ifPresent(body -> entries.put("merge-body", List.of(body)));
        return entries;
    }

    static String entry(String key, List<String> values) {
        return ("-- " + key + ": " + String.join(", ", values)).stripTrailing();
    }

    private Header read(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String stripped = line.strip();
            if (!isOfHead(stripped)) {
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
                optional("depends-on"),
                merge(),
                optional("squashes").stream()
                        .map(each -> Squashed.parse(each)
                                .orElseThrow(() -> unparsable("squashes", "no id:checksum: " + each)))
                        .toList());
    }

    private Optional<MergeProof> merge() {
        return Optional.ofNullable(entries.get("merge-verdict"))
                .map(text -> new MergeProof(
                        MergeVerdict.of(text)
                                .orElseThrow(() -> unparsable("merge-verdict", "no verdict on a merge: " + text)),
                        optional("merge-sides"),
                        optional("merge-body").stream().findFirst()));
    }

    private RevisionException unparsable(String key, String message) {
        return new RevisionException(new FileFault.Unparsable(file, lines.get(key), message));
    }

    private void readLine(String line, int number) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            String key = entry.group(1).toLowerCase(Locale.ROOT);
            lines.put(key, number);
            if (entries.put(key, entry.group(2)) != null) {
                throw new RevisionException(new FileFault.Unparsable(file, number, "a second line -- " + key + ":"));
            }
            return;
        }
        refuseMisspelt(line, number);
        Matcher comment = COMMENT.matcher(line);
        if (message.isEmpty() && entries.isEmpty() && comment.matches()) {
            message = Comments.message(comment.group(1));
        }
    }

    private void refuseMisspelt(String line, int number) {
        Matcher like = LIKE_AN_ENTRY.matcher(line);
        if (!like.matches()) {
            return;
        }
        for (String key : EASILY_LOST) {
            if (EditDistance.between(letters(like.group(1)), letters(key)) <= MISSPELT) {
                throw new RevisionException(new FileFault.Unparsable(
                        file, number, "\"-- %s:\" means nothing; write -- %s:".formatted(like.group(1), key)));
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
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

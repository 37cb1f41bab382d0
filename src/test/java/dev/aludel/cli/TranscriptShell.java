package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the commands of a transcript: {@code aludel} inside this JVM, {@code cat}, {@code ls} and {@code
 * rm} on the folder, {@code sql} on the database. Aludel's database is that of the test unless the
 * command says another. Behind {@code <<<} stands what somebody types at a terminal, where nobody sits
 * otherwise. What is asked is shown first, behind {@code ?}, with the answer; then standard output, then
 * standard error, behind {@code !}, and an exit code other than 0 at the end.
 */
final class TranscriptShell {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]+)=(.*)");
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path directory;
    private final TestDatabase database;
    private final Map<String, String> ids = new LinkedHashMap<>();

    TranscriptShell(Path directory, TestDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    /** The same transcript with what the commands print now. */
    Transcript run(Transcript transcript) throws IOException {
        var parts = new ArrayList<Transcript.Part>();
        for (var part : transcript.parts()) {
            if (part.isFile()) {
                Path file = directory.resolve(part.text());
                Files.createDirectories(file.getParent());
                Files.writeString(file, given(String.join("\n", part.body()) + "\n"));
            }
            parts.add(part.isCommand() ? new Transcript.Part(part.head(), printed(part.text())) : part);
        }
        return new Transcript(parts);
    }

    private List<String> printed(String command) throws IOException {
        String rest = command.substring(command.indexOf(' ') + 1);
        List<String> lines;
        if (command.startsWith("cat ")) {
            Optional<Path> file = find(rest);
            lines = file.isPresent() ? Files.readAllLines(file.get()) : List.of("no such file");
        } else if (command.startsWith("ls ")) {
            lines = listed(directory.resolve(rest));
        } else if (command.startsWith("rm ")) {
            Files.delete(find(rest).orElseThrow());
            lines = List.of();
        } else if (command.startsWith("sql ")) {
            lines = List.of(String.valueOf(database.value(rest)));
        } else if (command.startsWith("do ")) {
            database.execute(rest);
            lines = List.of();
        } else {
            lines = aludel(words(command));
        }
        return Transcript.withoutEmptyEnd(lines.stream().map(this::plain).toList());
    }

    private List<String> aludel(List<String> words) throws IOException {
        var run = new CommandLineRun(directory).with("ALUDEL_URL", database.url());
        int first = 0;
        for (var each = ASSIGNMENT.matcher(words.get(first)); each.matches(); each.reset(words.get(first))) {
            run.with(each.group(1), each.group(2));
            first++;
        }
        assertThat(words.get(first)).as("a command of the transcript").isEqualTo("aludel");
        int typed = words.indexOf("<<<");
        var lines = new ArrayList<String>();
        if (typed > 0) {
            run.typing(question -> {
                (question + words.get(typed + 1)).lines().forEach(line -> lines.add("? " + line));
                return Optional.of(words.get(typed + 1));
            });
        }
        List<String> arguments = words.subList(first + 1, typed > 0 ? typed : words.size());
        var result = run.run(arguments.toArray(String[]::new));
        if (arguments.contains("--json")) {
            assertThat(JSON.readTree(result.out()).isObject())
                    .as("one JSON object")
                    .isTrue();
        }
        lines.addAll(result.out().lines().toList());
        result.err().lines().forEach(line -> lines.add("! " + line));
        if (result.code() != 0) {
            lines.add("exit " + result.code());
        }
        return lines;
    }

    private List<String> words(String command) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(command);
        while (matcher.find()) {
            String word = Stream.of(1, 2, 3)
                    .map(matcher::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            words.add(given(word));
        }
        return words;
    }

    /** One file by its name, in which {@code *} stands for anything. */
    private Optional<Path> find(String name) throws IOException {
        Path file = directory.resolve(name);
        try (var found =
                Files.newDirectoryStream(file.getParent(), file.getFileName().toString())) {
            var files = found.iterator();
            return files.hasNext() ? Optional.of(files.next()) : Optional.empty();
        }
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a transcript cannot know beforehand. */
    private String given(String text) {
        return text.replace("{url}", database.url())
                .replace("{name}", database.name())
                .replace(
                        "{classes}",
                        Path.of("target", "test-classes").toAbsolutePath().toString());
    }

    private String plain(String line) {
        String fixed = line.replace(
                        Path.of("target", "test-classes").toAbsolutePath().toString(), "{classes}")
                .replaceAll("jdbc:postgresql://[^/]+/" + database.name() + "(\\?[^\\s\",]*)?", "{url}")
                .replace(database.name(), "{name}")
                .replaceAll("PostgreSQL \\d+(\\.\\d+)?", "PostgreSQL <version>")
                .replaceAll("\"server\": \"[^\"]+\"", "\"server\": \"<version>\"")
                .replaceAll("\"milliseconds\": \\d+", "\"milliseconds\": <n>")
                .replaceAll("(\\(|\\bin )\\d+ ms", "$1<n> ms")
                .replaceAll("Hibernate \\d[\\w.]*", "Hibernate <version>")
                .replaceAll("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", "<checksum>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<time>");
        return ID.matcher(fixed)
                .replaceAll(id -> Matcher.quoteReplacement(
                        ids.computeIfAbsent(id.group(), each -> "<id " + (ids.size() + 1) + ">")));
    }
}

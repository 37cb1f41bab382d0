package dev.aludel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.aludel.diff.Accepted;
import dev.aludel.diff.Attributes;
import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.IgnoreRule.Side;
import dev.aludel.diff.Subject;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text of a file of accepted differences, which people edit: what is wrong is said with its line. */
final class AcceptedText {

    private static final Pattern HEADING = Pattern.compile("\\s*\\[\\[\\s*\"?([^\\]\"]+?)\"?\\s*]].*");
    private static final Set<String> KEYS =
            new TreeSet<>(List.of("table", "name", "why", "only", "definition", "differs"));

    private final String file;
    private final List<String> lines;
    private final JsonNode root;
    private final Map<Subject, Integer> known = new HashMap<>();
    private int line = 1;

    /** @param file what it is called */
    AcceptedText(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        try {
            this.root = new TomlMapper().readTree(text);
        } catch (JsonProcessingException e) {
            this.line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw wrong("is no TOML: " + e.getOriginalMessage());
        }
    }

    List<Accepted> differences() {
        var differences = new ArrayList<Accepted>();
        for (var each : root.properties()) {
            line = lineOf(each.getKey(), 0);
            if (!each.getValue().isArray()) {
                throw wrong("\"%s\" is no block; an object has a block of its own, such as [[column]]"
                        .formatted(each.getKey()));
            }
            Kind kind = Kind.of(each.getKey())
                    .orElseThrow(() -> wrong(
                            "[[%s]] is no kind of object; the kinds are %s".formatted(each.getKey(), Kind.keys())));
            int number = 0;
            for (JsonNode block : each.getValue()) {
                line = lineOf(each.getKey(), number++);
                differences.addAll(block(kind, block));
            }
        }
        differences.sort(null);
        return differences;
    }

    private List<Accepted> block(Kind kind, JsonNode block) {
        if (!block.isObject()) {
            throw wrong("\"%s\" is no block; write [[%s]] and its keys under it".formatted(kind.key(), kind.key()));
        }
        block.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                line = lineOfKey(key);
                throw wrong("unknown key \"%s\"; the keys are %s".formatted(key, String.join(", ", KEYS)));
            }
        });
        Subject subject = subject(kind, block);
        Integer other = known.putIfAbsent(subject, line);
        if (other != null) {
            throw wrong("the %s %s has a block in line %d already; join the two"
                    .formatted(Shown.word(kind), subject, other));
        }
        String why = text(block, "why").orElse("");
        if (block.has("only") == block.has("differs")) {
            throw wrong(
                    "the %s %s must have either only = \"database\" or \"entities\", when one side alone has it, or differs.ATTRIBUTE = { database = …, entities = … }"
                            .formatted(Shown.word(kind), subject));
        }
        return block.has("only")
                ? List.of(presence(subject, block, why))
                : differing(subject, block.get("differs"), why);
    }

    private Subject subject(Kind kind, JsonNode block) {
        String name = text(block, "name").orElseThrow(() -> wrong("a [[%s]] needs a name".formatted(kind.key())));
        if (kind.isOfTable()) {
            String table = text(block, "table")
                    .orElseThrow(
                            () -> wrong("the %s %s needs its table: table = \"…\"".formatted(Shown.word(kind), name)));
            return new Subject(kind, Optional.of(qualified(table)), QualifiedName.of(name));
        }
        if (block.has("table")) {
            line = lineOfKey("table");
            throw wrong("a %s belongs to no table; delete the line".formatted(Shown.word(kind)));
        }
        return new Subject(kind, Optional.empty(), kind == Kind.NAMESPACE ? QualifiedName.of(name) : qualified(name));
    }

    private Accepted presence(Subject subject, JsonNode block, String why) {
        String said = text(block, "only").orElseThrow();
        Side side = Side.of(said).orElseThrow(() -> {
            line = lineOfKey("only");
            return wrong("only is \"%s\", but must be %s".formatted(said, Side.keys()));
        });
        boolean nameless = subject.kind() == Kind.NAMESPACE || subject.kind() == Kind.TABLE;
        String definition = text(block, "definition")
                .or(() -> nameless ? Optional.of("present") : Optional.empty())
                .orElseThrow(
                        () -> wrong("the %s %s needs its definition, as 'aludel check' prints it: definition = \"…\""
                                .formatted(Shown.word(subject.kind()), subject)));
        return side == Side.DATABASE
                ? new Accepted(subject, Accepted.PRESENCE, definition, "", why)
                : new Accepted(subject, Accepted.PRESENCE, "", definition, why);
    }

    private List<Accepted> differing(Subject subject, JsonNode differs, String why) {
        var names = new ArrayList<>(Attributes.of(subject.kind()).names());
        if (subject.kind().isOfTable() && subject.kind() != Kind.COLUMN) {
            names.add(Accepted.NAME);
        }
        var differences = new ArrayList<Accepted>();
        for (var each : differs.properties()) {
            String attribute = each.getKey();
            line = lineOfKey("differs." + attribute);
            if (!names.contains(attribute)) {
                throw wrong("a %s has no attribute \"%s\"; it has %s"
                        .formatted(
                                Shown.word(subject.kind()),
                                attribute,
                                names.isEmpty() ? "none" : String.join(", ", names)));
            }
            Optional<String> database = text(each.getValue(), "database");
            Optional<String> entities = text(each.getValue(), "entities");
            if (database.isEmpty() || entities.isEmpty() || each.getValue().size() != 2) {
                throw wrong("differs.%s must be { database = \"…\", entities = \"…\" }".formatted(attribute));
            }
            if (database.equals(entities)) {
                throw wrong("differs.%s has \"%s\" on both sides, which is no difference; delete it"
                        .formatted(attribute, database.get()));
            }
            differences.add(new Accepted(subject, attribute, database.get(), entities.get(), why));
        }
        if (differences.isEmpty()) {
            throw wrong("the %s %s says nothing that differs; delete the block"
                    .formatted(Shown.word(subject.kind()), subject));
        }
        return differences;
    }

    private QualifiedName qualified(String text) {
        try {
            return QualifiedName.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("\"%s\" is no name, or namespace and name: %s".formatted(text, e.getMessage()));
        }
    }

    private Optional<String> text(JsonNode block, String key) {
        JsonNode value = block.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asText().isEmpty() && !key.equals("why")) {
            line = lineOfKey(key);
            throw wrong("\"%s\" must be a string that says something".formatted(key));
        }
        return Optional.of(value.asText());
    }

    /** The line of a block's heading, or of what is written instead of one. */
    private int lineOf(String heading, int number) {
        int left = number;
        for (int i = 0; i < lines.size(); i++) {
            var found = HEADING.matcher(lines.get(i));
            if (found.matches() && found.group(1).equals(heading) && left-- == 0) {
                return i + 1;
            }
        }
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).strip().replaceFirst("^\\[\\s*", "").startsWith(heading))
                .map(i -> i + 1)
                .findFirst()
                .orElse(1);
    }

    /** A key's line in the block whose heading is the current line; the heading's when it is written in another way. */
    private int lineOfKey(String key) {
        int start = line;
        while (start > 1 && !HEADING.matcher(lines.get(start - 1)).matches()) {
            start--;
        }
        for (int i = start; i < lines.size() && !HEADING.matcher(lines.get(i)).matches(); i++) {
            if (lines.get(i).strip().startsWith(key)) {
                return i + 1;
            }
        }
        return start;
    }

    private AludelException wrong(String message) {
        return AludelException.refused("%s, line %d: %s".formatted(file, line, message));
    }
}

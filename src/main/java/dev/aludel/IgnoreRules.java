package dev.aludel;

import dev.aludel.diff.Accepted;
import dev.aludel.diff.Attributes;
import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.IgnoreRule;
import dev.aludel.diff.IgnoreRule.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The {@code [[ignore]]} rules of the configuration file. A rule that can fit nothing is refused. */
public final class IgnoreRules {

    /** What a rule can say. */
    public static final Set<String> KEYS = Set.of("kind", "namespace", "table", "name", "attribute", "only");

    private final String file;

    private IgnoreRules(String file) {
        this.file = file;
    }

    /**
     * @param file what the configuration file is called
     * @param blocks what each rule says, none of it outside of {@link #KEYS}
     * @throws AludelException when a rule says something that it cannot mean
     */
    public static List<IgnoreRule> of(String file, List<Map<String, String>> blocks) {
        var rules = new IgnoreRules(file);
        var found = new ArrayList<IgnoreRule>();
        for (Map<String, String> block : blocks) {
            found.add(rules.rule(block, "ignore[%d]".formatted(found.size() + 1)));
        }
        return found;
    }

    private IgnoreRule rule(Map<String, String> block, String place) {
        if (block.isEmpty()) {
            throw wrong(
                    place,
                    "a rule that says nothing would ignore everything; say at least one of "
                            + String.join(", ", new TreeSet<>(KEYS)));
        }
        block.forEach((key, value) -> {
            if (value.isEmpty()) {
                throw wrong(place, key + " is empty; leave it out, or say \"*\"");
            }
        });
        if (block.containsKey("attribute") && block.containsKey("only")) {
            throw wrong(
                    place, "attribute is about what both sides have, only about what one of them has; write two rules");
        }
        Optional<Kind> kind = Optional.ofNullable(block.get("kind"))
                .map(text -> Kind.of(text)
                        .orElseThrow(() ->
                                wrong(place, "kind is \"%s\", but must be one of %s".formatted(text, Kind.keys()))));
        Optional<Glob> attribute = glob(block, "attribute");
        attribute.ifPresent(each -> requireAttribute(each, kind, place));
        if (block.containsKey("table")
                && kind.filter(each -> !each.isOfTable() && each != Kind.TABLE).isPresent()) {
            throw wrong(
                    place,
                    "a %s belongs to no table; leave out table, or kind"
                            .formatted(kind.get().key()));
        }
        return new IgnoreRule(
                kind,
                glob(block, "namespace"),
                glob(block, "table"),
                glob(block, "name"),
                attribute,
                Optional.ofNullable(block.get("only"))
                        .map(text -> IgnoreRule.Side.of(text)
                                .orElseThrow(() -> wrong(
                                        place,
                                        "only is \"%s\", but must be %s".formatted(text, IgnoreRule.Side.keys())))));
    }

    private void requireAttribute(Glob said, Optional<Kind> kind, String place) {
        var names = new TreeSet<String>();
        kind.map(Stream::of).orElseGet(() -> Stream.of(Kind.values())).forEach(each -> {
            names.addAll(Attributes.of(each).names());
            if (each.isOfTable() && each != Kind.COLUMN) {
                names.add(Accepted.NAME);
            }
        });
        if (names.stream().noneMatch(said::fits)) {
            throw wrong(
                    place,
                    "%s attribute \"%s\"; %s"
                            .formatted(
                                    kind.map(each -> "a %s has no".formatted(each.key()))
                                            .orElse("there is no"),
                                    said.text(),
                                    names.isEmpty() ? "it has none" : "there are " + String.join(", ", names)));
        }
    }

    private static Optional<Glob> glob(Map<String, String> block, String key) {
        return Optional.ofNullable(block.get(key)).map(Glob::new);
    }

    private AludelException wrong(String place, String message) {
        return new AludelException(ExitCode.USAGE, "%s: %s: %s".formatted(file, place, message), List.of());
    }
}

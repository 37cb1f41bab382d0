package dev.aludel.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.aludel.AludelException;
import dev.aludel.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configuration file {@code aludel.toml}, read and checked: an unknown key is refused by name,
 * because a misspelt one would silently mean the default.
 */
final class ConfigFile {

    static final Set<String> KEYS = Set.of(
            "project",
            "classpath",
            "migrations",
            "format",
            "packages",
            "persistence-unit",
            "against",
            "transaction",
            "lock-timeout",
            "statement-timeout",
            "wait",
            "name",
            "json",
            "quiet",
            "verbose",
            "database",
            "scratch",
            "hibernate",
            "arguments",
            "accepted",
            "ignore");
    private static final List<String> TABLES = List.of("database", "scratch", "hibernate", "arguments");
    private static final Set<String> ADDRESS_KEYS = Set.of("url", "user", "password");

    private final String file;
    private final JsonNode root;

    private ConfigFile(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** No file: everything by default. */
    static ConfigFile none() {
        return new ConfigFile("aludel.toml", JsonNodeFactory.instance.objectNode());
    }

    /**
     * @throws AludelException when it cannot be read, is no TOML, or has a key that means nothing
     */
    static ConfigFile read(Path path) {
        try {
            var config =
                    new ConfigFile(path.getFileName().toString(), new TomlMapper().readTree(Files.readString(path)));
            config.requireKnown(config.root, KEYS, "");
            TABLES.forEach(config::requireTable);
            config.requireKnown(config.root.path("scratch"), ADDRESS_KEYS, "scratch.");
            return config;
        } catch (JsonProcessingException e) {
            throw usage("%s, line %d: %s"
                    .formatted(
                            path, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw usage("cannot read the configuration file %s: %s".formatted(path, e.getMessage()));
        }
    }

    Optional<String> text(String key) {
        return scalar(root.path(key), key);
    }

    /** A switch: {@code true} or {@code false}, off when nothing is said. */
    boolean isOn(String key) {
        JsonNode node = root.path(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw usage("%s: \"%s\" must be true or false".formatted(file, key));
        }
        return node.asBoolean();
    }

    List<String> texts(String key) {
        var node = root.path(key);
        if (node.isMissingNode()) {
            return List.of();
        }
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var values = new ArrayList<String>();
        if (!node.isArray() || !allTextual(node)) {
            throw usage("%s: \"%s\" must be a list of strings".formatted(file, key));
        }
        node.forEach(each -> values.add(each.asText()));
        return values;
    }

    /** A table of settings; nested tables become dotted keys, so quoting a key is optional. */
    Map<String, String> table(String key) {
        var values = new LinkedHashMap<String, String>();
        flatten("", root.path(key), values);
        return values;
    }

    /** The blocks of a {@code [[key]]}, each with its keys. */
    List<Map<String, String>> blocks(String key, Set<String> known) {
        JsonNode node = root.path(key);
        var blocks = new ArrayList<Map<String, String>>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw usage("%s: \"%s\" must be a list of tables; write [[%s]] and its keys under it"
                    .formatted(file, key, key));
        }
        for (JsonNode each : node) {
            String prefix = "%s[%d].".formatted(key, blocks.size() + 1);
            if (!each.isObject()) {
                throw usage("%s: \"%s\" must be a list of tables; write [[%s]] and its keys under it"
                        .formatted(file, key, key));
            }
            requireKnown(each, known, prefix);
            var values = new LinkedHashMap<String, String>();
            each.properties()
                    .forEach(value -> values.put(
                            value.getKey(),
                            scalar(value.getValue(), prefix + value.getKey()).orElseThrow()));
            blocks.add(values);
        }
        return blocks;
    }

    /** The {@code NAME}s of all {@code [section.NAME]}, in the order of the file. */
    List<String> names(String section) {
        var names = new ArrayList<String>();
        root.path(section).properties().forEach(each -> {
            if (each.getValue().isObject()) {
                names.add(each.getKey());
            }
        });
        return names;
    }

    /** What the file is called, for messages. */
    String file() {
        return file;
    }

    /** The keys of {@code [section]}, or of {@code [section.name]}. */
    Map<String, String> address(String section, Optional<String> name) {
        JsonNode node = root.path(section);
        var values = new LinkedHashMap<String, String>();
        if (name.isPresent()) {
            var named = new TreeSet<String>();
            node.properties().stream()
                    .filter(each -> each.getValue().isObject())
                    .forEach(each -> named.add(each.getKey()));
            if (!named.contains(name.get())) {
                throw usage("%s has no [%s.%s]; it has %s"
                        .formatted(file, section, name.get(), named.isEmpty() ? "no named " + section : named));
            }
            node = node.path(name.get());
        }
        String prefix = section + name.map(each -> "." + each).orElse("") + ".";
        for (var each : node.properties()) {
            if (!each.getValue().isObject()) {
                requireKnown(each.getKey(), ADDRESS_KEYS, prefix);
                values.put(
                        each.getKey(),
                        scalar(each.getValue(), prefix + each.getKey()).orElseThrow());
            }
        }
        return values;
    }

    private void requireTable(String key) {
        JsonNode node = root.path(key);
        if (!node.isMissingNode() && !node.isObject()) {
            throw usage("%s: \"%s\" must be a table; write [%s] and its keys under it".formatted(file, key, key));
        }
    }

    private void requireKnown(JsonNode node, Set<String> known, String prefix) {
        node.fieldNames().forEachRemaining(key -> requireKnown(key, known, prefix));
    }

    private void requireKnown(String key, Set<String> known, String prefix) {
        if (!known.contains(key)) {
            throw usage("%s: unknown key \"%s%s\"; the keys are %s"
                    .formatted(file, prefix, key, String.join(", ", new TreeSet<>(known))));
        }
    }

    private Optional<String> scalar(JsonNode node, String key) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            throw usage("%s: \"%s\" must be a single value".formatted(file, key));
        }
        return Optional.of(node.asText());
    }

    private static boolean allTextual(JsonNode list) {
        for (JsonNode each : list) {
            if (!each.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private void flatten(String prefix, JsonNode node, Map<String, String> values) {
        for (var each : node.properties()) {
            String name = prefix + each.getKey();
            if (each.getValue().isObject()) {
                flatten(name + ".", each.getValue(), values);
            } else {
                values.put(name, scalar(each.getValue(), name).orElseThrow());
            }
        }
    }

    static AludelException usage(String message) {
        return new AludelException(ExitCode.USAGE, message, List.of());
    }
}

package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a type in any of its spellings and settles on one. The synonyms are those of PostgreSQL's
 * grammar (gram.y, rule SimpleTypename) and of its pg_type short names.
 */
final class TypeParser {

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("nchar", "character"),
            Map.entry("national char", "character"),
            Map.entry("national character", "character"),
            Map.entry("national char varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private static final Set<String> TIMES = Set.of(
            "timestamp with time zone",
            "timestamp without time zone",
            "time with time zone",
            "time without time zone",
            "interval");

    private final String text;
    private int at;
    private int dimensions;

    TypeParser(String text) {
        this.text = text.strip();
    }

    Type parse() {
        var words = new StringBuilder();
        var parts = new ArrayList<String>();
        List<String> modifiers = List.of();
        String exact = "";
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                exact = quotedPart();
            } else if (c == '(') {
                modifiers = parenthesised();
                words.append(' ');
            } else if (c == '[') {
                bracket();
            } else if (c == '.') {
                parts.add(exact.isEmpty() ? words.toString().strip() : exact);
                words.setLength(0);
                exact = "";
                at++;
            } else if (Character.isWhitespace(c)) {
                words.append(' ');
                at++;
            } else {
                words.append(Character.toLowerCase(c));
                at++;
            }
        }
        return settle(parts, words.toString(), modifiers, exact);
    }

    private Type settle(List<String> parts, String words, List<String> modifiers, String exact) {
        boolean quoted = !exact.isEmpty();
        if (quoted && !words.isBlank()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        String name = quoted ? exact : words.strip().replaceAll("\\s+", " ");
        if (!quoted && name.endsWith(" array")) {
            name = name.substring(0, name.length() - " array".length());
            dimensions++;
        }
        if (name.isEmpty() || parts.size() > 1) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        String namespace = parts.isEmpty() ? QualifiedName.DEFAULT : parts.get(0);
        if (namespace.equals("pg_catalog")) {
            namespace = QualifiedName.DEFAULT;
        }
        if (quoted || !namespace.isEmpty()) {
            return new Type(new QualifiedName(namespace, name), modifiers, Math.min(dimensions, 1));
        }
        if (name.equals("float") && !modifiers.isEmpty()) {
            String precise = Integer.parseInt(modifiers.get(0)) <= 24 ? "real" : "double precision";
            return new Type(QualifiedName.of(precise), List.of(), Math.min(dimensions, 1));
        }
        boolean bare = name.equals("bpchar") && modifiers.isEmpty();
        String canonical = bare ? "bpchar" : SYNONYMS.getOrDefault(name, name);
        return new Type(QualifiedName.of(canonical), settled(canonical, modifiers), Math.min(dimensions, 1));
    }

    /** Fills in what the server fills in, and leaves out what it takes for granted. */
    private static List<String> settled(String name, List<String> modifiers) {
        if (modifiers.isEmpty() && (name.equals("character") || name.equals("bit"))) {
            return List.of("1");
        }
        if (name.equals("numeric") && modifiers.size() == 1) {
            return List.of(modifiers.get(0), "0");
        }
        return TIMES.contains(name) && modifiers.equals(List.of("6")) ? List.of() : modifiers;
    }

    static String print(Type type) {
        String name = type.name().inDefaultNamespace()
                ? unqualified(type.name().name())
                : word(type.name().namespace()) + "." + word(type.name().name());
        String modifiers = type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
        int zone = name.indexOf(" with");
        String whole = TIMES.contains(name) && zone > 0
                ? name.substring(0, zone) + modifiers + name.substring(zone)
                : name + modifiers;
        return whole + "[]".repeat(type.dimensions());
    }

    /** Built-in names of several words print bare; a user's type that is called like a synonym does not. */
    private static String unqualified(String name) {
        if (Names.SEVERAL_WORDS.contains(name) || name.startsWith("interval ") || name.equals("bpchar")) {
            return name;
        }
        return SYNONYMS.containsKey(name) ? quoted(name) : word(name);
    }

    private static String word(String part) {
        return part.matches("[a-z_][a-z0-9_$]*") ? part : quoted(part);
    }

    private static String quoted(String part) {
        return '"' + part.replace("\"", "\"\"") + '"';
    }

    private String quotedPart() {
        var part = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    return part.toString();
                }
            }
            part.append(text.charAt(at));
        }
        throw new IllegalArgumentException("not a type: " + text);
    }

    private List<String> parenthesised() {
        int end = text.indexOf(')', at);
        if (end < 0) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        var modifiers = new ArrayList<String>();
        for (String modifier : text.substring(at + 1, end).split(",")) {
            modifiers.add(modifier.strip());
        }
        at = end + 1;
        return modifiers;
    }

    private void bracket() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        dimensions++;
        at = end + 1;
    }

    /** Kept apart so that {@link #print} reads as one sentence. */
    private static final class Names {
        static final Set<String> SEVERAL_WORDS = Set.of(
                "character varying",
                "bit varying",
                "double precision",
                "timestamp with time zone",
                "timestamp without time zone",
                "time with time zone",
                "time without time zone");
    }
}

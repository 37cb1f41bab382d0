package dev.aludel.revision;

import dev.aludel.schema.Type;
import java.util.List;
import java.util.Map;

/** Spells a type as the call that makes it: {@code varchar(50)}, or {@code type("…")} for all that has no own. */
final class JavaTypes {

    /** The method for a type, and the numbers of modifiers that it takes. */
    private record Factory(String method, List<Integer> modifiers) {}

    private static final Map<String, Factory> FACTORIES = Map.ofEntries(
            plain("smallint", "smallint"),
            plain("integer", "integer"),
            plain("bigint", "bigint"),
            Map.entry("numeric", new Factory("numeric", List.of(0, 2))),
            plain("real", "real"),
            plain("double precision", "doublePrecision"),
            plain("money", "money"),
            plain("boolean", "bool"),
            Map.entry("character", new Factory("character", List.of(1))),
            limited("character varying", "varchar"),
            plain("text", "text"),
            plain("bytea", "bytea"),
            plain("date", "date"),
            limited("time without time zone", "time"),
            limited("time with time zone", "timetz"),
            limited("timestamp without time zone", "timestamp"),
            limited("timestamp with time zone", "timestamptz"),
            limited("interval", "interval"),
            plain("uuid", "uuid"),
            plain("json", "json"),
            plain("jsonb", "jsonb"),
            plain("xml", "xml"),
            plain("inet", "inet"),
            plain("cidr", "cidr"),
            plain("macaddr", "macaddr"),
            Map.entry("bit", new Factory("bit", List.of(1))),
            limited("bit varying", "varbit"),
            plain("tsvector", "tsvector"));

    private JavaTypes() {}

    /** The calls for a type: its factory, and {@code array()}. */
    static List<JavaCode.Call> calls(Type type, JavaImports imports) {
        JavaCode.Call element = element(type.element(), imports);
        return type.isArray() ? List.of(element, JavaCode.Call.of("array")) : List.of(element);
    }

    private static JavaCode.Call element(Type type, JavaImports imports) {
        Factory factory =
                type.name().inDefaultNamespace() ? FACTORIES.get(type.name().name()) : null;
        boolean known = factory != null
                && factory.modifiers().contains(type.modifiers().size())
                && type.modifiers().stream().allMatch(JavaTypes::isInt);
        if (!known) {
            imports.type("type");
            return JavaCode.Call.of("type", JavaLiteral.of(type.toString()));
        }
        imports.type(factory.method());
        return new JavaCode.Call(factory.method(), modifiers(type));
    }

    /** {@code numeric(10)} is short for {@code numeric(10, 0)}. */
    private static List<JavaCode> modifiers(Type type) {
        List<String> modifiers = type.modifiers();
        boolean whole = type.name().name().equals("numeric")
                && modifiers.size() == 2
                && modifiers.get(1).equals("0");
        return modifiers.subList(0, whole ? 1 : modifiers.size()).stream()
                .<JavaCode>map(JavaCode.Text::new)
                .toList();
    }

    private static boolean isInt(String modifier) {
        return modifier.matches("0|-?[1-9][0-9]{0,8}");
    }

    private static Map.Entry<String, Factory> plain(String type, String method) {
        return Map.entry(type, new Factory(method, List.of(0)));
    }

    private static Map.Entry<String, Factory> limited(String type, String method) {
        return Map.entry(type, new Factory(method, List.of(0, 1)));
    }
}

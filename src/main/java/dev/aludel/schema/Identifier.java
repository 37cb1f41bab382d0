package dev.aludel.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in SQL, quoted where PostgreSQL needs it and nowhere else. The rule is that of
 * {@code quote_ident()}: a name stands bare when it is lower-case ASCII and no keyword, or an
 * unreserved one, in any supported version.
 */
public final class Identifier {

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> KEYWORDS = keywords();

    private Identifier() {}

    /** The name as SQL. */
    public static String quote(String name) {
        return BARE.matcher(name).matches() && !KEYWORDS.contains(name) ? name : quoted(name);
    }

    /** The name as SQL; unqualified in the default namespace. */
    public static String quote(QualifiedName name) {
        return name.inDefaultNamespace() ? quote(name.name()) : quote(name.namespace()) + "." + quote(name.name());
    }

    /** The names as SQL, separated by commas. */
    public static String list(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    static Set<String> keywords() {
        try (InputStream words = Identifier.class.getResourceAsStream("keywords.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package dev.aludel.catalog;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks which types a server knows. */
public final class TypeReader {

    /** A name that needs no quotes; several words only name what is built in. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_ ]*");

    private TypeReader() {}

    /**
     * Those that the server does not know.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     */
    public static Set<QualifiedName> unknown(Connection connection, Collection<QualifiedName> types) {
        List<QualifiedName> all = List.copyOf(new TreeSet<>(types));
        if (all.isEmpty()) {
            return Set.of();
        }
        String named = IntStream.range(0, all.size())
                .mapToObj(i -> "(%d, %s)".formatted(i, Literal.quote(spelled(all.get(i)))))
                .collect(Collectors.joining(", "));
        try (Session session = Session.reading(connection)) {
            return session
                    .lists(
                            "SELECT place::text FROM (VALUES %s) AS named (place, name) WHERE to_regtype(name) IS NULL"
                                    .formatted(named),
                            1)
                    .stream()
                    .map(row -> all.get(Integer.parseInt(row.get(0))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (SQLException e) {
            throw CatalogException.of("asking which types there are", e);
        }
    }

    private static String spelled(QualifiedName type) {
        boolean plain = type.inDefaultNamespace() && PLAIN.matcher(type.name()).matches();
        return plain ? type.name() : Identifier.quote(type);
    }
}

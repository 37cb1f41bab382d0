package dev.aludel.catalog;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks what stands under the name of a table that {@link CatalogReader} does not have. */
public final class RelationReader {

    private static final String QUERY = """
            SELECT named.place::text,
                   CASE WHEN e.extname IS NOT NULL THEN 'of the extension ' || e.extname
                        WHEN c.relkind = 'v' THEN 'a view'
                        WHEN c.relkind = 'm' THEN 'a materialized view'
                        WHEN c.relispartition THEN 'a partition'
                        WHEN c.relkind = 'f' THEN 'a foreign table'
                        ELSE 'a table of another tool' END
            FROM (VALUES %s) AS named (place, name)
            JOIN pg_class c ON c.oid = to_regclass(named.name)
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
            LEFT JOIN pg_extension e ON e.oid = d.refobjid
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')""";

    private RelationReader() {}

    /**
     * Those that are there, with what they are.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     * @param names tables that are not in what the reader has read
     */
    public static Map<QualifiedName, String> others(Connection connection, Collection<QualifiedName> names) {
        List<QualifiedName> all = List.copyOf(new TreeSet<>(names));
        if (all.isEmpty()) {
            return Map.of();
        }
        String named = IntStream.range(0, all.size())
                .mapToObj(i -> "(%d, %s)".formatted(i, Literal.quote(Identifier.quote(all.get(i)))))
                .collect(Collectors.joining(", "));
        var found = new TreeMap<QualifiedName, String>();
        try (Session session = Session.reading(connection)) {
            for (List<String> row : session.lists(QUERY.formatted(named), 2)) {
                found.put(all.get(Integer.parseInt(row.get(0))), row.get(1));
            }
        } catch (SQLException e) {
            throw CatalogException.of("asking what stands under a name", e);
        }
        return found;
    }
}

package dev.aludel.catalog;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** How a statement that creates a view or a function compares with what is there under that name. */
public enum Likeness {
    /** It makes the same. */
    SAME,
    /** It makes another one. */
    OTHER,
    /** It makes another function of the same arguments and result, which can take the place of the one that is there. */
    REPLACEABLE,
    /** It speaks of a column or table that is not there. */
    AHEAD,
    /** The server does not say. */
    UNKNOWN;

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";

    private static final String VIEW = """
            SELECT CASE WHEN pg_get_viewdef(made.oid) = pg_get_viewdef(there.oid)
                             AND (there.relkind = 'm' OR made.reloptions IS NOT DISTINCT FROM there.reloptions)
                        THEN 'SAME' ELSE 'OTHER' END
            FROM pg_class made, pg_class there
            WHERE made.relnamespace = pg_my_temp_schema() AND made.relname = %1$s AND made.relkind = 'v'
              AND there.relnamespace = %2$s::regnamespace AND there.relname = %1$s AND there.relkind IN ('v', 'm')""";

    private static final String FUNCTION = """
            WITH printed AS (
                SELECT p.pronamespace,
                       substr(d.text, strpos(d.text, '.' || quote_ident(p.proname) || '(')) AS text,
                       p.prokind::text || pg_get_function_arguments(p.oid) || ' ' || coalesce(pg_get_function_result(p.oid), '') AS head
                FROM pg_proc p CROSS JOIN LATERAL (SELECT pg_get_functiondef(p.oid)) AS d (text)
                WHERE p.prokind IN ('f', 'p') AND p.proname = %1$s)
            SELECT CASE WHEN made.text = there.text THEN 'SAME' WHEN made.head = there.head THEN 'REPLACEABLE'
                        ELSE 'OTHER' END AS likeness
            FROM printed made, printed there
            WHERE made.pronamespace = pg_my_temp_schema() AND there.pronamespace = %2$s::regnamespace
            ORDER BY made.text = there.text DESC, made.head = there.head DESC
            LIMIT 1""";

    private static final Set<String> FUNCTIONS = Set.of("function", "procedure");

    /**
     * Lets the server make it once more, as a temporary one, and print both; nothing stays. No query and no body is run.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     * @param kind {@code view}, {@code materialized view}, {@code function} or {@code procedure}; of others nothing is known
     * @param name its name
     * @param create what creates it
     */
    public static Likeness of(Connection connection, String kind, QualifiedName name, String create) {
        boolean function = FUNCTIONS.contains(kind);
        if (!function && !kind.endsWith("view") || !name.inDefaultNamespace()) {
            return UNKNOWN;
        }
        try (Session session = Session.making(connection)) {
            session.execute("SET LOCAL lock_timeout = '1s'");
            session.one(create.replaceFirst("(?i)\\bmaterialized\\s+view\\b", "view"));
            return asked(session, function ? FUNCTION : VIEW, name);
        } catch (SQLException e) { // of a standby, of a role that may do too little, or of the statement
            String state = String.valueOf(e.getSQLState());
            return state.equals(UNDEFINED_TABLE) || state.equals(UNDEFINED_COLUMN) ? AHEAD : UNKNOWN;
        }
    }

    private static Likeness asked(Session session, String query, QualifiedName name) {
        String namespace = Identifier.quote(session.server().namespace());
        try {
            List<List<String>> found =
                    session.lists(query.formatted(Literal.quote(name.name()), Literal.quote(namespace)), 1);
            return found.isEmpty() ? UNKNOWN : valueOf(found.get(0).get(0));
        } catch (SQLException e) {
            throw CatalogException.of("comparing definitions", e);
        }
    }
}

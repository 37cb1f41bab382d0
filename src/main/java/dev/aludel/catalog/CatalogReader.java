package dev.aludel.catalog;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Unmodelled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the catalog of a database: a dozen queries, whatever the number of tables, in one transaction
 * that sees one moment and changes nothing.
 *
 * <p>In the picture: namespaces, enum and composite types, sequences, ordinary and partitioned tables
 * with all that belongs to them. Left out altogether: PostgreSQL's own namespaces, members of
 * extensions, this tool's tables and the history tables of other migration tools. Everything else that
 * exists is listed as unmodelled.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Reads the whole database that the connection is connected to. The default namespace is the
     * connection's current schema.
     *
     * @param connection stays open and the caller's; its transaction mode and settings are as before.
     *     Outside auto-commit the reading takes part in the caller's transaction, and sees one moment
     *     only if that is repeatable read
     * @throws CatalogException when the server is too old or fails
     */
    public static Catalog read(Connection connection) {
        try (Session session = Session.reading(connection)) {
            TableReader tables = TableReader.read(session);
            Sequences sequences = Sequences.read(session, tables.names());
            return new Catalog(
                    schema(session, tables, sequences),
                    sequences.identities(),
                    session.rows("unmodelled", CatalogReader::unmodelled),
                    session.server().version(),
                    session.server().versionText(),
                    session.server().namespace());
        } catch (SQLException e) {
            throw CatalogException.of("reading the catalog", e);
        }
    }

    /**
     * The picture alone, without the list of what is not in it, which takes a third of the time.
     *
     * @param connection as for {@link #read}
     * @throws CatalogException when the server is too old or fails
     */
    public static Schema readSchema(Connection connection) {
        try (Session session = Session.reading(connection)) {
            TableReader tables = TableReader.read(session);
            return schema(session, tables, Sequences.read(session, tables.names()));
        } catch (SQLException e) {
            throw CatalogException.of("reading the catalog", e);
        }
    }

    /**
     * The tables that the picture leaves out since other migration tools keep their history in them.
     *
     * @param connection as for {@link #read}
     * @throws CatalogException when the server is too old or fails
     */
    public static List<QualifiedName> toolTables(Connection connection) {
        try (Session session = Session.reading(connection)) {
            var names = new ArrayList<>(session.rows("left_out", Row::name));
            names.removeAll(session.rows("tables", Row::name));
            return List.copyOf(names);
        } catch (SQLException e) {
            throw CatalogException.of("reading the tables of other tools", e);
        }
    }

    /**
     * The version of the server, as {@link Catalog#serverVersionText()} has it.
     *
     * @param connection as for {@link #read}
     * @throws CatalogException when the server is too old or fails
     */
    public static String serverVersion(Connection connection) {
        try (Session session = Session.reading(connection)) {
            return session.server().versionText();
        } catch (SQLException e) {
            throw CatalogException.of("reading the version", e);
        }
    }

    private static Schema schema(Session session, TableReader tables, Sequences sequences) throws SQLException {
        return new Schema(
                namespaces(session), Types.enums(session), Types.composites(session), sequences.own(), tables.tables());
    }

    private static List<String> namespaces(Session session) throws SQLException {
        String own = session.server().namespace();
        return session.rows("namespaces", row -> row.text("name")).stream()
                .filter(name -> !name.equals(own))
                .toList();
    }

    private static Unmodelled unmodelled(Row row) throws SQLException {
        Optional<QualifiedName> table = row.optional("table_name").isPresent()
                ? Optional.of(row.name("table_namespace", "table_name"))
                : Optional.empty();
        return new Unmodelled(row.text("kind"), row.name(), table);
    }
}

package dev.aludel.catalog;

import dev.aludel.schema.Definition;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Databases with what {@link dev.aludel.schema.Schema} does not model, and the queries that look for it. */
public final class Surroundings {

    private static final Path QUERIES = Path.of("src", "main", "resources", "dev", "aludel", "catalog");

    /** On its own, since the driver does not see where it ends among others. */
    private static final String ATOMIC = """
            CREATE FUNCTION counted(n integer) RETURNS bigint LANGUAGE sql STABLE
            BEGIN ATOMIC SELECT count(*) FROM fifteen WHERE a > n; END""";

    private Surroundings() {}

    /** Makes something of each kind that can be printed, and with it that the server's version has. */
    public static void rich(TestDatabase database) {
        database.execute(
                "DO $$ BEGIN CREATE ROLE aludel_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                Resources.text("rich.sql"));
        if (database.serverVersion() >= 150000) {
            database.execute(Resources.text("rich-15.sql"), ATOMIC);
        }
        if (database.serverVersion() >= 180000) {
            database.execute(Resources.text("rich-18.sql"));
        }
    }

    /** Makes one object for each reason why one cannot be printed. */
    public static void notSaid(TestDatabase database) {
        database.execute(Resources.text("not-said.sql"));
    }

    /** What there is besides the schema. */
    public static List<Definition> read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return DefinitionReader.read(connection);
        }
    }

    /** The text of every query that reads a catalog. */
    public static List<String> queries() throws IOException {
        return texts(QUERIES);
    }

    /** The text of every query that reads definitions. */
    public static List<String> definitionQueries() throws IOException {
        return texts(QUERIES.resolve("definitions"));
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(Surroundings::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.aludel.corpus;

import dev.aludel.Address;
import dev.aludel.Aludel;
import dev.aludel.Settings;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.revision.Format;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Copy;
import dev.aludel.testing.Filler;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database and a folder of revisions, for entities that change. */
final class Trip implements AutoCloseable {

    private final Path home;
    private final Format format;
    private final TestDatabase database;

    Trip(Path home, Format format, TestServer server) {
        this.home = home;
        this.format = format;
        this.database = new TestDatabase(server);
    }

    /** Throw-away databases are made on the same server, so that the proof is one of this version. */
    Aludel with(Corpus corpus) throws IOException {
        Path folder = Files.createDirectories(home.resolve(corpus.name()));
        return new Aludel(new Settings(
                home,
                Files.createDirectories(home.resolve("revisions")),
                format,
                corpus.in(folder),
                Optional.of(address(database.url())),
                Optional.of(address(database.server().url("postgres"))),
                Optional.empty(),
                false,
                Settings.LOCK_TIMEOUT,
                Map.of()));
    }

    Schema schema() throws SQLException {
        try (var connection = database.connect()) {
            return CatalogReader.readSchema(connection);
        }
    }

    /** What is read otherwise in a copy of the database, written into an empty one from what is read of this. */
    List<String> unlikeItsCopy() throws SQLException {
        try (var copy = new TestDatabase(database.server());
                var connection = database.connect();
                var empty = copy.connect()) {
            return Copy.unlike(CatalogReader.readSchema(connection), DefinitionReader.read(connection), empty);
        }
    }

    /** Fills what takes rows, and says how many tables did. */
    int fill() throws SQLException {
        try (var connection = database.connect()) {
            return Filler.fill(connection, CatalogReader.readSchema(connection)).size();
        }
    }

    private Address address(String url) {
        return new Address(url, Optional.of(database.user()), Optional.of(database.password()));
    }

    @Override
    public void close() {
        database.close();
    }
}

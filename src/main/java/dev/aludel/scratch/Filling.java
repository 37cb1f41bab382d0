package dev.aludel.scratch;

import dev.aludel.catalog.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;

/** What the tables of a scratch database are filled with, in the order in which it is tried. */
enum Filling {
    WITH_NULLS,
    WITHOUT_NULLS,
    NOTHING;

    /** Fills the tables, and says how many rows they took. */
    int fill(ScratchDatabase database) throws SQLException {
        if (this == NOTHING) {
            return 0;
        }
        try (Connection connection = database.connect()) {
            var schema = CatalogReader.readSchema(connection);
            return SampleRows.insert(connection, schema, this == WITH_NULLS).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    static Facts facts(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Facts.read(connection);
        }
    }

    static String version(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogReader.serverVersion(connection);
        }
    }
}

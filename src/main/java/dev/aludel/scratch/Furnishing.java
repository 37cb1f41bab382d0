package dev.aludel.scratch;

import dev.aludel.catalog.DefinitionReader;
import dev.aludel.schema.Definition;
import dev.aludel.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a scratch database what the real one has and no revision made: views, triggers, settings. What does not go
 * there, such as a view of a table that the revisions do not know, is left out, as a revision that restores what makes
 * way leaves it out on a database without it. So is what would meddle with the proof.
 */
final class Furnishing {

    private static final Set<String> MEDDLING = Set.of("event trigger", "publication", "owner", "default privileges");

    private Furnishing() {}

    static void furnish(Connection connection, List<Definition> definitions) throws SQLException {
        if (definitions.isEmpty()) {
            return;
        }
        Set<ObjectName> there = DefinitionReader.read(connection).stream()
                .map(Definition::object)
                .collect(Collectors.toSet());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET LOCAL check_function_bodies = off");
            for (Definition each : definitions) {
                if (!there.contains(each.object())
                        && !MEDDLING.contains(each.object().kind())) {
                    var before = connection.setSavepoint();
                    try {
                        for (String sql : each.create()) {
                            statement.execute(sql);
                        }
                    } catch (SQLException e) {
                        connection.rollback(before);
                    }
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

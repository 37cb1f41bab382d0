package dev.aludel.run;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.sql.SqlRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A history with statements of all kinds, in files, and how it is upgraded to its head. */
final class KillHistory {

    private static final Path FILES = Path.of("src/test/resources/dev/aludel/run/kill");

    private final Path folder;
    private final Path cache;

    /** @param home the folder that {@link #layOut} has filled */
    KillHistory(Path home) {
        this.folder = home.resolve("revisions");
        this.cache = home.resolve("cache");
    }

    static KillHistory layOut(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("revisions"));
        try (var files = Files.newDirectoryStream(FILES)) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return new KillHistory(home);
    }

    /** The revisions' ids, in running order. */
    List<String> revisions() {
        return RevisionDirectory.open(folder, cache).graph().revisions().stream()
                .map(Header::id)
                .toList();
    }

    RunReport upgrade(Connection connection, String target, RunListener listener) {
        return upgrade(connection, target, RunOptions.Transaction.REVISION, listener);
    }

    RunReport upgrade(Connection connection, String target, RunOptions.Transaction transaction, RunListener listener) {
        try (var loader = new RevisionLoader(List.of(), cache)) {
            var directory = RevisionDirectory.open(folder, cache);
            return new Runner(RunOptions.defaults("kill test").withTransaction(transaction), listener)
                    .run(
                            connection,
                            rows -> directory.graph().upgrade(target, rows),
                            Bodies.of(loader, directory.files()));
        }
    }

    /**
     * Runs all statements one after another, with nothing of the runner.
     *
     * @return the statements
     */
    List<String> runPlainly(Connection connection) throws SQLException {
        var said = new ArrayList<String>();
        try (var loader = new RevisionLoader(List.of(), cache)) {
            var directory = RevisionDirectory.open(folder, cache);
            for (LoadedRevision revision :
                    Bodies.of(loader, directory.files()).load(directory.graph().revisions())) {
                Operations.run(
                        revision.migration()::upgrade,
                        operation -> SqlRenderer.render(operation).forEach(statement -> said.add(statement.sql())),
                        () -> connection,
                        Map.of());
                said.add("RESET ALL");
            }
        }
        for (String sql : said) {
            Sql.execute(connection, sql);
        }
        said.removeIf("RESET ALL"::equals);
        return said;
    }
}

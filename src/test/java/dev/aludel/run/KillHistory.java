package dev.aludel.run;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

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
        try (var loader = new RevisionLoader(List.of(), cache)) {
            var directory = RevisionDirectory.open(folder, cache);
            return new Runner(RunOptions.defaults("kill test"), listener)
                    .run(
                            connection,
                            rows -> directory.graph().upgrade(target, rows),
                            Bodies.of(loader, directory.files()));
        }
    }
}

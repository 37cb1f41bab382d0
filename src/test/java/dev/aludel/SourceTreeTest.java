package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    private static final Instant BUILD = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void anOldTree() throws IOException {
        for (String file : List.of("java/com/acme/A.java", "java/com/acme/B.java", "resources/db/revisions/R1.java")) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
        }
        try (var all = Files.walk(root)) {
            for (Path each : all.toList()) {
                touch(each, BUILD.minusSeconds(60));
            }
        }
    }

    @Test
    void nothingHasChanged() throws IOException {
        assertThat(changed()).isFalse();
    }

    @Test
    void aFileIsWritten() throws IOException {
        touch(root.resolve("java/com/acme/A.java"), BUILD.plusSeconds(1));
        assertThat(changed()).isTrue();
    }

    @Test
    void aFileIsGone() throws IOException {
        Files.delete(root.resolve("java/com/acme/B.java"));
        assertThat(changed()).isTrue();
    }

    @Test
    void aRevisionIsWritten() throws IOException {
        Files.writeString(root.resolve("resources/db/revisions/R2.java"), "");
        assertThat(changed()).isFalse();
    }

    @Test
    void theFolderOfTheRevisionsIsMade() throws IOException {
        touch(root.resolve("resources/db"), BUILD.plusSeconds(1));
        assertThat(changed()).isFalse();
    }

    @Test
    void thereIsNoTree() throws IOException {
        var none = new SourceTree(root.resolve("none"), root);
        assertThat(none.changedSince(FileTime.from(BUILD))).isFalse();
    }

    private boolean changed() throws IOException {
        return new SourceTree(root, root.resolve("resources/db/revisions")).changedSince(FileTime.from(BUILD));
    }

    private static void touch(Path path, Instant time) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(time));
    }
}

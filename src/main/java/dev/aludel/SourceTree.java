package dev.aludel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A folder of sources, looked at for changes. A file that is gone shows in the time of its folder.
 *
 * @param root the folder; it need not exist
 * @param ignored a folder whose changes do not count: revision files may lie among the sources
 */
record SourceTree(Path root, Path ignored) {

    /** Whether something in it was written, added or deleted after that time. */
    boolean changedSince(FileTime time) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        var newer = new boolean[1];
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(ignored)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                // The folders that lead to the ignored one change when that one is made.
                return ignored.startsWith(folder) ? FileVisitResult.CONTINUE : seen(attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return seen(attributes);
            }

            private FileVisitResult seen(BasicFileAttributes attributes) {
                newer[0] = attributes.lastModifiedTime().compareTo(time) > 0;
                return newer[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return newer[0];
    }
}

package dev.aludel.scratch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the JDK does not do with a folder in one call. */
final class Folders {

    private Folders() {}

    /** Deletes a folder with all that is in it; one that is not there is deleted already. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets everybody read a folder that {@link Files#createTempDirectory} made for its owner alone. */
    static void open(Path folder) throws IOException {
        permissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Lets nobody but its owner read a file. */
    static void close(Path file) throws IOException {
        permissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    static void makeExecutable(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            var permissions = EnumSet.copyOf(view.readAttributes().permissions());
            permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
            view.setPermissions(permissions);
        }
    }

    private static void permissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(permissions);
        }
    }
}

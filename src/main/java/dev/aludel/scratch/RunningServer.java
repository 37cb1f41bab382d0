package dev.aludel.scratch;

import dev.aludel.catalog.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that this JVM runs, with how many use it, and the lock on its folder. */
final class RunningServer {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration SHORT = Duration.ofSeconds(30);

    /** The kept servers of this JVM, by folder. */
    private static final Map<Path, RunningServer> KEPT = new ConcurrentHashMap<>();

    private final Path folder;
    private final boolean throwAway;
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Thread atExit = new Thread(this::stop, "aludel-server-stop");
    private int users = 1;
    private boolean stopped;

    private RunningServer(Path folder, boolean throwAway, FolderLock lock, Postmaster postmaster) {
        this.folder = folder;
        this.throwAway = throwAway;
        this.lock = lock;
        this.postmaster = postmaster;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static RunningServer kept(Path folder, Path cache, Duration patience, Consumer<OptionalLong> waiting) {
        Binaries binaries = Binaries.unpacked(cache);
        Path real = created(folder);
        return KEPT.compute(real, (key, running) -> {
            if (running != null) {
                running.users++;
                return running;
            }
            ignoredByGit(real);
            return start(binaries, real, false, FolderLock.wait(real, patience, waiting));
        });
    }

    static RunningServer throwAway(Path cache) {
        Binaries binaries = Binaries.unpacked(cache);
        Path all = created(
                Path.of(System.getProperty("java.io.tmpdir"), "aludel-scratch-" + System.getProperty("user.name")));
        FolderLock door = FolderLock.wait(all, SHORT, holder -> {});
        Path folder;
        FolderLock lock;
        try {
            sweep(binaries, all);
            folder = Files.createTempDirectory(all, "server");
            lock = FolderLock.wait(folder, SHORT, holder -> {});
        } catch (IOException e) {
            throw Cluster.unusable(all, e);
        } finally {
            door.close();
        }
        return start(binaries, folder, true, lock);
    }

    private static RunningServer start(Binaries binaries, Path folder, boolean throwAway, FolderLock lock) {
        boolean started = false;
        try {
            var cluster = new Cluster(binaries, Programs.of(binaries), folder, throwAway);
            cluster.ready();
            var server = new RunningServer(folder, throwAway, lock, Postmaster.running(cluster));
            started = true;
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /** Removes the servers of processes that were killed: those whose folder nobody has locked. */
    private static void sweep(Binaries binaries, Path all) throws IOException {
        List<Path> folders;
        try (var files = Files.list(all)) {
            folders = files.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            FolderLock lock = FolderLock.attempt(folder);
            if (lock != null) {
                try {
                    var cluster = new Cluster(binaries, Programs.of(binaries), folder, true);
                    if (cluster.postmaster().filter(PostmasterFile::alive).isPresent()) {
                        Postmaster.stop(cluster);
                    }
                } finally {
                    lock.close();
                }
                Folders.delete(folder);
            }
        }
    }

    private static Path created(Path folder) {
        try {
            Files.createDirectories(folder);
            return folder.toRealPath();
        } catch (IOException e) {
            throw Cluster.unusable(folder, e);
        }
    }

    private static void ignoredByGit(Path folder) {
        Path ignore = folder.resolve(".gitignore");
        try {
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            throw Cluster.unusable(ignore, e);
        }
    }

    int port() {
        return postmaster.port();
    }

    Database database(String name) {
        return postmaster.database(name);
    }

    void release() {
        if (throwAway) {
            end();
        } else {
            KEPT.computeIfPresent(folder, (key, running) -> {
                running.users--;
                if (running.users > 0) {
                    return running;
                }
                end();
                return null;
            });
        }
    }

    private void end() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("The JVM is ending, and runs the hook itself.");
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            postmaster.stop();
        } finally {
            lock.close();
        }
        if (throwAway) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw Cluster.unusable(folder, e);
            }
        }
    }
}

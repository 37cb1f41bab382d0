package dev.aludel.scratch;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder that this process alone uses until it closes the lock or dies. It is a lock of the operating
 * system on a file named {@code lock}, so a killed process leaves none behind; the file stays, with the
 * number of the process that held it last.
 */
final class FolderLock implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    /**
     * The files that this JVM has locked. POSIX drops all locks of a process on a file as soon as the
     * process closes any descriptor of it, so a file in this set must not even be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock at once.
     *
     * @return {@code null} when another one has it
     */
    static @Nullable FolderLock attempt(Path folder) {
        Path file = file(folder);
        if (!HELD.add(file)) {
            return null;
        }
        FolderLock taken = null;
        try {
            taken = lock(file);
            return taken;
        } catch (IOException e) {
            throw new ScratchException(new ScratchFault.NotUsable(file, FileReason.of(e)), e);
        } finally {
            if (taken == null) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable FolderLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                return null;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file, channel, lock);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /**
     * Takes the lock, waiting for whoever has it.
     *
     * @param patience how long to wait
     * @param waiting told once, when there is something to wait for, with the other process's number
     */
    static FolderLock wait(Path folder, Duration patience, Consumer<OptionalLong> waiting) {
        long start = System.nanoTime();
        FolderLock lock = attempt(folder);
        if (lock == null) {
            waiting.accept(holder(folder));
        }
        while (lock == null) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new ScratchException(new ScratchFault.Busy(folder, holder(folder), patience));
            }
            Pause.millis(POLL_MILLIS);
            lock = attempt(folder);
        }
        return lock;
    }

    private static OptionalLong holder(Path folder) {
        Path file = file(folder);
        if (HELD.contains(file)) {
            return OptionalLong.of(ProcessHandle.current().pid());
        }
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty(); // Windows does not let a locked file be read
        }
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("lock");
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new ScratchException(new ScratchFault.NotUsable(file, FileReason.of(e)), e);
        } finally {
            HELD.remove(file);
        }
    }
}

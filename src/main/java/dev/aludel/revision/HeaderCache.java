package dev.aludel.revision;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The headers of one folder's files, kept in one file so that an unchanged revision is never parsed again. A file is
 * unchanged when its name, size and time of change are. Files changed within the last {@link #SETTLING} are not kept,
 * because a second change within the file system's clock tick would not show (git calls such entries racily clean).
 *
 * <p>It only saves time: a cache that is missing, broken, of another version or not writable is as good as an empty one.
 */
final class HeaderCache {

    /** Longer than the coarsest clock of a file system in use, the two seconds of FAT. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final Path file;
    private final Map<String, Entry> old;
    private final SortedMap<String, Entry> now = new TreeMap<>();
    private boolean changed;

    /**
     * A file as it is on the disk.
     *
     * @param path where
     * @param size in bytes
     * @param modified in nanoseconds since 1970
     */
    record Listed(Path path, long size, long modified) {

        String name() {
            return path.getFileName().toString();
        }
    }

    private record Entry(long size, long modified, Optional<Header> header) {}

    HeaderCache(Path directory, Path cacheDirectory) {
        String key = SourceText.sha256(directory.toAbsolutePath().normalize().toString());
        this.file = cacheDirectory.resolve("headers").resolve(key.substring(0, 16));
        this.old = CacheFile.read(file, HeaderCache::entries).orElse(Map.of());
    }

    /** What was read from this very file before: its header, or that it has none. */
    Optional<Optional<Header>> get(Listed listed) {
        Entry entry = old.get(listed.name());
        if (entry == null || entry.size != listed.size() || entry.modified != listed.modified()) {
            changed = true;
            return Optional.empty();
        }
        now.put(listed.name(), entry);
        return Optional.of(entry.header);
    }

    void put(Listed listed, Optional<Header> header) {
        Instant settled = Instant.now().minus(SETTLING);
        if (listed.modified() < TimeUnit.MILLISECONDS.toNanos(settled.toEpochMilli())) {
            now.put(listed.name(), new Entry(listed.size(), listed.modified(), header));
        }
    }

    /** Keeps what was asked for since it was opened, and forgets the rest. */
    void save() {
        if (!changed && now.size() == old.size() || now.equals(old)) {
            return;
        }
        CacheFile.write(file, out -> {
            out.writeInt(now.size());
            for (var entry : now.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
        });
    }

    private static Map<String, Entry> entries(DataInputStream in) throws IOException {
        var entries = new TreeMap<String, Entry>();
        for (int i = in.readInt(); i > 0; i--) {
            entries.put(in.readUTF(), entry(in));
        }
        return entries;
    }

    private static Entry entry(DataInputStream in) throws IOException {
        long size = in.readLong();
        long modified = in.readLong();
        if (!in.readBoolean()) {
            return new Entry(size, modified, Optional.empty());
        }
        var header = new Header(in.readUTF(), list(in), in.readUTF(), list(in), list(in), merge(in), squashes(in));
        return new Entry(size, modified, Optional.of(header));
    }

    private static Optional<MergeProof> merge(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new MergeProof(
                        MergeVerdict.valueOf(in.readUTF()),
                        list(in),
                        list(in).stream().findFirst()))
                : Optional.empty();
    }

    private static List<Squashed> squashes(DataInputStream in) throws IOException {
        return list(in).stream().map(each -> Squashed.parse(each).orElseThrow()).toList();
    }

    private static List<String> list(DataInputStream in) throws IOException {
        var list = new ArrayList<String>();
        for (int i = in.readInt(); i > 0; i--) {
            list.add(in.readUTF());
        }
        return list;
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        out.writeLong(entry.size);
        out.writeLong(entry.modified);
        out.writeBoolean(entry.header.isPresent());
        if (entry.header.isPresent()) {
            Header header = entry.header.get();
            out.writeUTF(header.id());
            write(out, header.down());
            out.writeUTF(header.message());
            write(out, header.branchLabels());
            write(out, header.dependsOn());
            out.writeBoolean(header.merge().isPresent());
            if (header.merge().isPresent()) {
                out.writeUTF(header.merge().get().verdict().name());
                write(out, header.merge().get().sides());
                write(out, header.merge().get().body().stream().toList());
            }
            write(out, header.squashes().stream().map(Squashed::toString).toList());
        }
    }

    private static void write(DataOutputStream out, List<String> list) throws IOException {
        out.writeInt(list.size());
        for (String value : list) {
            out.writeUTF(value);
        }
    }
}

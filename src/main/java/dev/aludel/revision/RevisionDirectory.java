package dev.aludel.revision;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A folder of revision files, as it was when it was opened. Files of both formats may lie side by side; hidden files,
 * sub-folders, and everything that is neither {@code .java} nor {@code .sql} are left alone, and a Java file without a
 * {@link Revision} is a helper of those that have one.
 */
public final class RevisionDirectory {

    private static final Set<String> NOT_SOURCES = Set.of("package-info.java", "module-info.java");

    private final Path directory;
    private final List<RevisionFile> files;
    private final List<Path> helpers;
    private final Map<String, RevisionFile> byId = new HashMap<>();
    private final RevisionGraph graph;

    private RevisionDirectory(Path directory, List<RevisionFile> files, List<Path> helpers) {
        this.directory = directory;
        this.helpers = List.copyOf(helpers);
        this.files = List.copyOf(files);
        this.graph = RevisionGraph.ofFiles(files);
        files.forEach(file -> byId.put(file.header().id(), file));
    }

    /**
     * Reads the headers of a folder's files: without compiling them, and without parsing those that have not changed
     * since the last time.
     *
     * @param directory the folder
     * @param cacheDirectory where to keep what was read; made when it is missing, and done without when that fails
     * @throws RevisionException when the folder is missing, a header cannot be read, or the graph is broken
     */
    public static RevisionDirectory open(Path directory, Path cacheDirectory) {
        if (!Files.isDirectory(directory)) {
            throw new RevisionException(new FileFault.NoDirectory(directory));
        }
        var files = new ArrayList<RevisionFile>();
        var helpers = new ArrayList<Path>();
        scan(directory, cacheDirectory)
                .forEach((path, header) -> header.ifPresentOrElse(
                        found -> files.add(new RevisionFile(path, format(path), found)), () -> helpers.add(path)));
        return new RevisionDirectory(directory, files, helpers);
    }

    /** The folder. */
    public Path path() {
        return directory;
    }

    /** The graph that the files span. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The revision files, by name. */
    public List<RevisionFile> files() {
        return files;
    }

    /**
     * The file of the revision with this very id.
     *
     * @throws RevisionException when there is none
     */
    public RevisionFile file(String id) {
        RevisionFile file = byId.get(id);
        if (file == null) {
            throw new RevisionException(new TargetFault.UnknownId(id, List.of()));
        }
        return file;
    }

    /**
     * Writes a new revision's file, whole or not at all, under the name that {@link FileName} gives it. This object goes
     * on showing the folder without it.
     *
     * @param header its header, as the text has it
     * @param format its format
     * @param text what the format's writer made
     * @throws RevisionException when the id or the file is there already, or the folder cannot be written; then nothing
     *     is left behind
     */
    public RevisionFile write(Header header, Format format, String text) {
        Path path = directory.resolve(FileName.of(header, format));
        var file = new RevisionFile(path, format, header);
        RevisionFile other = byId.get(header.id());
        if (other != null) {
            throw new RevisionException(new GraphFault.DuplicateId(header.id(), List.of(place(other), place(file))));
        }
        if (!Files.isDirectory(directory)) {
            throw new RevisionException(new FileFault.NoDirectory(directory));
        }
        NewFile.write(path, text);
        return file;
    }

    /**
     * Gives a revision other down-revisions, in its file. Every byte outside the header stays, comments and hand edits
     * too. This object goes on showing the folder as it was.
     *
     * @param id the revision
     * @param down its new down-revisions
     * @return the file as it is now
     * @throws RevisionException when the graph would be broken, or the file cannot be read or written; then it is as it
     *     was
     */
    public RevisionFile reparent(String id, List<String> down) {
        RevisionFile file = file(id);
        var moved = new RevisionFile(file.path(), file.format(), file.header().withDown(down));
        with(moved);
        edit(file, text -> switch (file.format()) {
            case JAVA -> JavaHeader.withDown(file.path(), text, file.header(), down);
            case SQL -> SqlHeader.withDown(file.path(), text, down);
        });
        return moved;
    }

    /**
     * Writes into a merge's file what was found out about its branches. Every byte outside the header stays, comments
     * and hand edits too. This object goes on showing the folder as it was.
     *
     * @param id the merge
     * @param proof what was found out
     * @param notes the same in sentences, which take the place of those that are there
     * @return whether that is something else than before
     * @throws RevisionException when the file cannot be read or written; then it is as it was
     */
    public boolean prove(String id, MergeProof proof, List<String> notes) {
        RevisionFile file = file(id);
        return edit(file, text -> switch (file.format()) {
            case JAVA -> JavaProof.write(file.path(), text, proof, notes);
            case SQL -> SqlProof.write(text, proof, notes);
        });
    }

    private static boolean edit(RevisionFile file, UnaryOperator<String> change) {
        String text = SourceText.readWhole(file.path());
        String mark = text.startsWith(SourceText.BYTE_ORDER_MARK) ? SourceText.BYTE_ORDER_MARK : "";
        String edited = mark + change.apply(text.substring(mark.length()));
        if (edited.equals(text)) {
            return false;
        }
        NewFile.replace(file.path(), edited);
        return true;
    }

    /**
     * Puts one file in the place of several: the new one is written beside them first, and takes its name when they are
     * gone. When that breaks off in between, the new text is in a hidden file of the folder.
     *
     * @param gone the revisions whose files go
     * @param header the header of the one that takes their place
     * @param format its format
     * @param text its text
     * @throws RevisionException when the folder cannot be written, or the new file's name is that of another file
     */
    public RevisionFile squash(Collection<String> gone, Header header, Format format, String text) {
        Path path = directory.resolve(FileName.of(header, format));
        List<Path> old = gone.stream().map(id -> file(id).path()).toList();
        if (!old.contains(path) && Files.exists(path)) {
            throw new RevisionException(new FileFault.FileExists(path));
        }
        NewFile.inPlaceOf(old, path, text);
        return new RevisionFile(path, format, header);
    }

    /** The Java files of the folder without a revision in them, which those with one may use. */
    public List<Path> helpers() {
        return helpers;
    }

    /**
     * The graph with another header for one of the files, which is not written.
     *
     * @throws RevisionException when it would be broken
     */
    public RevisionGraph with(RevisionFile changed) {
        return RevisionGraph.ofFiles(files.stream()
                .map(file -> file.header().id().equals(changed.header().id()) ? changed : file)
                .toList());
    }

    private static Place place(RevisionFile file) {
        return new Place(file.header().id(), Optional.of(file.path()));
    }

    /** The sources of a folder by name, with their headers; those without one are helpers of the Java revisions. */
    static SortedMap<Path, Optional<Header>> scan(Path directory, Path cacheDirectory) {
        return scan(directory, cacheDirectory, (path, fault) -> {
            throw fault;
        });
    }

    /** The same without the sources whose header cannot be read, of which it tells. */
    static SortedMap<Path, Optional<Header>> scan(
            Path directory, Path cacheDirectory, BiConsumer<Path, RevisionException> unreadable) {
        var cache = new HeaderCache(directory, cacheDirectory);
        var sources = new TreeMap<Path, Optional<Header>>();
        for (HeaderCache.Listed listed : list(directory)) {
            try {
                sources.put(listed.path(), cache.get(listed).orElseGet(() -> {
                    Optional<Header> read = read(listed.path());
                    cache.put(listed, read);
                    return read;
                }));
            } catch (RevisionException e) {
                unreadable.accept(listed.path(), e);
            }
        }
        cache.save();
        return sources;
    }

    private static Optional<Header> read(Path file) {
        String text = SourceText.read(file);
        if (format(file) == Format.SQL) {
            return Optional.of(SqlHeader.read(file, text));
        }
        // A helper does not name the annotation, and then the parser need not even be loaded.
        return text.contains(Revision.class.getSimpleName()) ? JavaHeader.read(file, text) : Optional.empty();
    }

    static Format format(Path file) {
        return file.toString().endsWith("." + Format.SQL.extension()) ? Format.SQL : Format.JAVA;
    }

    private static List<HeaderCache.Listed> list(Path directory) {
        var listed = new ArrayList<HeaderCache.Listed>();
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && isSource(path.getFileName().toString())) {
                        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                        listed.add(new HeaderCache.Listed(path, attributes.size(), modified));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new RevisionException(new FileFault.Unreadable(directory, FileReason.of(e)), e);
        }
        listed.sort(Comparator.comparing(HeaderCache.Listed::name));
        return listed;
    }

    private static boolean isSource(String name) {
        return !name.startsWith(".")
                && !NOT_SOURCES.contains(name)
                && (name.endsWith(".java") || name.endsWith(".sql"));
    }
}

package dev.aludel.revision;

import static dev.aludel.revision.Graphs.fault;
import static dev.aludel.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionDirectoryTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00.123456789Z");

    @TempDir
    Path temporary;

    Path directory;
    Path cache;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(temporary.resolve("revisions"));
        cache = temporary.resolve("cache");
    }

    @Test
    void bothFormatsAndWhatIsNoRevision() {
        put("Ra_first.java", java("a"));
        put("b_second.sql", sql("b", "a"));
        put("README.md", "# Revisions");
        put("package-info.java", "package x;");
        put(".gitkeep", "");
        put(".Rz_hidden.java", "nonsense");
        put("Helper.java", "class Helper {}");
        put("broken/Rq.java", "nonsense");
        RevisionDirectory opened = open();
        assertThat(opened.files())
                .containsExactly(
                        new RevisionFile(
                                directory.resolve("Ra_first.java"), Format.JAVA, Header.of("a", List.of(), "")),
                        new RevisionFile(
                                directory.resolve("b_second.sql"), Format.SQL, Header.of("b", List.of("a"), "do b")));
        assertThat(ids(opened.graph().revisions())).containsExactly("a", "b");
        assertThat(opened.file("b").path()).isEqualTo(directory.resolve("b_second.sql"));
        assertThat(fault(() -> opened.file("c"))).isEqualTo(new TargetFault.UnknownId("c", List.of()));
        assertThat(RevisionDirectory.scan(directory, cache))
                .containsEntry(directory.resolve("Helper.java"), Optional.empty())
                .hasSize(3);
    }

    @Test
    void missing() {
        Path nowhere = temporary.resolve("nowhere");
        assertThat(fault(() -> RevisionDirectory.open(nowhere, cache))).isEqualTo(new FileFault.NoDirectory(nowhere));
        assertThat(open().files()).isEmpty();
    }

    @Test
    void brokenFilesAndGraphsAreNamed() {
        put("Ra_first.java", java("a"));
        put("a_other.sql", sql("a", ""));
        assertThat(fault(this::open))
                .isEqualTo(new GraphFault.DuplicateId(
                        "a",
                        List.of(
                                new Place("a", Optional.of(directory.resolve("Ra_first.java"))),
                                new Place("a", Optional.of(directory.resolve("a_other.sql"))))));
        put("Ra_first.java", "@Revision(id = \"a\")\nclass {}");
        assertThat(fault(this::open)).isInstanceOfSatisfying(FileFault.Unparsable.class, fault -> {
            assertThat(fault.file()).isEqualTo(directory.resolve("Ra_first.java"));
            assertThat(fault.line()).isEqualTo(2);
        });
        put("Ra_first.java", new byte[] {(byte) 0xC3, 'x'});
        assertThat(fault(this::open))
                .isEqualTo(new FileFault.Unparsable(directory.resolve("Ra_first.java"), 1, "not UTF-8"));
    }

    @Nested
    class Cached {

        @BeforeEach
        void fill() {
            put("a_first.sql", sql("a", ""));
            put("Rb_second.java", "class Helper {} // no Revision, whatever it says");
            put("c_third.sql", sql("c", "a"));
            open();
        }

        @Test
        void anUnchangedFileIsNotReadAgain() {
            // Same name, size and time, other content: only a reader that did not look still says "a".
            put("a_first.sql", sql("x", ""));
            assertThat(ids(open().graph().revisions())).containsExactly("a", "c");
        }

        @Test
        void aChangedFileIs() throws IOException {
            put("c_third.sql", sql("cc", "a"));
            assertThat(ids(open().graph().revisions())).containsExactly("a", "cc");
            put("c_third.sql", sql("dd", "a"));
            Files.setLastModifiedTime(directory.resolve("c_third.sql"), FileTime.from(LONG_AGO.plusNanos(1000)));
            assertThat(ids(open().graph().revisions())).containsExactly("a", "dd");
            Files.delete(directory.resolve("c_third.sql"));
            assertThat(ids(open().graph().revisions())).containsExactly("a");
        }

        @Test
        void aFileThatHasJustChangedIsReadAgain() throws IOException {
            Path file = directory.resolve("c_third.sql");
            FileTime now = FileTime.from(Instant.now());
            for (String id : List.of("d", "e", "f")) {
                put("c_third.sql", sql(id, "a"));
                Files.setLastModifiedTime(file, now);
                assertThat(ids(open().graph().revisions())).containsExactly("a", id);
            }
        }

        @Test
        void aBrokenCacheIsAsGoodAsNone() throws IOException {
            put("a_first.sql", sql("x", ""));
            put("c_third.sql", sql("c", "x"));
            Path file = cacheFile();
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, 3, 20, whole.length - 1}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(ids(open().graph().revisions())).containsExactly("x", "c");
            }
            for (int i = 0; i < whole.length; i++) {
                byte[] flipped = whole.clone();
                flipped[i] ^= 1;
                Files.write(file, flipped);
                assertThat(ids(open().graph().revisions())).containsExactly("x", "c");
            }
        }

        @Test
        void anUnwritableCacheIsDoneWithout() throws IOException {
            Path file = Files.createFile(temporary.resolve("file"));
            RevisionDirectory opened = RevisionDirectory.open(directory, file.resolve("cache"));
            assertThat(ids(opened.graph().revisions())).containsExactly("a", "c");
        }

        @Test
        void theParserIsNotEvenLoaded() throws Exception {
            put("Rd_fourth.java", java("d").replace("class X", "class Rd_fourth"));
            open();
            try (var loader = new WithoutParser()) {
                Object opened = loader.loadClass(RevisionDirectory.class.getName())
                        .getMethod("open", Path.class, Path.class)
                        .invoke(null, directory, cache);
                assertThat(opened.getClass().getMethod("files").invoke(opened))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .hasSize(3);
                put("Re_fifth.java", java("e"));
                assertThatThrownBy(() -> opened.getClass()
                                .getMethod("open", Path.class, Path.class)
                                .invoke(null, directory, cache))
                        .as("without the cache it would have been")
                        .hasRootCauseInstanceOf(ClassNotFoundException.class);
            }
        }

        private Path cacheFile() throws IOException {
            try (Stream<Path> files = Files.list(cache.resolve("headers"))) {
                return files.findFirst().orElseThrow();
            }
        }
    }

    @Nested
    class Writing {

        private final Header header = Header.of("b", List.of("a"), "Add users");

        @Test
        void aNewFile() throws IOException {
            put("a_first.sql", sql("a", ""));
            RevisionFile file = open().write(header, Format.SQL, sql("b", "a"));
            assertThat(file.path())
                    .isEqualTo(directory.resolve("b_add_users.sql"))
                    .hasContent(sql("b", "a"));
            assertThat(names()).containsExactly("a_first.sql", "b_add_users.sql");
            assertThat(ids(open().graph().heads())).containsExactly("b");
        }

        @Test
        void neverInThePlaceOfAnother() throws IOException {
            RevisionDirectory opened = open();
            put("b_add_users.sql", "precious");
            assertThat(fault(() -> opened.write(header, Format.SQL, "new")))
                    .isEqualTo(new FileFault.FileExists(directory.resolve("b_add_users.sql")));
            assertThat(directory.resolve("b_add_users.sql")).hasContent("precious");
            assertThat(names()).containsExactly("b_add_users.sql");
        }

        @Test
        void neverASecondTimeTheSameId() throws IOException {
            put("b_first.sql", sql("b", ""));
            assertThat(fault(() -> open().write(header, Format.SQL, "new"))).isInstanceOf(GraphFault.DuplicateId.class);
            assertThat(names()).containsExactly("b_first.sql");
        }

        @Test
        void leavesNothingWhenItFails() throws IOException {
            RevisionDirectory opened = open();
            var tooLong = Header.of("x".repeat(300), List.of(), "");
            assertThat(fault(() -> opened.write(tooLong, Format.SQL, "new"))).isInstanceOf(FileFault.Unwritable.class);
            assertThat(names()).isEmpty();
            Files.delete(directory);
            assertThat(fault(() -> opened.write(header, Format.SQL, "new")))
                    .isEqualTo(new FileFault.NoDirectory(directory));
        }

        private List<String> names() throws IOException {
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }
    }

    @Test
    void checksumsDoNotDependOnLineEndings() {
        put("a_first.sql", sql("a", ""));
        String unix = Checksum.of(open().file("a"));
        put("a_first.sql", "\uFEFF" + sql("a", "").replace("\n", "\r\n"));
        assertThat(Checksum.of(open().file("a"))).isEqualTo(unix).matches("[0-9a-f]{64}");
        put("a_first.sql", sql("a", "") + " ");
        assertThat(Checksum.of(open().file("a"))).isNotEqualTo(unix);
    }

    /** The classes of this package anew, on a class path without JavaParser. */
    private static final class WithoutParser extends URLClassLoader {

        WithoutParser() {
            super(
                    new URL[] {
                        RevisionDirectory.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                    },
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("org.slf4j.")
                    ? RevisionDirectoryTest.class.getClassLoader().loadClass(name)
                    : super.findClass(name);
        }
    }

    private RevisionDirectory open() {
        return RevisionDirectory.open(directory, cache);
    }

    private static String java(String id) {
        return "import dev.aludel.revision.*;\n@Revision(id = \"" + id + "\")\npublic class X {}\n";
    }

    private static String sql(String id, String down) {
        return "-- do " + id + ".\n-- revision: " + id + "\n-- down-revision: " + down
                + "\n\n-- upgrade\n\n-- downgrade\n";
    }

    private void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Accepted;
import dev.aludel.diff.Difference;
import dev.aludel.diff.IgnoreRule;
import dev.aludel.diff.IgnoreRule.Side;
import dev.aludel.diff.Subject;
import dev.aludel.revision.FileReason;
import dev.aludel.schema.Renaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The file of accepted differences: a block for each object, by table. It is reviewed, edited by hand and kept under
 * version control, so the same differences are the same bytes, and a {@code why} that somebody wrote stays.
 */
final class AcceptedFile {

    private static final String HEAD = """
            # Differences between the entities and the database that stand and are accepted. 'aludel adopt' writes this file,
            # 'aludel adopt --review' shows it. While both sides are as written here, a difference is none. A block that is
            # deleted counts as a difference again; one whose difference is gone is dropped. Say why = "…" where it helps.
            """;

    private final Path file;
    private final Path home;
    private final List<IgnoreRule> ignored;

    AcceptedFile(Settings settings) {
        this.ignored = settings.tolerance().ignored();
        this.file = settings.tolerance().accepted();
        this.home = settings.home();
    }

    /** Whether there is one. */
    boolean exists() {
        return Files.exists(file);
    }

    /** Its name, for messages. */
    String name() {
        return Shown.path(file, home);
    }

    /**
     * The accepted differences; none when there is no file.
     *
     * @throws AludelException when it says something that it cannot mean
     */
    List<Accepted> read() {
        if (!exists()) {
            return List.of();
        }
        try {
            return new AcceptedText(name(), Files.readString(file)).differences();
        } catch (IOException e) {
            throw AludelException.refused("cannot read %s: %s".formatted(name(), FileReason.of(e)));
        }
    }

    /** What is tolerated of the differences with this catalog. */
    Acceptance acceptance(Catalog catalog) {
        return new Acceptance(read(), ignored, catalog.namespace());
    }

    /** Gives what is accepted of renamed objects their new names, once a revision renames them. */
    void rename(Renaming renaming) {
        if (!renaming.isEmpty() && exists()) {
            write(new Acceptance(read(), List.of(), "").renamed(renaming).entries());
        }
    }

    /** Drops the differences that are none any more, and says so. */
    void drop(List<Accepted> gone, Progress progress) {
        if (gone.isEmpty()) {
            return;
        }
        var left = new ArrayList<>(read());
        List<Accepted> dropped = gone.stream().filter(left::contains).toList();
        left.removeAll(dropped);
        write(left);
        dropped.forEach(each -> progress.say(
                "dropped from %s, since it is no difference any more: %s".formatted(name(), AcceptedWords.of(each))));
    }

    /** Writes these, sorted, or deletes the file when there are none. Half a file is never there. */
    void write(Collection<Accepted> differences) {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (differences.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            if (exists() && Files.readString(file).equals(text(differences))) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(whole, text(differences));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw AludelException.refused("cannot write %s: %s".formatted(name(), FileReason.of(e)));
        } finally {
            delete(whole);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return; // the next one writes over it
        }
    }

    static String text(Collection<Accepted> differences) {
        var blocks = new LinkedHashMap<Subject, List<Accepted>>();
        new TreeSet<>(differences)
                .forEach(each -> blocks.computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                        .add(each));
        var text = new StringBuilder(HEAD);
        blocks.forEach((subject, block) -> block(text, subject, block));
        return text.toString();
    }

    private static void block(StringBuilder text, Subject subject, List<Accepted> differences) {
        text.append("\n[[").append(subject.kind().key()).append("]]\n");
        subject.table().ifPresent(table -> line(text, "table", table.toString()));
        line(
                text,
                "name",
                subject.table().isPresent()
                        ? subject.name().name()
                        : subject.name().toString());
        Optional<String> why = differences.stream()
                .map(Accepted::why)
                .filter(each -> !each.isEmpty())
                .findFirst();
        why.ifPresent(each -> line(text, "why", each));
        for (Accepted each : differences) {
            if (each.isPresence()) {
                boolean there = each.entities().isEmpty();
                line(text, "only", (there ? Side.DATABASE : Side.ENTITIES).key());
                if (subject.kind() != Difference.Kind.NAMESPACE) {
                    line(text, "definition", there ? each.database() : each.entities());
                }
            } else {
                text.append("differs.%s = { database = %s, entities = %s }\n"
                        .formatted(each.attribute(), quoted(each.database()), quoted(each.entities())));
            }
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(quoted(value)).append('\n');
    }

    /** A basic string of TOML 1.0. */
    static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                text.append('\\').append((char) each);
            } else if (each == '\n') {
                text.append("\\n");
            } else if (each == '\t') {
                text.append("\\t");
            } else if (each < ' ' || each == 0x7f) {
                text.append("\\u%04X".formatted(each));
            } else {
                text.appendCodePoint(each);
            }
        });
        return text.append('"').toString();
    }
}

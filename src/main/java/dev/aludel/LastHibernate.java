package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Hibernate read the entities for a generated revision, as its header says. */
final class LastHibernate {

    private static final String SAID = "Entities read with Hibernate ";
    private static final Pattern NOTE = Pattern.compile(Pattern.quote(SAID) + "(\\S+?)\\.\\s");

    private LastHibernate() {}

    static String note(String version) {
        return SAID + version + ".";
    }

    /** That of the nearest generated revision, from the heads on. */
    static Optional<String> of(RevisionDirectory directory) {
        RevisionGraph graph = directory.graph();
        var waiting = new ArrayDeque<Header>(graph.heads());
        var seen = new HashSet<String>();
        while (!waiting.isEmpty()) {
            Header next = waiting.poll();
            if (seen.add(next.id())) {
                Matcher said = NOTE.matcher(text(directory, next));
                if (said.find()) {
                    return Optional.of(said.group(1));
                }
                next.down().forEach(id -> graph.find(id).ifPresent(waiting::add));
            }
        }
        return Optional.empty();
    }

    private static String text(RevisionDirectory directory, Header revision) {
        try {
            return Files.readString(directory.file(revision.id()).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

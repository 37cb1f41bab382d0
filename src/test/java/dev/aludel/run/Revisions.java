package dev.aludel.run;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Squashed;
import dev.aludel.revision.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A few revisions with bodies, for one test. */
final class Revisions {

    private final Map<String, Header> headers = new LinkedHashMap<>();
    private final Map<String, Migration> bodies = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();

    /** Adds a revision after the last one. */
    Revisions then(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        var last = new ArrayList<>(headers.keySet());
        return add(id, last.isEmpty() ? List.of() : List.of(last.get(last.size() - 1)), upgrade, downgrade);
    }

    Revisions add(String id, List<String> down, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        headers.put(id, Header.of(id, down, "revision " + id));
        return body(id, upgrade, downgrade);
    }

    /** Gives a revision another body, as somebody does who mends it. */
    Revisions body(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        bodies.put(id, new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                downgrade.accept(op);
            }
        });
        return this;
    }

    /** Says that a revision has taken the place of these, and of itself. */
    Revisions squashing(String id, String... others) {
        Header header = headers.get(id);
        headers.put(
                id,
                new Header(
                        id,
                        header.down(),
                        header.message(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Stream.concat(Stream.of(others), Stream.of(id))
                                .map(each -> new Squashed(each, "sum-" + each))
                                .toList()));
        return this;
    }

    Revisions file(String id, Path file) {
        files.put(id, file);
        return this;
    }

    /** A body of statements. */
    static Consumer<Operations> sql(String... statements) {
        return op -> List.of(statements).forEach(op::execute);
    }

    /** A revision that creates a table and drops it. */
    Revisions table(String id, String... down) {
        return add(id, List.of(down), sql("CREATE TABLE t_" + id + " (id int)"), sql("DROP TABLE t_" + id));
    }

    RevisionGraph graph() {
        return RevisionGraph.of(headers.values());
    }

    Function<SortedSet<String>, List<Step>> up(String target) {
        return rows -> graph().upgrade(target, rows);
    }

    Function<SortedSet<String>, List<Step>> down(String target) {
        return rows -> graph().downgrade(target, rows);
    }

    List<LoadedRevision> load(List<Header> wanted) {
        return wanted.stream().map(this::load).toList();
    }

    private LoadedRevision load(Header header) {
        String id = header.id();
        return new LoadedRevision(
                bodies.get(id), Optional.of("sum-" + id), files.getOrDefault(id, Path.of("revisions", id + ".sql")));
    }
}

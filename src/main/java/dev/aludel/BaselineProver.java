package dev.aludel;

import dev.aludel.catalog.DefinitionReader;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.Bodies;
import dev.aludel.schema.Definition;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Replay;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves a baseline: on an empty database it builds the catalog of the one that is adopted, down to the statements that
 * PostgreSQL prints of what is not modelled; its downgrade leaves what was there; and up again is the same.
 */
final class BaselineProver {

    private static final int SHOWN = 5;

    private final Settings settings;
    private final Workplace workplace;

    BaselineProver(Settings settings, Workplace workplace) {
        this.settings = settings;
        this.workplace = workplace;
    }

    /** Whatever keeps the proof from being made is the verdict. */
    Verdict prove(RevisionFile file, Baseline baseline) {
        return Verdict.of(() -> proved(file, baseline));
    }

    private Verdict proved(RevisionFile file, Baseline baseline) {
        var graph = RevisionGraph.ofFiles(List.of(file));
        var unlike = new ArrayList<String>();
        try (var loader = new EntityPath(settings).loader()) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, List.of(file)), Aludel.version());
            Verdict verdict = new Proof(replay)
                    .prove(graph.upgrade(file.header().id(), Set.of()), (connection, reached) -> {
                        unlike.addAll(unlike(baseline.definitions(), connection));
                        return SchemaDiff.between(
                                reached.schema(), baseline.catalog().schema());
                    })
                    .accept(new ProofWords());
            String others = unlike.size() > SHOWN ? "; and %d more".formatted(unlike.size() - SHOWN) : "";
            return !verdict.isProved() || unlike.isEmpty()
                    ? inWordsOfABaseline(verdict)
                    : Verdict.notProved("it does not build the same as in the database: "
                            + unlike.stream().limit(SHOWN).collect(Collectors.joining("; ")) + others);
        }
    }

    private static Verdict inWordsOfABaseline(Verdict verdict) {
        return verdict.isProved()
                ? verdict
                : Verdict.notProved(verdict.detail()
                        .replace(
                                "the upgrade does not reach the entities",
                                "it does not build the same as in the database"));
    }

    /** What is another there, or is not there; privileges of roles that the scratch server does not have are not asked. */
    private static Set<String> unlike(List<Definition> wanted, Connection connection) {
        List<Definition> built = DefinitionReader.read(connection);
        var unlike = new TreeSet<String>();
        wanted.stream()
                .filter(each -> each.missing().isEmpty() && !built.contains(each) && !each.isForRoles())
                .forEach(each -> unlike.add(each.object().toString()));
        built.stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> unlike.add(each.object().toString()));
        return unlike;
    }
}

package dev.aludel;

import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Alignment;
import dev.aludel.diff.DeclaredRenames;
import dev.aludel.diff.Differences;
import dev.aludel.diff.FollowingNames;
import dev.aludel.diff.RenameCandidates;
import dev.aludel.diff.Scope;
import dev.aludel.entity.EntityModel;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what is renamed: what is declared, and what looks like a rename and is answered to be one. An
 * answer may show more, as the columns of a table that is renamed, so everything is compared again after
 * each.
 */
final class Renamer {

    private final RenameChoice choice;
    private final EntityModel model;
    private final Schema current;
    private final List<Sequence> identities;
    private final Schema normalized;
    private final Acceptance acceptance;

    /**
     * @param current the whole current picture
     * @param identities the sequences behind its identity columns
     * @param normalized what the entities want, normalised
     * @param acceptance what is tolerated
     */
    Renamer(
            RenameChoice choice,
            EntityModel model,
            Schema current,
            List<Sequence> identities,
            Schema normalized,
            Acceptance acceptance) {
        this.acceptance = acceptance;
        this.choice = choice;
        this.model = model;
        this.current = current;
        this.identities = identities;
        this.normalized = normalized;
    }

    /** The current picture after renames, which only a server knows. */
    interface Server {
        Schema renamed(Schema current, Renaming renaming) throws SQLException;
    }

    /** What of a picture may be changed. */
    interface Ours {
        Scope.Scoped of(Schema renamed, Schema wanted, Renaming renaming);
    }

    /**
     * What came out.
     *
     * @param renamed the renames
     * @param accepted what the entities want, aligned, with what is tolerated
     * @param scoped the current picture after the renames
     */
    record Outcome(Renamed renamed, Acceptance.Outcome accepted, Scope.Scoped scoped) {}

    Outcome outcome(Server server, Ours ours) throws SQLException {
        var said = new ArrayList<>(choice.declared());
        var refused = new LinkedHashSet<Rename>();
        var open = new LinkedHashSet<Rename>();
        while (true) {
            var declared = DeclaredRenames.of(said, model.formerNames(), current, identities, normalized);
            Renaming renaming = declared.renaming();
            Schema renamed = server.renamed(current, renaming);
            Acceptance.Outcome accepted = acceptance
                    .renamed(renaming)
                    .apply(
                            renamed,
                            Alignment.align(
                                    normalized, model.derivedNames(), FollowingNames.of(current, renaming, renamed)));
            Schema wanted = accepted.wanted();
            Scope.Scoped scoped = ours.of(renamed, wanted, renaming);
            List<Rename> candidates = RenameCandidates.of(scoped.current(), wanted, renaming);
            open.retainAll(candidates);
            if (!asked(candidates, said, refused, open)) {
                var names = new Renamed(
                        current, renaming, decisions(declared), List.copyOf(open), refused, declared.notes());
                return new Outcome(names, accepted, scoped);
            }
        }
    }

    /** Asks about what nobody was asked about yet, until one is a rename; whether there was such a one. */
    private boolean asked(List<Rename> candidates, List<String> said, Set<Rename> refused, Set<Rename> open) {
        for (Rename each : candidates) {
            if (refused.contains(each) || open.contains(each)) {
                continue;
            }
            Optional<Boolean> answer =
                    choice.question().isRenamed(Differences.kind(each, current), each.what(), each.to());
            if (answer.isEmpty()) {
                open.add(each);
            } else if (answer.get()) {
                said.add(each.text());
                return true;
            } else {
                refused.add(each);
            }
        }
        return false;
    }

    private List<String> decisions(DeclaredRenames.Result declared) {
        return declared.renaming().renames().stream()
                .map(each ->
                        "Renames %s to %s, %s.".formatted(Renamed.word(each, current), each.to(), why(each, declared)))
                .toList();
    }

    private String why(Rename rename, DeclaredRenames.Result declared) {
        String source = declared.sources().get(rename);
        if (source == null) {
            return "which is named after what is renamed";
        }
        return source.startsWith("@")
                ? "as @RenamedFrom says"
                : choice.declared().contains(source) ? "as --rename says" : "as was answered";
    }
}

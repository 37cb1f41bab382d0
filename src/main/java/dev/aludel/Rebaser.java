package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.revision.Header;
import dev.aludel.revision.MergeSides;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.run.Bodies;
import dev.aludel.scratch.Replay;
import java.util.List;
import java.util.Set;

/** Gives revisions other parents, where no database has run them. */
final class Rebaser {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;

    Rebaser(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.graph = directory.graph();
    }

    RebaseResult rebase(RebaseRequest request) {
        Header moved = graph.resolveOne(request.revision())
                .orElseThrow(
                        () -> AludelException.refused("\"%s\" is the base, before the first revision; name a revision"
                                .formatted(request.revision())));
        List<String> onto =
                Listing.ids(graph.resolveOne(request.onto()).stream().toList());
        if (moved.down().equals(onto)) {
            return result(directory, moved, moved.down(), false, "", "");
        }
        requireMovable(moved, onto);
        var file = directory.file(moved.id());
        var changed = new RevisionFile(file.path(), file.format(), moved.withDown(onto));
        RevisionGraph wanted = directory.with(changed);
        try (var workplace = new Workplace(settings, progress)) {
            if (request.ask() && new Untouched(workplace, graph).run().contains(moved.id())) {
                throw AludelException.refused(
                        "%s has been run by %s; take it back first with 'aludel downgrade', or join the branches with 'aludel merge'"
                                .formatted(moved.id(), workplace.address()));
            }
            String server = request.verify() ? tried(workplace, wanted, changed) : "";
            directory.reparent(moved.id(), onto);
            var fresh = RevisionDirectory.open(settings.migrations(), settings.workspace());
            return result(
                    fresh, changed.header(), moved.down(), true, request.ask() ? workplace.address() : "", server);
        }
    }

    private void requireMovable(Header moved, List<String> onto) {
        if (moved.isMerge()) {
            throw AludelException.refused("%s joins %s; remove its file, and merge again"
                    .formatted(moved.id(), String.join(", ", moved.down())));
        }
        List<String> above = Listing.ids(graph.descendants(List.of(moved.id())));
        onto.stream().filter(above::contains).findFirst().ifPresent(each -> {
            throw AludelException.refused(
                    each.equals(moved.id())
                            ? "%s cannot stand on itself".formatted(each)
                            : "%s stands on %s already, so that cannot stand on it".formatted(each, moved.id()));
        });
    }

    /** Runs what moves, where it would stand, and says on which server. */
    private String tried(Workplace workplace, RevisionGraph wanted, RevisionFile changed) {
        List<String> heads = Listing.ids(wanted.effectiveHeads());
        List<String> targets = wanted.descendants(List.of(changed.header().id())).stream()
                .map(Header::id)
                .filter(heads::contains)
                .toList();
        var files = directory.files().stream()
                .map(file -> file.path().equals(changed.path()) ? changed : file)
                .toList();
        try (var loader = new EntityPath(settings).loader()) {
            var replay = new Replay(workplace.scratch(), Bodies.of(loader, files), Aludel.version());
            Catalog reached = Words.spoken(() -> replay.catalog(wanted.upgrade(targets, Set.of())));
            return "PostgreSQL " + reached.serverVersionText();
        } catch (AludelException e) {
            throw new AludelException(
                    ExitCode.REFUSED,
                    "%s does not run there, so nothing was changed: %s"
                            .formatted(changed.header().id(), e.getMessage()),
                    e.details());
        }
    }

    private RebaseResult result(
            RevisionDirectory folder,
            Header header,
            List<String> before,
            boolean changed,
            String database,
            String server) {
        List<String> merges = changed
                ? new MergeSides(folder)
                        .edited().stream()
                                .map(each -> each.merge().header().id())
                                .filter(Listing.ids(folder.graph().descendants(List.of(header.id())))::contains)
                                .toList()
                : List.of();
        return new RebaseResult(
                new Listing(folder, settings.home()).summary(header, Set.of()),
                before,
                changed,
                database,
                server,
                merges);
    }
}

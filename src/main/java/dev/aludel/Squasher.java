package dev.aludel;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Draft;
import dev.aludel.revision.Header;
import dev.aludel.revision.MergeSides;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Squash;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.RunFault;
import dev.aludel.scratch.Replay;
import dev.aludel.scratch.SquashTrial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts one revision in the place of several, when it is proved to do the same and no database stands in between. */
final class Squasher {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final Clock clock;

    Squasher(Settings settings, Progress progress, RevisionDirectory directory, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.clock = clock;
    }

    SquashResult squash(SquashRequest request) {
        var squash = Squash.of(directory, request.range());
        List<String> ids = Listing.ids(squash.members());
        String message = request.message().isEmpty()
                ? "squash %s to %s".formatted(ids.get(0), squash.last().id())
                : request.message();
        Header header = squash.header(message);
        List<Path> removed = ids.stream().map(id -> directory.file(id).path()).toList();
        try (var workplace = new Workplace(settings, progress)) {
            if (request.ask()) {
                requireNotInside(workplace, squash);
            }
            SquashTrial.Result proof = proved(workplace, squash, header);
            var draft = draft(
                    header,
                    List.of(
                            "Proved on PostgreSQL %s: up and down it equals the %d revisions that it has taken the place of."
                                    .formatted(proof.serverVersion(), ids.size())));
            directory.squash(ids, header, squash.format(), squash.text(draft));
            var fresh = RevisionDirectory.open(settings.migrations(), settings.workspace());
            return new SquashResult(
                    new Listing(fresh, settings.home()).summary(header, Set.of()),
                    ids,
                    removed.stream()
                            .map(path -> Shown.path(path, settings.home()))
                            .toList(),
                    "PostgreSQL " + proof.serverVersion(),
                    proof.rows(),
                    request.ask() ? workplace.address() : "",
                    new MergeSides(fresh)
                            .edited().stream()
                                    .map(each -> each.merge().header().id())
                                    .filter(Listing.ids(fresh.graph().descendants(List.of(header.id())))::contains)
                                    .toList());
        }
    }

    private void requireNotInside(Workplace workplace, Squash squash) {
        Set<String> run = new Untouched(workplace, directory.graph()).run();
        List<String> ids = Listing.ids(squash.members());
        List<String> done = ids.stream().filter(run::contains).toList();
        if (!done.isEmpty() && done.size() < ids.size()) {
            throw AludelException.refused(
                    "%s stands in the middle of the range: it has run %s and not %s; bring it to the end with 'aludel upgrade %s' first"
                            .formatted(
                                    workplace.address(),
                                    done.get(done.size() - 1),
                                    squash.last().id(),
                                    squash.last().id()));
        }
    }

    private SquashTrial.Result proved(Workplace workplace, Squash squash, Header header) {
        try (var folder = new TemporaryFolder();
                var before = new EntityPath(settings).loader();
                var after = new EntityPath(settings).loader()) {
            directory.helpers().forEach(folder::copy);
            RevisionFile file = RevisionDirectory.open(folder.path(), settings.workspace())
                    .write(header, squash.format(), squash.text(draft(header, List.of())));
            List<RevisionFile> files = squash.filesWith(file);
            var graph = directory.graph();
            var wanted = RevisionGraph.ofFiles(files);
            var below = new ArrayList<>(graph.ancestors(List.of(header.id())));
            below.removeAll(squash.members());
            List<Step> common = graph.upgrade(Tips.of(graph, below), Set.of());
            Set<String> start = Tips.after(common, Set.of());
            var scratch = workplace.scratch();
            SquashTrial.Result result = new SquashTrial(
                            new Replay(scratch, Bodies.of(before, directory.files()), Aludel.version()),
                            new Replay(scratch, Bodies.of(after, files), Aludel.version()))
                    .prove(common, graph.upgrade(header.id(), start), wanted.upgrade(header.id(), start));
            if (!result.isProved()) {
                throw refusal(result);
            }
            return result;
        }
    }

    private static AludelException refusal(SquashTrial.Result result) {
        if (result.fault().isPresent()) {
            RunFault fault = result.fault().get();
            String what = result.at() == SquashTrial.At.SEVERAL
                    ? "the revisions do not run as they are"
                    : "as one revision they do not run";
            var spoken = fault.accept(new RunWords(null));
            return new AludelException(
                    ExitCode.REFUSED,
                    "%s, so nothing was changed: %s".formatted(what, spoken.getMessage()),
                    spoken.details());
        }
        String direction = result.unlike().orElseThrow() == Direction.UPGRADE ? "upgrade" : "downgrade";
        return new AludelException(
                ExitCode.REFUSED,
                "as one revision their %s leads elsewhere, so nothing was changed".formatted(direction),
                MergeWords.findings(result.differences(), result.facts()).stream()
                        .map(each -> "%s %s %s %s".formatted(each.kind(), each.name(), each.change(), each.detail()))
                        .map(String::strip)
                        .collect(Collectors.toList()));
    }

    private Draft draft(Header header, List<String> notes) {
        return new Draft(header, clock.instant().truncatedTo(ChronoUnit.SECONDS), notes, List.of(), List.of());
    }
}

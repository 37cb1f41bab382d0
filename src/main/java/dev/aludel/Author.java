package dev.aludel;

import dev.aludel.plan.Narrowing;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Warning;
import dev.aludel.revision.Draft;
import dev.aludel.revision.FileName;
import dev.aludel.revision.Format;
import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.run.Bodies;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Writes revision files: empty ones, merges, and those that the entities ask for, with their proof. */
final class Author {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;
    private final Clock clock;
    private final RandomGenerator random;

    Author(Settings settings, Progress progress, RevisionDirectory directory, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.graph = directory.graph();
        this.clock = clock;
        this.random = random;
    }

    /** @param confirmation is given what the upgrade takes away, if anything, and says whether to go on */
    RevisionResult revision(RevisionRequest request, Predicate<List<Lost>> confirmation) throws SQLException {
        Format format = request.format().orElse(settings.format());
        var header = sound(
                new Header(
                        id(request.id()),
                        parents(request),
                        request.message(),
                        labels(request.branchLabels()),
                        dependencies(request)),
                format);
        if (!request.autogenerate()) {
            requireNoRenames(request);
            var nothing = new Plan(List.of(), List.of());
            var revision = written(draft(header, List.of(), nothing, nothing, Map.of()), format);
            return new RevisionResult(revision, "none", "", List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return generated(header, format, request, confirmation);
    }

    /** An empty revision renames what somebody writes into it. */
    private static void requireNoRenames(RevisionRequest request) {
        if (!request.renames().declared().isEmpty()) {
            throw new AludelException(
                    ExitCode.USAGE,
                    "--rename says what --autogenerate shall make of a difference; say both",
                    List.of());
        }
    }

    /** A merge whose branches do not commute is written only when somebody insists; the header says so then. */
    MergeResult merge(MergeRequest request) {
        List<String> parents = joined(request.revisions());
        String said = request.message().isEmpty() ? "merge " + String.join(" and ", parents) : request.message();
        var header = sound(
                new Header(id(request.id()), parents, said, labels(request.branchLabels()), List.of()),
                settings.format());
        if (!request.verify()) {
            return new MergeResult(merged(header, List.of()), "new", "skipped", "", List.of());
        }
        var trials = new MergeTrials(settings, progress, directory);
        MergeTrials.Outcome outcome = trials.of(parents, Optional.empty());
        boolean write = outcome.isProved() || request.force();
        return new MergeResult(
                write
                        ? merged(
                                header.withMerge(trials.proof(outcome.verdict(), parents, Optional.empty())),
                                outcome.notes())
                        : null,
                write ? "new" : "nothing",
                outcome.verdict().text(),
                outcome.server(),
                outcome.trials());
    }

    private RevisionSummary merged(Header header, List<String> notes) {
        var nothing = new Plan(List.of(), List.of());
        return written(draft(header, notes, nothing, nothing, Map.of()), settings.format());
    }

    /** The heads that a merge joins, by what somebody called them. */
    private List<String> joined(List<String> identifiers) {
        Set<String> parents = new LinkedHashSet<>();
        identifiers.forEach(
                each -> parents.addAll(Listing.ids(each.equals("heads") ? graph.heads() : graph.resolve(each))));
        var heads = Listing.ids(graph.heads());
        if (heads.size() < 2) {
            throw AludelException.refused("nothing to merge: there is "
                    + (heads.isEmpty() ? "no revision" : "only one head, " + heads.get(0)));
        }
        if (parents.size() < 2) {
            throw AludelException.refused("a merge joins several heads, but only %s is named; the heads are %s"
                    .formatted(String.join(", ", parents), String.join(", ", heads)));
        }
        parents.stream().filter(each -> !heads.contains(each)).findFirst().ifPresent(each -> {
            throw AludelException.refused("%s is no head, so there is nothing to join it with; the heads are %s"
                    .formatted(each, String.join(", ", heads)));
        });
        return List.copyOf(parents);
    }

    private RevisionResult generated(
            Header header, Format format, RevisionRequest request, Predicate<List<Lost>> confirmation)
            throws SQLException {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            var comparison = new Comparer(
                            settings, progress, directory, workplace, Bodies.of(loader, directory.files()))
                    .compare(request.against().orElse(settings.comparison()), request.renames());
            comparison.model().notes().forEach(note -> progress.say("note: " + note));
            comparison.renamed().hints().forEach(hint -> progress.say("note: " + hint));
            new AcceptedFile(settings).drop(comparison.accepted().gone(), progress);
            List<Finding> findings = comparison.findings();
            var warnings = new ArrayList<>(comparison.warnings());
            warnings.addAll(comparison.driftWarnings());
            if (findings.isEmpty()) {
                return new RevisionResult(
                        null, "none", "", findings, List.of(), List.of(), warnings, comparison.unmanagedNames());
            }
            var restoration = comparison.restoration();
            RestorationWords.require(restoration);
            Plan downgrade = restoration.downgrade();
            UpgradeLosses all = losses(restoration.upgrade(), comparison, workplace);
            var drops = request.keep()
                    ? KeptDrops.in(restoration.upgrade(), all, comparison.current(), comparison.wanted())
                    : new KeptDrops(restoration.upgrade(), Map.of());
            Plan upgrade = drops.plan();
            UpgradeLosses losses = all.without(drops.kept().keySet());
            Map<Integer, List<String>> remarks = drops.remarks(losses);
            if (!losses.all().isEmpty() && !confirmation.test(losses.all())) {
                throw AludelException.refused("nothing was written");
            }
            var risks = new ArrayList<>(
                    upgrade.warnings().stream().map(Warning::text).toList());
            warnings.addAll(risks);
            risks.addAll(comparison.allocations());
            risks.addAll(comparison.otherHibernate());
            risks.addAll(Unread.warnings(comparison.model()));
            var draft = draft(header, List.of(), upgrade, downgrade, remarks);
            var verdict = request.verify() ? proved(draft, format, workplace, comparison) : Verdict.SKIPPED;
            var notes = new ArrayList<String>();
            verdict.note().ifPresent(notes::add);
            notes.add(LastHibernate.note(comparison.model().hibernateVersion()));
            notes.addAll(comparison.renamed().sentences());
            risks.forEach(risk -> notes.add("Warning: " + risk + "."));
            var revision = written(draft(header, notes, upgrade, downgrade, remarks), format);
            new AcceptedFile(settings).rename(comparison.renamed().renaming());
            return new RevisionResult(
                    revision,
                    verdict.outcome(),
                    verdict.detail(),
                    findings,
                    losses.all(),
                    drops.all(),
                    warnings,
                    comparison.unmanagedNames());
        }
    }

    /** The rows are asked only in the database with which the entities were compared: it is at the head. */
    private static UpgradeLosses losses(Plan upgrade, Comparison comparison, Workplace workplace) {
        return new UpgradeLosses(
                upgrade.operations(),
                new Narrowing(comparison.current(), comparison.wanted()),
                comparison.against() == Against.DATABASE ? Optional.of(workplace.connect()) : Optional.empty());
    }

    /** A header that the other files go with, which is asked before anything is written. */
    private Header sound(Header header, Format format) {
        var files = new ArrayList<>(directory.files());
        files.add(new RevisionFile(directory.path().resolve(FileName.of(header, format)), format, header));
        RevisionGraph.ofFiles(files);
        return header;
    }

    private Draft draft(
            Header header, List<String> notes, Plan upgrade, Plan downgrade, Map<Integer, List<String>> remarks) {
        return new Draft(
                header,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                notes,
                upgrade.operations(),
                downgrade.operations(),
                remarks);
    }

    private RevisionSummary written(Draft draft, Format format) {
        RevisionFile file = directory.write(draft.header(), format, draft.text(format));
        var fresh = RevisionDirectory.open(settings.migrations(), settings.workspace());
        return new Listing(fresh, settings.home()).summary(file.header(), Set.of());
    }

    /** Proves the text that will be written, but for the sentence that says so. */
    private Verdict proved(Draft draft, Format format, Workplace workplace, Comparison comparison) {
        return Verdict.of(
                draft,
                format,
                settings.workspace(),
                file -> new Prover(settings, directory, workplace)
                        .prove(file, comparison.model(), comparison.renamed().renaming(), comparison.definitions()));
    }

    private String id(Optional<String> given) {
        given.flatMap(graph::find).ifPresent(taken -> {
            throw AludelException.refused("there is a revision \"%s\": %s; choose another id, or leave --rev-id out"
                    .formatted(taken.id(), Shown.path(directory.file(taken.id()).path(), settings.home())));
        });
        return given.map(RevisionId::require).orElseGet(() -> {
            String id = RevisionId.random(random);
            while (graph.find(id).isPresent()) {
                id = RevisionId.random(random);
            }
            return id;
        });
    }

    private List<String> parents(RevisionRequest request) {
        List<Header> heads = graph.heads();
        if (request.head().isEmpty()) {
            if (heads.size() > 1) {
                throw AludelException.refused(
                        "there are %d heads: %s; join them with 'aludel merge', or say which one to revise with --head"
                                .formatted(
                                        heads.size(),
                                        heads.stream()
                                                .map(head -> named(head.id()))
                                                .collect(Collectors.joining(", "))));
            }
            return Listing.ids(heads);
        }
        var parents = Listing.ids(graph.resolve(request.head().get()));
        for (String parent : parents) {
            if (!request.splice() && !Listing.ids(heads).contains(parent)) {
                throw AludelException.refused("%s is no head, %s revises it; say --splice to start a new branch from it"
                        .formatted(
                                named(parent),
                                named(graph.children(parent).get(0).id())));
            }
        }
        return parents;
    }

    /** With the file's name. */
    private String named(String id) {
        return "%s (%s)".formatted(id, directory.file(id).path().getFileName());
    }

    private List<String> labels(List<String> given) {
        given.forEach(RevisionId::requireLabel);
        return given;
    }

    /** A label stays one, so that the file says what was meant; all else is the id that it means now. */
    private List<String> dependencies(RevisionRequest request) {
        var names = new LinkedHashSet<String>();
        for (String identifier : request.dependsOn()) {
            List<Header> found = graph.resolve(identifier);
            if (found.isEmpty()) {
                throw AludelException.refused(
                        "\"%s\" is the base, on which every revision stands; name a revision".formatted(identifier));
            }
            boolean label = found.get(0).branchLabels().contains(identifier);
            names.addAll(label ? List.of(identifier) : Listing.ids(found));
        }
        return List.copyOf(names);
    }
}

package dev.aludel;

import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Accepted;
import dev.aludel.diff.IgnoreRule.Glob;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.run.Bodies;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows which differences are accepted, and accepts more or fewer. */
final class Reviewer {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final AcceptedFile file;

    Reviewer(Settings settings, Progress progress, RevisionDirectory directory) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.file = new AcceptedFile(settings);
    }

    ReviewResult review(ReviewRequest request) throws SQLException {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            var comparison = new Comparer(
                            settings, progress, directory, workplace, Bodies.of(loader, directory.files()))
                    .compare(request.against().orElse(settings.comparison()));
            var outcome = comparison.accepted();
            var open = new ArrayList<>(Acceptance.differences(comparison.current(), outcome.wanted()));
            var known = new ArrayList<>(file.read());
            known.removeAll(outcome.gone());
            List<Accepted> dropped = named(known, request.drop(), "accepted");
            List<Accepted> added = named(open, request.accept(), "different and not accepted");
            known.removeAll(dropped);
            // What was recorded of it is not so any more.
            known.removeIf(old -> added.stream()
                    .anyMatch(each -> each.subject().equals(old.subject())
                            && each.attribute().equals(old.attribute())));
            known.addAll(added);
            open.removeAll(added);
            dropped.stream().filter(outcome.held()::contains).forEach(open::add);
            open.sort(null);
            file.write(known);
            var standing = new ArrayList<>(outcome.held());
            standing.addAll(added);
            return new ReviewResult(
                    file.name(),
                    comparison.against().name().toLowerCase(Locale.ROOT),
                    shown(known.stream().filter(standing::contains).toList()),
                    shown(known.stream()
                            .filter(each -> !standing.contains(each))
                            .toList()),
                    shown(outcome.gone()),
                    shown(open),
                    shown(outcome.ignored()));
        }
    }

    private static List<AcceptedDifference> shown(Collection<Accepted> differences) {
        return differences.stream().sorted().map(AcceptedDifference::of).toList();
    }

    private List<Accepted> named(List<Accepted> differences, List<String> globs, String what) {
        var found = new ArrayList<Accepted>();
        for (String text : globs) {
            var glob = new Glob(text);
            List<Accepted> fitting = differences.stream()
                    .filter(each -> glob.fits(each.subject().toString()) || glob.fits(AcceptedWords.of(each)))
                    .toList();
            if (fitting.isEmpty()) {
                throw AludelException.refused("\"%s\" names nothing that is %s%s"
                        .formatted(
                                text,
                                what,
                                differences.isEmpty()
                                        ? "; there is nothing"
                                        : "; there is "
                                                + differences.stream()
                                                        .map(AcceptedWords::of)
                                                        .collect(Collectors.joining(", "))));
            }
            found.addAll(fitting);
        }
        return found;
    }
}

package dev.aludel;

import dev.aludel.entity.EntityReader;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.run.Bodies;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether entities and database agree. */
final class Checker {

    private final Settings settings;
    private final Progress progress;
    private final RevisionDirectory directory;
    private final Comparer.Models models;

    Checker(Settings settings, Progress progress, RevisionDirectory directory) {
        this(settings, progress, directory, EntityReader::read);
    }

    Checker(Settings settings, Progress progress, RevisionDirectory directory, Comparer.Models models) {
        this.settings = settings;
        this.progress = progress;
        this.directory = directory;
        this.models = models;
    }

    CheckResult check(Optional<Against> against, boolean strict) throws SQLException {
        try (var workplace = new Workplace(settings, progress);
                var loader = new EntityPath(settings).loader()) {
            var comparison = new Comparer(
                            settings, progress, directory, workplace, Bodies.of(loader, directory.files()), models)
                    .compare(against.orElse(settings.comparison()));
            comparison.model().notes().forEach(note -> progress.detail("note: " + note));
            comparison.renamed().hints().forEach(hint -> progress.say("note: " + hint));
            List<String> warnings = comparison.warnings();
            warnings.forEach(warning -> progress.say("warning: " + warning));
            new AcceptedFile(settings).drop(comparison.accepted().gone(), progress);
            var findings = new ArrayList<>(comparison.findings());
            findings.addAll(
                    Unread.findings(comparison.model(), comparison.accepted().held()));
            List<String> unmanaged = comparison.unmanagedNames();
            if (strict) {
                unmanaged.forEach(name -> findings.add(new Finding("unmanaged", "removed", name, "")));
            }
            return new CheckResult(
                    comparison.against().name().toLowerCase(Locale.ROOT),
                    comparison.model().entities(),
                    comparison.model().schema().tables().size(),
                    findings,
                    comparison.driftFindings(),
                    unmanaged,
                    comparison.accepted().held().size(),
                    comparison.accepted().ignored().size(),
                    warnings,
                    findings.isEmpty() && comparison.drift().isEmpty());
        }
    }
}

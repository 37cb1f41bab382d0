package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.revision.BodySurvey;
import dev.aludel.revision.MergeSides;
import dev.aludel.revision.RevisionFault;
import dev.aludel.revision.Survey;
import dev.aludel.run.Inspection;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with the files, in themselves and against what the database ran. */
final class Validator {

    private final Settings settings;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    Validator(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param offline whether no database is asked */
    ValidateResult validate(boolean offline) {
        var survey = new Survey(settings.migrations(), settings.workspace());
        Workspace.hide(settings.workspace());
        add("header", survey.headers());
        add("graph", survey.links());
        add("name", survey.names());
        try (var loader = new EntityPath(settings).loader()) {
            add("body", BodySurvey.of(loader, survey.files()));
        }
        new MergeSides(survey.graph(), survey.files())
                .edited()
                .forEach(each -> problems.add(new Problem("merge", edited(each))));
        int revisions = survey.files().size() + survey.headers().size();
        return new ValidateResult(revisions, offline ? null : database(survey), List.copyOf(problems));
    }

    private static String edited(MergeSides.Edited edited) {
        String merge = edited.merge().header().id();
        var what = new ArrayList<String>();
        edited.parents().forEach(parent -> what.add((what.isEmpty() ? "the branch of " : "that of ") + parent));
        if (edited.body()) {
            what.add(what.isEmpty() ? "what the merge does itself" : "what it does itself");
        }
        return "%s (%s): %s %s edited after the merge was proved; if no database has run %s, prove it anew with 'aludel merge %s'"
                .formatted(
                        merge,
                        edited.merge().path().getFileName(),
                        String.join(" and ", what),
                        what.size() == 1 ? "was" : "were",
                        merge,
                        merge);
    }

    private void add(String kind, List<RevisionFault> faults) {
        faults.forEach(fault ->
                problems.add(new Problem(kind, fault.accept(new RevisionWords()).getMessage())));
    }

    /** The address of the database, when there is one. That it does not answer must not hide what else is wrong. */
    private @Nullable String database(Survey survey) {
        if (settings.database().isEmpty()
                && !Files.isDirectory(settings.workspace().resolve("postgres"))) {
            return null; // the embedded one is made by its first use
        }
        try (var workplace = new Workplace(settings, progress)) {
            var database = Inspection.of(workplace.connect(), Optional.empty());
            problems.addAll(new DatabaseProblems(survey.graph(), survey.files()).ofFiles(database));
            return workplace.address();
        } catch (CatalogException e) {
            if (problems.isEmpty()) {
                throw e;
            }
            problems.add(
                    new Problem("database", e.fault().accept(new CatalogWords()).getMessage()));
            return null;
        }
    }
}

package dev.aludel.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that is wrong with the bodies of revision files, which are read and compiled, but not run. */
public final class BodySurvey {

    private final RevisionLoader loader;
    private final Set<RevisionFault> faults = new LinkedHashSet<>();

    private BodySurvey(RevisionLoader loader) {
        this.loader = loader;
    }

    /**
     * Looks at bodies.
     *
     * @param loader loads them, and stays open
     * @param files the files, whose headers are sound
     */
    public static List<RevisionFault> of(RevisionLoader loader, Collection<RevisionFile> files) {
        var survey = new BodySurvey(loader);
        List<RevisionFile> loaded = survey.loaded(files);
        for (RevisionFile file : loaded) {
            OneWay.of(file).ifPresent(survey.faults::add);
        }
        return List.copyOf(survey.faults);
    }

    /** Those that can be loaded. What does not compile is left out, and the rest compiled again. */
    private List<RevisionFile> loaded(Collection<RevisionFile> files) {
        List<RevisionFile> rest = List.copyOf(files);
        while (true) {
            try {
                loader.loadAll(rest);
                return rest;
            } catch (RevisionException e) {
                if (!(e.fault() instanceof BodyFault.CompilationFailed failed)) {
                    return eachLoaded(rest);
                }
                failed.errors().forEach(error -> faults.add(new BodyFault.CompilationFailed(List.of(error))));
                List<Path> broken =
                        failed.errors().stream().map(CompilerError::file).toList();
                List<RevisionFile> others = rest.stream()
                        .filter(file -> !broken.contains(file.path()))
                        .toList();
                if (others.size() == rest.size()) {
                    return List.of(); // a helper that all of them are compiled with
                }
                rest = others;
            }
        }
    }

    private List<RevisionFile> eachLoaded(List<RevisionFile> files) {
        var loaded = new ArrayList<RevisionFile>();
        for (RevisionFile file : files) {
            try {
                loader.load(file);
                loaded.add(file);
            } catch (RevisionException e) {
                faults.add(e.fault());
            }
        }
        return loaded;
    }
}

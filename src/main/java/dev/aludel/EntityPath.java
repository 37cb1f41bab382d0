package dev.aludel;

import dev.aludel.revision.RevisionLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user's class path: what the settings list, and what the project gives. */
final class EntityPath {

    private final Settings settings;

    EntityPath(Settings settings) {
        this.settings = settings;
    }

    /** With the project built when it is out of date. */
    List<Path> built(Progress progress) {
        var entries = new ArrayList<>(settings.entities().classpath());
        settings.entities()
                .project()
                .ifPresent(folder -> entries.addAll(project(folder).classpath(progress)));
        return entries;
    }

    /** As it stands, nothing built: enough for revisions, which seldom use the user's classes. */
    private List<Path> present() {
        var entries = new ArrayList<>(settings.entities().classpath());
        settings.entities()
                .project()
                .ifPresent(folder -> entries.addAll(project(folder).remembered()));
        return entries.stream().filter(Files::exists).toList();
    }

    /** Loads revisions with the classes that are there; the caller closes it. */
    RevisionLoader loader() {
        return new RevisionLoader(present(), settings.workspace());
    }

    private MavenProject project(Path folder) {
        return new MavenProject(folder, settings.migrations(), settings.workspace());
    }
}

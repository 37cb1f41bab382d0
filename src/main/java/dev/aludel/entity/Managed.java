package dev.aludel.entity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to the model.
 *
 * @param classes mapped classes, sorted
 * @param packages annotated packages, sorted
 * @param mappingFiles {@code orm.xml} files, in order
 * @param properties what the persistence unit sets
 */
record Managed(List<String> classes, List<String> packages, List<String> mappingFiles, Map<String, String> properties) {

    private static final String ORM_XML = "META-INF/orm.xml";

    /** Finds it by the rules of {@link EntitySource}. */
    static Managed of(EntitySource source, ClassPath classpath) {
        var unit = unit(source, classpath);
        var classes = new TreeSet<>(source.classes());
        var packages = new TreeSet<String>();
        var mappingFiles = new LinkedHashSet<String>();
        unit.ifPresent(each -> classes.addAll(each.classes()));
        unit.ifPresent(each -> mappingFiles.addAll(each.mappingFiles()));
        var searched = searched(source, classpath, unit);
        var scan = Scan.of(searched, source.packages());
        classes.addAll(scan.classes());
        packages.addAll(scan.packages());
        boolean unlisted = unit.isPresent() || !searched.isEmpty();
        if (unlisted && new ClassPath(classpath.folders()).has(ORM_XML)) {
            mappingFiles.add(ORM_XML);
        }
        boolean listed = !source.classes().isEmpty()
                || unit.map(each -> !each.classes().isEmpty()).orElse(false);
        if (!listed && !scan.hasEntities() && mappingFiles.isEmpty()) {
            throw new EntityException(
                    new EntityFault.NoEntitiesFound(List.copyOf(searched), source.packages(), scan.outdated()));
        }
        return new Managed(
                List.copyOf(classes),
                List.copyOf(packages),
                List.copyOf(mappingFiles),
                unit.map(PersistenceUnit::properties).orElse(Map.of()));
    }

    private static Optional<PersistenceUnit> unit(EntitySource source, ClassPath classpath) {
        if (source.persistenceUnit().isPresent()) {
            return Optional.of(named(source.persistenceUnit().get(), PersistenceXml.units(classpath.parts())));
        }
        if (!source.packages().isEmpty() || !source.classes().isEmpty()) {
            return Optional.empty();
        }
        var units = PersistenceXml.inFolders(classpath.parts());
        if (units.size() > 1) {
            throw unknown(Optional.empty(), units);
        }
        return units.stream().findFirst();
    }

    private static PersistenceUnit named(String name, List<PersistenceUnit> units) {
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(Optional.of(name), units));
    }

    private static EntityException unknown(Optional<String> name, List<PersistenceUnit> units) {
        return new EntityException(new EntityFault.UnknownPersistenceUnit(
                name, units.stream().map(PersistenceUnit::name).sorted().toList()));
    }

    /**
     * Packages are looked for everywhere. A unit owns its root, and the jars it names; since build tools
     * put resources and classes into different folders, a root that is a folder stands for all folders.
     */
    private static Set<Path> searched(EntitySource source, ClassPath classpath, Optional<PersistenceUnit> unit) {
        var paths = new LinkedHashSet<Path>();
        if (!source.packages().isEmpty()) {
            paths.addAll(classpath.parts());
        } else if (unit.isEmpty() && source.classes().isEmpty()) {
            paths.addAll(classpath.folders());
        }
        unit.ifPresent(each -> paths.addAll(searched(each, classpath)));
        return paths;
    }

    private static List<Path> searched(PersistenceUnit unit, ClassPath classpath) {
        var paths = new ArrayList<Path>();
        if (!unit.excludeUnlisted()) {
            paths.addAll(Files.isDirectory(unit.root()) ? classpath.folders() : List.of(unit.root()));
        }
        unit.jarFiles().forEach(jar -> paths.add(jar(jar, unit, classpath)));
        return paths;
    }

    /** A jar of that name on the class path, or beside the unit's root. */
    private static Path jar(String name, PersistenceUnit unit, ClassPath classpath) {
        Path path = Path.of(name.startsWith("file:") ? name.substring("file:".length()) : name);
        Path inside = unit.root().resolve(path);
        Path beside = unit.root().resolveSibling(path);
        Path found = classpath.parts().stream()
                .filter(part -> part.endsWith(path.getFileName()))
                .findFirst()
                .orElse(Files.exists(inside) ? inside : beside);
        return new ClassPath(List.of(found)).parts().get(0);
    }
}

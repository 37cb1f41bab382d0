package dev.aludel.entity;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds mapped classes in class files, without loading any. */
final class Scan {

    /** The class file version of Java 1.0.2 less one: a Java version and this make its class file version. */
    private static final int BEFORE_JAVA_1 = 44;

    private static final Set<String> MANAGED = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String OUTDATED_ENTITY = "javax.persistence.Entity";

    private final Set<String> classes = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> outdated = new TreeSet<>();
    private int entities;

    private Scan() {}

    /**
     * Scans folders and jars.
     *
     * @param packages where to look, with all below; none for everywhere
     * @throws EntityException when a mapped class was compiled for a newer Java
     */
    static Scan of(Collection<Path> paths, Collection<String> packages) {
        var scan = new Scan();
        if (!paths.isEmpty()) {
            try (ScanResult result = graph(paths, packages).scan()) {
                result.getAllClasses().forEach(scan::add);
                result.getPackageInfo().forEach(scan::add);
            }
        }
        return scan;
    }

    List<String> classes() {
        return List.copyOf(classes);
    }

    List<String> packages() {
        return List.copyOf(packages);
    }

    List<String> outdated() {
        return List.copyOf(outdated);
    }

    boolean hasEntities() {
        return entities > 0;
    }

    static int runningVersion() {
        return BEFORE_JAVA_1 + Runtime.version().feature();
    }

    private static ClassGraph graph(Collection<Path> paths, Collection<String> packages) {
        return new ClassGraph()
                .overrideClasspath(paths)
                .enableClassInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .acceptPackages(packages.toArray(String[]::new));
    }

    private void add(ClassInfo info) {
        Set<String> annotations = Set.copyOf(info.getAnnotationInfo().getNames());
        if (annotations.contains(OUTDATED_ENTITY)) {
            outdated.add(info.getName());
        }
        if (annotations.stream().noneMatch(MANAGED::contains)) {
            return;
        }
        if (info.getClassfileMajorVersion() > runningVersion()) {
            throw new EntityException(
                    new EntityFault.NewerJava(info.getName(), info.getClassfileMajorVersion(), runningVersion()));
        }
        entities += annotations.contains(ENTITY) ? 1 : 0;
        classes.add(info.getName());
    }

    /** A package counts when its {@code package-info} has an annotation of JPA's or Hibernate's. */
    private void add(PackageInfo info) {
        boolean mapped = info.getAnnotationInfo().getNames().stream()
                .anyMatch(name -> name.startsWith("org.hibernate.") || name.startsWith("jakarta.persistence."));
        if (mapped) {
            packages.add(info.getName());
        }
    }
}

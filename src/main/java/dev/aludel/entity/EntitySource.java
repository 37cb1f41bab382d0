package dev.aludel.entity;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where entities are, and how the application boots them.
 *
 * <p>Which classes are taken: those of {@code classes}; those of the persistence unit that is named;
 * those that a scan finds below {@code packages}, in folders and jars; and, when none of the three is
 * given, those of the only persistence unit in the class path's folders, or else all that a scan of the
 * class path's folders finds.
 *
 * @param classpath folders and jars, in order; the application's own Hibernate is used when it is here
 * @param packages packages to scan, with all below them
 * @param persistenceUnit a unit of a {@code META-INF/persistence.xml}
 * @param classes names of entities, embeddables, mapped superclasses and converters
 * @param properties Hibernate's settings, which go before those of the persistence unit; and
 *     {@code aludel.type.<entity>.<attribute>}, the SQL type of an attribute for which Hibernate has none
 * @param defaultNamespace the namespace that unqualified names mean, {@code public} as a rule
 * @param serverMajor PostgreSQL's major version, on which some of Hibernate's statements depend
 */
public record EntitySource(
        List<Path> classpath,
        List<String> packages,
        Optional<String> persistenceUnit,
        List<String> classes,
        Map<String, String> properties,
        String defaultNamespace,
        int serverMajor) {

    public EntitySource {
        classpath = List.copyOf(classpath);
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        if (serverMajor < 10) {
            throw new IllegalArgumentException("not a PostgreSQL version that is supported: " + serverMajor);
        }
    }
}

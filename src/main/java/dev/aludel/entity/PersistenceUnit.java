package dev.aludel.entity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A unit of a {@code persistence.xml}.
 *
 * @param name its name
 * @param root the folder or jar that the file is in
 * @param classes the classes it lists
 * @param mappingFiles the mapping files it lists
 * @param jarFiles the jars it lists, as written
 * @param excludeUnlisted whether only what is listed belongs to it
 * @param properties its properties, with its validation mode among them
 */
record PersistenceUnit(
        String name,
        Path root,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean excludeUnlisted,
        Map<String, String> properties) {}

package dev.aludel.entity.bridge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to boot.
 *
 * @param classes entities, embeddables, mapped superclasses and converters
 * @param packages packages whose {@code package-info} carries mappings
 * @param mappingFiles {@code orm.xml} files, as resource names
 * @param settings Hibernate's settings
 * @param types SQL types that the user gives to attributes, by {@code entity.attribute}
 * @param skipped services and contributors that are left out, by class
 */
public record MappingRequest(
        List<String> classes,
        List<String> packages,
        List<String> mappingFiles,
        Map<String, String> settings,
        Map<String, String> types,
        Set<String> skipped) {

    public MappingRequest {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        settings = Map.copyOf(settings);
        types = Map.copyOf(types);
        skipped = Set.copyOf(skipped);
    }
}

package dev.aludel.entity;

import dev.aludel.entity.bridge.MappingRequest;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ResourceList;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an application adds to Hibernate: the services that its jars declare, and the contributor of its settings. */
final class Contributors {

    private static final String SERVICES = "META-INF/services";
    private static final String SETTING = "hibernate.metadata_builder_contributor";

    private Contributors() {}

    /** The one in whose code something was thrown. Hibernate's own are none of the application's. */
    static Optional<String> thrower(List<Throwable> chain, ClassPath classpath, MappingRequest request) {
        Set<String> contributors = declared(classpath);
        Optional.ofNullable(request.settings().get(SETTING)).ifPresent(contributors::add);
        for (Throwable each : chain) {
            for (StackTraceElement frame : each.getStackTrace()) {
                String outer = frame.getClassName().replaceFirst("\\$.*", "");
                for (String name : List.of(frame.getClassName(), outer)) {
                    if (contributors.contains(name)) {
                        return Optional.of(name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> declared(ClassPath classpath) {
        var names = new HashSet<String>();
        try (ScanResult found = new ClassGraph()
                        .overrideClasspath(classpath.parts())
                        .acceptPaths(SERVICES)
                        .scan();
                ResourceList resources = found.getAllResources()) {
            for (Resource each : resources) {
                if (each.getPath().startsWith(SERVICES + "/org.hibernate.")) {
                    each.getContentAsString()
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty() && !line.startsWith("org.hibernate."))
                            .forEach(names::add);
                }
            }
        } catch (IOException unreadable) {
            return names;
        }
        return names;
    }
}

package dev.aludel.entity.mapping;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All annotations of JPA and Hibernate, as the jars on the class path have them, and those that make nothing. */
final class KnownAnnotations {

    static final String JPA = "jakarta.persistence.";
    static final String HIBERNATE = "org.hibernate.annotations.";

    private KnownAnnotations() {}

    /** Their names, nested ones with a dot. */
    static Set<String> all() {
        try (ScanResult found = new ClassGraph()
                .acceptPackagesNonRecursive("jakarta.persistence", "org.hibernate.annotations")
                .enableClassInfo()
                .enableAnnotationInfo()
                .scan()) {
            var names = new TreeSet<String>();
            for (ClassInfo each : found.getAllAnnotations()) {
                names.add(each.getName().replace('$', '.'));
            }
            return names;
        }
    }

    /** Why nothing comes of an annotation, by its name. */
    static Map<String, String> withoutEffect() throws IOException {
        var reasons = new TreeMap<String, String>();
        for (String line : Files.readAllLines(MappingCase.FOLDER.resolve("none.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                for (String name : names(line.substring(colon + 2))) {
                    String twice = reasons.put(name, line.substring(0, colon));
                    if (twice != null) {
                        throw new IllegalStateException(name + " has two reasons");
                    }
                }
            }
        }
        return reasons;
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (String name : text.split(" ")) {
            names.add(name.startsWith("jpa:") ? JPA + name.substring("jpa:".length()) : HIBERNATE + name);
        }
        return names;
    }
}

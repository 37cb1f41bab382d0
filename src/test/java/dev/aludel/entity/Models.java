package dev.aludel.entity;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the models of the tests are. */
final class Models {

    static final String ROOT = "dev.aludel.entity.model";

    private Models() {}

    /** Models of this project, with Bean Validation beside them and the bundled Hibernate. */
    static EntitySource ours(int serverMajor, String... packages) {
        var classpath = new ArrayList<Path>();
        classpath.add(testClasses());
        classpath.addAll(toolJars("hibernate-validator", "jakarta.validation-api", "classmate"));
        return new EntitySource(
                classpath, List.of(packages), Optional.empty(), List.of(), Map.of(), "public", serverMajor);
    }

    static EntitySource keycloak(int serverMajor) {
        return new EntitySource(
                Stream.of("keycloak-26", "jackson")
                        .flatMap(each -> corpus(each).stream())
                        .toList(),
                List.of("org.keycloak"),
                Optional.empty(),
                List.of(),
                Map.of(),
                "public",
                serverMajor);
    }

    /** The same with Hibernate 6.6 and what it needs on the class path, as an application would have it. */
    static EntitySource byHibernate6(EntitySource source) {
        var classpath = new ArrayList<>(source.classpath());
        classpath.addAll(hibernate6());
        return with(source, classpath);
    }

    static List<Path> hibernate6() {
        var jars = new ArrayList<>(corpus("hibernate-6.6"));
        jars.addAll(toolJars(
                "jakarta.transaction-api",
                "jakarta.inject-api",
                "jboss-logging",
                "byte-buddy",
                "antlr4-runtime",
                "jakarta.xml.bind-api",
                "jakarta.activation-api",
                "jaxb-runtime",
                "jaxb-core",
                "txw2",
                "istack-commons-runtime",
                "angus-activation"));
        return jars;
    }

    static EntitySource with(EntitySource source, List<Path> classpath) {
        return new EntitySource(
                classpath,
                source.packages(),
                source.persistenceUnit(),
                source.classes(),
                source.properties(),
                source.defaultNamespace(),
                source.serverMajor());
    }

    static EntitySource with(EntitySource source, Map<String, String> properties) {
        var all = new TreeMap<>(source.properties());
        all.putAll(properties);
        return new EntitySource(
                source.classpath(),
                source.packages(),
                source.persistenceUnit(),
                source.classes(),
                all,
                source.defaultNamespace(),
                source.serverMajor());
    }

    static Path testClasses() {
        return location(Models.class);
    }

    private static List<Path> corpus(String name) {
        Path folder = testClasses().resolveSibling("corpora").resolve(name);
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList();
        } catch (IOException missing) {
            throw new IllegalStateException("mvn process-test-resources fills " + folder, missing);
        }
    }

    static List<Path> toolJars(String... artifacts) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> Stream.of(artifacts)
                        .anyMatch(artifact -> path.getFileName().toString().matches(artifact + "-\\d.*\\.jar")))
                .toList();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

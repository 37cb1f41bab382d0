package dev.aludel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.aludel.revision.Format;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the package table of the design: data flows one way. */
class ArchitectureTest {

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("schema", List.of()),
            Map.entry("entity", List.of("schema")),
            Map.entry("catalog", List.of("schema")),
            Map.entry("diff", List.of("schema")),
            Map.entry("operation", List.of("schema")),
            Map.entry("plan", List.of("schema", "diff", "operation")),
            Map.entry("sql", List.of("schema", "operation")),
            Map.entry("revision", List.of("schema", "operation", "sql")),
            Map.entry("run", List.of("revision", "operation", "sql")),
            Map.entry(
                    "scratch",
                    List.of("schema", "entity", "catalog", "diff", "operation", "plan", "sql", "revision", "run"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.aludel");

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        var allowed = new ArrayList<String>();
        allowed.add(inside(name));
        MAY_IMPORT.get(name).forEach(other -> allowed.add(inside(other)));
        var foreign = ownPackages().and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
        noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat(foreign)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageOfTheTableHasClasses(String name) {
        assertThat(CLASSES.that(resideInAnyPackage(inside(name)))).isNotEmpty();
    }

    @Test
    void onlyTheEntityPackageKnowsHibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("entity"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void theSchemaKnowsOnlyTheJdk() {
        noClasses()
                .that()
                .resideInAPackage(inside("schema"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "dev.aludel.schema..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineUsesPicocliAndPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void nothingButTheCommandLineDependsOnTheFrontDoor() {
        var inner = MAY_IMPORT.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(inner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.aludel", "dev.aludel.cli..")
                .check(CLASSES);
    }

    /** The format of a file is the one word of an inner package that the front door's own records speak. */
    @Test
    void theCommandLineKnowsTheFrontDoorOnly() {
        noClasses()
                .that()
                .resideInAPackage(inside("cli"))
                .should()
                .dependOnClassesThat(ownPackages()
                        .and(DescribedPredicate.not(resideInAnyPackage("dev.aludel", inside("cli"))))
                        .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Format.class))))
                .check(CLASSES);
    }

    static Stream<Class<?>> visitedFamilies() {
        return CLASSES.stream()
                .filter(each -> each.getName().endsWith("$Visitor"))
                .map(JavaClass::reflect)
                .map(Class::getEnclosingClass);
    }

    /** Java 17 cannot switch over a sealed family, so its visitor has to name every member, and none by default. */
    @ParameterizedTest
    @MethodSource("visitedFamilies")
    void visitorsNameEveryMemberOfTheirFamily(Class<?> family) throws ClassNotFoundException {
        assertThat(family).as("has a visitor").isSealed();
        List<Method> visits =
                List.of(Class.forName(family.getName() + "$Visitor").getMethods());
        assertThat(visits).allMatch(method -> Modifier.isAbstract(method.getModifiers()));
        assertThat(visits.stream().map(method -> method.getParameterTypes()[0]).toList())
                .containsExactlyInAnyOrderElementsOf(members(family).toList());
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(ArchitectureTest::members)
                : Stream.of(family);
    }

    @Test
    void everyFamilyOfFaultsHasAVisitor() {
        assertThat(CLASSES.stream()
                        .filter(each -> each.getSimpleName().endsWith("Fault")
                                && each.reflect().isSealed()))
                .hasSizeGreaterThan(6)
                .allMatch(fault -> Stream.of(fault.reflect().getInterfaces()).anyMatch(Class::isSealed)
                        || visitedFamilies().anyMatch(fault.reflect()::equals));
    }

    private static String inside(String name) {
        return "dev.aludel." + name + "..";
    }

    private static DescribedPredicate<JavaClass> ownPackages() {
        return resideInAnyPackage("dev.aludel..");
    }
}

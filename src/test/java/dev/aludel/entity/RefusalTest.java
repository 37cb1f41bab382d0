package dev.aludel.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.entity.ddl.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {

    private static final String REFUSED = "dev.aludel.entity.refused.Refused$";

    @TempDir
    Path folder;

    @Test
    void nothingThere() {
        assertThat(fault(source())).isEqualTo(new EntityFault.NoEntitiesFound(List.of(folder), List.of(), List.of()));
    }

    @Test
    void nothingInThatPackage() throws IOException {
        copy("Plain");
        var source = Models.with(Models.ours(18, "com.elsewhere"), List.of(folder));
        assertThat(fault(source))
                .isEqualTo(new EntityFault.NoEntitiesFound(List.of(folder), List.of("com.elsewhere"), List.of()));
    }

    @Test
    void anEntityThatHibernateRefuses() throws IOException {
        copy("Plain", "WithoutId");
        assertThat(fault(source())).isInstanceOfSatisfying(EntityFault.Refused.class, refused -> {
            assertThat(refused.entity()).contains(REFUSED + "WithoutId");
            assertThat(refused.message()).contains("has no identifier");
        });
    }

    /** What Hibernate finds only when it makes a session factory. */
    @Test
    void twoAttributesOfOneColumn() throws IOException {
        copy("Plain", "OneColumnTwice");
        assertThat(fault(source())).isInstanceOfSatisfying(EntityFault.Refused.class, refused -> {
            assertThat(refused.entity()).contains(REFUSED + "OneColumnTwice");
            assertThat(refused.message()).contains("same").contains("duplicated");
        });
    }

    /** Hibernate names the type of the attribute, not the entity. */
    @Test
    void anAttributeOfAClassThatIsNotMapped() throws IOException {
        copy("Plain", "HoldsNoEmbeddable", "NoEmbeddable");
        assertThat(fault(source())).isInstanceOfSatisfying(EntityFault.Refused.class, refused -> {
            assertThat(refused.entity()).contains(REFUSED + "HoldsNoEmbeddable");
            assertThat(refused.message()).contains(REFUSED + "NoEmbeddable");
        });
    }

    @Test
    void aClassForANewerJava() throws IOException {
        copy("Plain");
        patchVersion("Plain", 99);
        assertThat(fault(source()))
                .isEqualTo(new EntityFault.NewerJava(
                        REFUSED + "Plain", 99, 44 + Runtime.version().feature()));
    }

    @Test
    void aClassForANewerJavaThatAnEntityMentions() throws IOException {
        copy("NeedsAbsent", "Absent");
        patchVersion("Absent", 99);
        var source = new EntitySource(
                List.of(folder), List.of(), Optional.empty(), List.of(REFUSED + "NeedsAbsent"), Map.of(), "public", 18);
        assertThat(fault(source))
                .isEqualTo(new EntityFault.NewerJava(
                        REFUSED + "Absent", 99, 44 + Runtime.version().feature()));
    }

    @Test
    void aClassThatIsNotThere() throws IOException {
        copy("NeedsAbsent");
        assertThat(fault(source()))
                .isEqualTo(new EntityFault.MissingClass(REFUSED + "Absent", Optional.of(REFUSED + "NeedsAbsent")));
    }

    @Test
    void aNameThatIsNoClass() {
        var source = new EntitySource(
                List.of(folder), List.of(), Optional.empty(), List.of("com.acme.Typo"), Map.of(), "public", 18);
        assertThat(fault(source)).isEqualTo(new EntityFault.MissingClass("com.acme.Typo", Optional.empty()));
    }

    /** They are named, and hide no other. */
    @Test
    void allColumnsWithoutATypeAtOnce() throws IOException {
        copy("Plain", "Untyped", "AlsoUntyped");
        var model = EntityReader.read(source());
        assertThat(model.unread())
                .extracting(each -> each.origin().entity() + "." + each.origin().attribute())
                .containsExactlyInAnyOrder(
                        REFUSED + "AlsoUntyped.three", REFUSED + "Untyped.one", REFUSED + "Untyped.two");
        assertThat(model.schema().tables()).hasSize(3);
    }

    @Test
    void aTypeFromTheConfiguration() throws IOException {
        copy("AlsoUntyped");
        var model = EntityReader.read(
                Models.with(source(), Map.of("aludel.type." + REFUSED + "AlsoUntyped.three", "public.geography")));
        assertThat(model.schema().tables().get(0).column("three").orElseThrow().type())
                .hasToString("geography");
    }

    @Test
    void aDefinitionForAnotherDatabase() throws IOException {
        copy("Unreadable");
        assertThat(EntityReader.read(source()).unread()).singleElement().satisfies(unread -> {
            assertThat(unread.origin()).isEqualTo(new Origin(REFUSED + "Unreadable", "counter"));
            assertThat(unread.message()).isEqualTo("not a type: \"int auto_increment\"");
        });
    }

    /** The class files of a Hibernate that never was, with the logging that every Hibernate needs. */
    @Test
    void aHibernateThatIsTooOld() throws IOException {
        copy("Plain");
        compile("SessionFactory", "public interface SessionFactory {}");
        compile(
                "Version",
                "public final class Version { public static String getVersionString() { return \"6.5.3.Final\"; } }");
        var classpath = new ArrayList<>(Models.toolJars("jboss-logging"));
        classpath.add(folder);
        assertThat(fault(Models.with(source(), classpath)))
                .isEqualTo(new EntityFault.UnsupportedHibernate("6.5.3.Final"));
    }

    @Test
    void aContributorThatCannotBeMadeIsLeftOut() throws IOException {
        copy("Plain");
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.hibernate.boot.model.TypeContributor"), "com.acme.Gone\n");
        assertThat(EntityReader.read(source()).lacking()).anyMatch(note -> note.contains("com.acme.Gone"));
    }

    @Test
    void aPathThatIsNotThere() {
        var missing = folder.resolve("missing");
        assertThat(fault(Models.with(source(), List.of(folder, missing))))
                .isEqualTo(new EntityFault.UnreadableClasspath(missing, "there is no such file or folder"));
    }

    @Test
    void aJarThatIsNone() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.jar"), "not a jar");
        assertThat(fault(Models.with(source(), List.of(broken))))
                .isInstanceOfSatisfying(
                        EntityFault.UnreadableClasspath.class,
                        unreadable -> assertThat(unreadable.path()).isEqualTo(broken));
    }

    private EntitySource source() {
        return new EntitySource(List.of(folder), List.of(), Optional.empty(), List.of(), Map.of(), "public", 18);
    }

    private static EntityFault fault(EntitySource source) {
        var thrown = catchThrowableOfType(EntityException.class, () -> EntityReader.read(source));
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }

    private void copy(String... classes) throws IOException {
        for (String name : classes) {
            Path file = file(name);
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Models.testClasses().resolve(file), folder.resolve(file));
        }
    }

    private void patchVersion(String name, int major) throws IOException {
        Path file = folder.resolve(file(name));
        byte[] code = Files.readAllBytes(file);
        code[6] = 0;
        code[7] = (byte) major;
        Files.write(file, code);
    }

    private void compile(String name, String code) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), "package org.hibernate; " + code);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(result).isZero();
    }

    private static Path file(String name) {
        return Path.of((REFUSED + name).replace('.', '/') + ".class");
    }
}

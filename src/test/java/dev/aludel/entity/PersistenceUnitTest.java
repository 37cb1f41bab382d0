package dev.aludel.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitTest {

    private static final String ENTITY = "dev.aludel.entity.refused.Refused$Plain";

    @TempDir
    Path resources;

    @TempDir
    Path classes;

    @BeforeEach
    void oneEntity() throws IOException {
        Path file = Path.of(ENTITY.replace('.', '/') + ".class");
        Files.createDirectories(classes.resolve(file).getParent());
        Files.copy(Models.testClasses().resolve(file), classes.resolve(file));
    }

    @Test
    void theOnlyUnitIsTakenWithItsSettings() throws IOException {
        units("<persistence-unit name='one'><properties><property name='hibernate.default_schema' value='app'/>"
                + "</properties></persistence-unit>");
        assertThat(tables(Optional.empty())).containsExactly(new QualifiedName("app", "refused$plain"));
    }

    @Test
    void ofTwoOneMustBeNamed() throws IOException {
        units("<persistence-unit name='one'/><persistence-unit name='two'/>");
        assertThat(fault(Optional.empty()))
                .isEqualTo(new EntityFault.UnknownPersistenceUnit(Optional.empty(), List.of("one", "two")));
        assertThat(fault(Optional.of("three")))
                .isEqualTo(new EntityFault.UnknownPersistenceUnit(Optional.of("three"), List.of("one", "two")));
        assertThat(tables(Optional.of("two"))).hasSize(1);
    }

    @Test
    void onlyWhatIsListed() throws IOException {
        units("<persistence-unit name='none'><exclude-unlisted-classes/></persistence-unit>"
                + "<persistence-unit name='listed'><class>" + ENTITY + "</class><exclude-unlisted-classes/>"
                + "</persistence-unit>");
        assertThat(fault(Optional.of("none")))
                .isEqualTo(new EntityFault.NoEntitiesFound(List.of(), List.of(), List.of()));
        assertThat(tables(Optional.of("listed"))).hasSize(1);
    }

    @Test
    void mappingFilesTakePart() throws IOException {
        Files.createDirectories(resources.resolve("mapping"));
        Files.writeString(resources.resolve("mapping/plain.xml"), """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <entity class="%s" metadata-complete="false"><table name="renamed"/></entity>
                </entity-mappings>
                """.formatted(ENTITY));
        units("<persistence-unit name='one'><mapping-file>mapping/plain.xml</mapping-file>"
                + "<exclude-unlisted-classes/></persistence-unit>");
        assertThat(tables(Optional.empty())).containsExactly(QualifiedName.of("renamed"));
    }

    @Test
    void aFileThatDoesNotParse() throws IOException {
        units("<persistence-unit name='one'>");
        assertThat(fault(Optional.empty()))
                .isInstanceOfSatisfying(
                        EntityFault.UnreadablePersistenceXml.class,
                        unreadable -> assertThat(unreadable.path()).isEqualTo(resources));
    }

    @Test
    void aStrayPropertiesFileIsNoted() throws IOException {
        Files.writeString(resources.resolve("hibernate.properties"), "hibernate.default_schema=stray\n");
        var model = EntityReader.read(source(Optional.empty()));
        assertThat(model.warnings()).anyMatch(note -> note.contains("hibernate.properties"));
        assertThat(model.schema().namespaces()).containsExactly("stray");
    }

    private void units(String units) throws IOException {
        Files.createDirectories(resources.resolve("META-INF"));
        Files.writeString(
                resources.resolve("META-INF/persistence.xml"),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'>" + units + "</persistence>");
    }

    private List<QualifiedName> tables(Optional<String> unit) {
        return EntityReader.read(source(unit)).schema().tables().stream()
                .map(Table::name)
                .toList();
    }

    private EntityFault fault(Optional<String> unit) {
        var thrown = catchThrowableOfType(EntityException.class, () -> EntityReader.read(source(unit)));
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }

    private EntitySource source(Optional<String> unit) {
        return new EntitySource(List.of(resources, classes), List.of(), unit, List.of(), Map.of(), "public", 18);
    }
}

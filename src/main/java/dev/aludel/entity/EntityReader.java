package dev.aludel.entity;

import dev.aludel.entity.bridge.Mapping;
import dev.aludel.entity.bridge.MappingRequest;
import dev.aludel.entity.ddl.DdlException;
import dev.aludel.entity.ddl.SchemaReader;
import java.util.ArrayList;
import java.util.Optional;

/** Reads entities. */
public final class EntityReader {

    private EntityReader() {}

    /**
     * Reads what the entities want, without a connection. Sets the thread's context class loader while
     * it works and restores it; keeps nothing open.
     *
     * @throws EntityException when there is nothing to read, or it cannot be read
     */
    public static EntityModel read(EntitySource source) {
        var classpath = new ClassPath(source.classpath());
        var managed = Managed.of(source, classpath);
        var request = new MappingRequest(
                managed.classes(),
                managed.packages(),
                managed.mappingFiles(),
                Settings.of(managed.properties(), source),
                Settings.types(source),
                Settings.skipped(source));
        var mapping = Isolation.read(classpath, request);
        var picture = picture(mapping, source);
        var warnings = new ArrayList<>(picture.warnings());
        if (classpath.has("hibernate.properties")) {
            warnings.add("a hibernate.properties on the class path takes part in the settings");
        }
        var notes = new ArrayList<>(mapping.notes());
        notes.addAll(picture.notes());
        return new EntityModel(
                picture.schema(),
                picture.derivedNames(),
                picture.formerNames(),
                picture.generators(),
                picture.origins(),
                picture.auxiliaries(),
                picture.unread(),
                mapping.entities(),
                mapping.hibernateVersion(),
                mapping.lacking(),
                warnings,
                notes);
    }

    private static SchemaReader.Result picture(Mapping mapping, EntitySource source) {
        try {
            return new SchemaReader(mapping, source.defaultNamespace()).read();
        } catch (DdlException unreadable) {
            throw new EntityException(new EntityFault.Refused(Optional.empty(), unreadable.getMessage()), unreadable);
        }
    }
}

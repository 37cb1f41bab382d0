package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.Mapping;
import dev.aludel.entity.bridge.MappingReader;
import dev.aludel.entity.bridge.MappingRequest;
import java.util.ArrayList;
import org.hibernate.Version;

/** Boots the metadata, lets Bean Validation add its constraints, and exports the statements. */
public final class HibernateReader implements MappingReader {

    @Override
    public Mapping read(MappingRequest request) {
        var notes = new ArrayList<String>();
        var lacking = new ArrayList<String>();
        try (var boot = Boot.start(request, notes, lacking)) {
            var metadata = boot.metadata();
            // Before anything asks a column for its SQL type: the answer is cached.
            ValidationConstraints.apply(metadata, boot.dialect(), boot.settings(), lacking);
            ValueGenerators.create(boot, lacking);
            var owners = Owners.of(metadata);
            var untyped = Untyped.settle(metadata, boot.dialect(), owners, request.types());
            metadata.validate(); // as a session factory does first: two attributes of one column, and the like
            var export = new Export(metadata, boot.dialect(), boot.context(), owners, notes);
            return new Mapping(
                    Version.getVersionString(),
                    metadata.getEntityBindings().size(),
                    export.namespaces(),
                    export.types(),
                    export.sequences(),
                    export.tables(),
                    export.others(),
                    new Generators(metadata, boot.dialect(), boot.context()).all(),
                    new FormerNames(metadata, boot.dialect(), boot.context(), notes).all(),
                    untyped,
                    lacking,
                    notes);
        }
    }
}

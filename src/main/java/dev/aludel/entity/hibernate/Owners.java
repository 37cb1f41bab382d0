package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappedColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** Which attribute of which entity maps a column, so that messages can name what the user wrote. */
final class Owners {

    private record Place(Table table, String column) {}

    private record Attribute(String entity, String path) {}

    private final Map<Place, Attribute> owners = new HashMap<>();

    private Owners() {}

    static Owners of(Metadata metadata) {
        var owners = new Owners();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            owners.add(entity);
        }
        return owners;
    }

    MappedColumn describe(Table table, Column column, String name) {
        var owner = owners.getOrDefault(
                new Place(table, column.getName()), new Attribute(table.getName(), column.getName()));
        return new MappedColumn(name, owner.entity(), owner.path(), Optional.ofNullable(column.getComment()));
    }

    private void add(PersistentClass entity) {
        String name = entity.getEntityName();
        if (entity.getIdentifierProperty() != null) {
            add(name, "", entity.getIdentifierProperty());
        } else if (entity.getIdentifier() != null) {
            add(name, "", entity.getIdentifier());
        }
        entity.getProperties().forEach(property -> add(name, "", property));
        entity.getJoins().forEach(join -> join.getProperties().forEach(property -> add(name, "", property)));
    }

    private void add(String entity, String prefix, Property property) {
        add(entity, prefix.isEmpty() ? property.getName() : prefix + "." + property.getName(), property.getValue());
    }

    private void add(String entity, String path, Value value) {
        if (value instanceof Component component) {
            component.getProperties().forEach(property -> add(entity, path, property));
        } else if (value instanceof Collection collection) {
            add(entity, path, collection.getElement());
            if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
                add(entity, path, indexed.getIndex());
            }
        }
        if (value instanceof Collection || value.getTable() == null) {
            return;
        }
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                owners.putIfAbsent(new Place(value.getTable(), column.getName()), new Attribute(entity, path));
            }
        }
    }
}

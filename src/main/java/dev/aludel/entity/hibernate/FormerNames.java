package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.FormerName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/**
 * What {@code @RenamedFrom} says: of entities about their tables, of attributes about their one column or
 * the table of their collection, of enums about their native types and the values of those.
 */
final class FormerNames {

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final SqlStringGenerationContext context;
    private final List<String> notes;
    private final Set<FormerName> all = new LinkedHashSet<>();

    FormerNames(MetadataImplementor metadata, Dialect dialect, SqlStringGenerationContext context, List<String> notes) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.context = context;
        this.notes = notes;
    }

    List<FormerName> all() {
        metadata.getEntityBindings().stream()
                .filter(entity -> entity.getClassName() != null)
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(this::add);
        return List.copyOf(all);
    }

    private void add(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        RenamedFromReader.of(type).ifPresent(name -> {
            if (entity instanceof SingleTableSubclass) {
                notes.add("%s has no table of its own: @RenamedFrom(\"%s\") renames nothing"
                        .formatted(entity.getEntityName(), name));
            } else {
                add(FormerName.Kind.TABLE, entity.getTable(), "", table(name));
            }
        });
        var properties = new ArrayList<Property>();
        if (entity.getIdentifierProperty() != null) {
            properties.add(entity.getIdentifierProperty());
        } else if (entity.getIdentifier() instanceof Component component) {
            properties.addAll(component.getProperties());
        }
        properties.addAll(entity instanceof UnionSubclass ? entity.getPropertyClosure() : entity.getProperties());
        entity.getJoins().forEach(join -> properties.addAll(join.getProperties()));
        properties.forEach(property -> add(entity, type, property));
    }

    private void add(PersistentClass entity, Class<?> type, Property property) {
        Value value = property.getValue();
        RenamedFromReader.of(type, property.getName()).ifPresent(name -> attribute(entity, property, name));
        if (value instanceof Component component && !component.isDynamic()) {
            component.getProperties().forEach(each -> add(entity, component.getComponentClass(), each));
        } else if (value instanceof Collection collection
                && collection.getElement() instanceof Component element
                && !element.isDynamic()) {
            element.getProperties().forEach(each -> add(entity, element.getComponentClass(), each));
        } else {
            enums(value instanceof Collection collection ? collection.getElement() : value);
        }
    }

    private void attribute(PersistentClass entity, Property property, String name) {
        Value value = property.getValue();
        if (value instanceof Collection collection && !collection.isInverse()) {
            if (!collection.isOneToMany()) {
                add(FormerName.Kind.TABLE, collection.getCollectionTable(), "", table(name));
                return;
            }
            value = collection.getKey();
        }
        List<Column> columns = columns(value);
        if (columns.size() != 1) {
            notes.add("%s.%s has %s: @RenamedFrom(\"%s\") renames nothing; say it of what it is made of"
                    .formatted(
                            entity.getEntityName(),
                            property.getName(),
                            columns.isEmpty() ? "no column of its own" : columns.size() + " columns",
                            name));
            return;
        }
        Table table = entity instanceof UnionSubclass && !(property.getValue() instanceof Collection)
                ? entity.getTable()
                : value.getTable();
        add(FormerName.Kind.COLUMN, table, columns.get(0).getQuotedName(dialect), column(name));
    }

    private static List<Column> columns(Value value) {
        return value instanceof Collection
                ? List.of()
                : value.getSelectables().stream()
                        .filter(Column.class::isInstance)
                        .map(Column.class::cast)
                        .toList();
    }

    /** Whether the type is a native one is seen when all types are known. */
    private void enums(Value value) {
        List<Column> columns = columns(value);
        if (columns.size() != 1 || !(value instanceof org.hibernate.mapping.BasicValue)) {
            return;
        }
        Class<?> type = value.getType().getReturnedClass();
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        if (!element.isEnum()) {
            return;
        }
        String name = columns.get(0).getSqlType(metadata);
        RenamedFromReader.of(element)
                .ifPresent(former ->
                        all.add(new FormerName(FormerName.Kind.TYPE, name, "", rendered(identifier(former)))));
        for (Object constant : element.getEnumConstants()) {
            String now = ((Enum<?>) constant).name();
            RenamedFromReader.of(element, now)
                    .ifPresent(former -> all.add(new FormerName(FormerName.Kind.VALUE, name, now, former)));
        }
    }

    private void add(FormerName.Kind kind, Table table, String column, String former) {
        if (table.isPhysicalTable()) {
            all.add(new FormerName(kind, context.format(table.getQualifiedTableName()), column, former));
        }
    }

    private String table(String name) {
        return rendered(strategy().toPhysicalTableName(identifier(name), environment()));
    }

    private String column(String name) {
        return rendered(strategy().toPhysicalColumnName(identifier(name), environment()));
    }

    private Identifier identifier(String name) {
        return metadata.getDatabase().toIdentifier(name);
    }

    private String rendered(Identifier name) {
        return name.render(dialect);
    }

    private PhysicalNamingStrategy strategy() {
        return metadata.getMetadataBuildingOptions().getPhysicalNamingStrategy();
    }

    private JdbcEnvironment environment() {
        return metadata.getDatabase().getJdbcEnvironment();
    }
}

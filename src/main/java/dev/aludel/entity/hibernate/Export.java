package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappedColumn;
import dev.aludel.entity.bridge.MappedObject;
import dev.aludel.entity.bridge.MappedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.Exporter;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's own statements, object by object, from the exporters that its schema tool uses.
 *
 * <p>Tables are exported before their columns are laid out: {@code orderColumns} would also sort the
 * columns of primary keys by size, and a primary key's order is that of its index.
 */
final class Export {

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final SqlStringGenerationContext context;
    private final Owners owners;
    private final List<String> notes;

    Export(
            MetadataImplementor metadata,
            Dialect dialect,
            SqlStringGenerationContext context,
            Owners owners,
            List<String> notes) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.context = context;
        this.owners = owners;
        this.notes = notes;
    }

    List<String> namespaces() {
        var names = new ArrayList<String>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            Identifier schema = schema(namespace.getPhysicalName());
            if (schema != null) {
                names.add(schema.render(dialect));
            }
        }
        return names;
    }

    /** A record's accessor from 7 on, a getter before. */
    private static @Nullable Identifier schema(Namespace.Name name) {
        try {
            return (Identifier) Namespace.Name.class.getMethod("schema").invoke(name);
        } catch (NoSuchMethodException older) {
            return getSchema(name);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("deprecation")
    private static @Nullable Identifier getSchema(Namespace.Name name) {
        return name.getSchema();
    }

    List<String> types() {
        return eachNamespace((namespace, statements) -> namespace
                .getDependencyOrderedUserDefinedTypes()
                .forEach(type -> statements.addAll(create(dialect.getUserDefinedTypeExporter(), type))));
    }

    List<String> sequences() {
        return eachNamespace((namespace, statements) -> namespace
                .getSequences()
                .forEach(sequence -> statements.addAll(create(dialect.getSequenceExporter(), sequence))));
    }

    /** What is added by hand, and the views. */
    List<MappedObject> others() {
        var objects = new ArrayList<MappedObject>();
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(dialect)) {
                var exporter = dialect.getAuxiliaryDatabaseObjectExporter();
                objects.add(new MappedObject(
                        create(exporter, object), drop(exporter, object), object.beforeTablesOnCreation()));
            }
        }
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (table.isPhysicalTable() && table.isView()) {
                    var exporter = dialect.getTableExporter();
                    objects.add(new MappedObject(create(exporter, table), drop(exporter, table), false));
                }
            }
        }
        return objects;
    }

    private <T extends Exportable> List<String> drop(Exporter<T> exporter, T object) {
        return Stream.of(exporter.getSqlDropStrings(object, metadata, context))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    List<MappedTable> tables() {
        record Exported(Table table, String create, List<String> further) {}
        var exported = new ArrayList<Exported>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (table.isPhysicalTable() && !table.isView()) {
                    exported.add(new Exported(table, create(table), further(table)));
                }
            }
        }
        metadata.orderColumns(true);
        return exported.stream()
                .map(each -> new MappedTable(
                        each.create(),
                        columns(each.table()),
                        each.further(),
                        Optional.ofNullable(each.table().getComment())))
                .toList();
    }

    /** The exporter appends comments, which are read from the model instead, and initial rows. */
    private String create(Table table) {
        var statements = create(dialect.getTableExporter(), table);
        statements.stream()
                .skip(1)
                .filter(statement -> !statement.startsWith("comment on "))
                .forEach(statement -> notes.add("rows are not managed: " + statement));
        return statements.get(0);
    }

    private List<String> further(Table table) {
        var statements = new ArrayList<String>();
        table.getIndexes().values().forEach(index -> statements.addAll(create(dialect.getIndexExporter(), index)));
        table.getUniqueKeys()
                .values()
                .forEach(unique -> statements.addAll(create(dialect.getUniqueKeyExporter(), unique)));
        foreignKeys(table).forEach(key -> statements.addAll(create(dialect.getForeignKeyExporter(), key)));
        return statements;
    }

    private List<MappedColumn> columns(Table table) {
        return table.getColumns().stream()
                .map(column -> owners.describe(table, column, column.getQuotedName(dialect)))
                .toList();
    }

    /** {@code getForeignKeys()} is a map up to 7 and a collection from 8 on; 6 has nothing else. */
    private static List<ForeignKey> foreignKeys(Table table) {
        try {
            Object keys = Table.class.getMethod("getForeignKeys").invoke(table);
            Collection<?> all = keys instanceof Map<?, ?> map ? map.values() : (Collection<?>) keys;
            return all.stream().map(ForeignKey.class::cast).toList();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this Hibernate has no Table.getForeignKeys()", missing);
        }
    }

    private <T extends Exportable> List<String> create(Exporter<T> exporter, T object) {
        return Stream.of(exporter.getSqlCreateStrings(object, metadata, context))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private interface Visit {
        void namespace(Namespace namespace, List<String> statements);
    }

    private List<String> eachNamespace(Visit visit) {
        var statements = new ArrayList<String>();
        Consumer<Namespace> each = namespace -> visit.namespace(namespace, statements);
        metadata.getDatabase().getNamespaces().forEach(each);
        return statements;
    }
}

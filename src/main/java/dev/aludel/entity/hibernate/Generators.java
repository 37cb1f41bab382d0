package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappedGenerator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.id.enhanced.HiLoOptimizer;
import org.hibernate.id.enhanced.LegacyHiLoAlgorithmOptimizer;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.PooledLoOptimizer;
import org.hibernate.id.enhanced.PooledLoThreadLocalOptimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

/**
 * Which entity draws its ids from which sequence, and how many at a time. Every table that has ids of its own is
 * listed: the root's, and those of a hierarchy with a table for each class, which share one sequence.
 */
final class Generators {

    private final MetadataImplementor metadata;
    private final Dialect dialect;
    private final SqlStringGenerationContext context;

    Generators(MetadataImplementor metadata, Dialect dialect, SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.context = context;
    }

    List<MappedGenerator> all() {
        var all = new ArrayList<MappedGenerator>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            boolean ownIds = entity instanceof RootClass || entity instanceof UnionSubclass;
            if (ownIds
                    && entity.getTable().isPhysicalTable()
                    && !entity.getTable().isView()
                    && generator(entity.getRootClass()) instanceof SequenceStyleGenerator generator
                    && generator.getDatabaseStructure().isPhysicalSequence()) {
                add(entity, generator, all);
            }
        }
        all.sort(Comparator.comparing(MappedGenerator::entity));
        return all;
    }

    private void add(PersistentClass entity, SequenceStyleGenerator generator, List<MappedGenerator> all) {
        Table table = entity.getTable();
        var key = table.getPrimaryKey();
        if (key == null || key.getColumns().size() != 1) {
            return;
        }
        Column column = key.getColumns().get(0);
        var structure = generator.getDatabaseStructure();
        var name = structure.getPhysicalName();
        var namespace = metadata.getDatabase().locateNamespace(name.getCatalogName(), name.getSchemaName());
        var sequence = namespace.locateSequence(name.getObjectName());
        if (sequence == null) {
            return;
        }
        Optimizer optimizer = generator.getOptimizer();
        var id = entity.getIdentifierProperty();
        all.add(new MappedGenerator(
                entity.getEntityName(),
                id == null ? column.getName() : id.getName(),
                context.format(table.getQualifiedTableName()),
                column.getQuotedName(dialect),
                context.format(sequence.getName()),
                structure.getIncrementSize(),
                optimizer instanceof PooledLoOptimizer || optimizer instanceof PooledLoThreadLocalOptimizer,
                optimizer instanceof HiLoOptimizer || optimizer instanceof LegacyHiLoAlgorithmOptimizer));
    }

    /**
     * Hibernate has made it once already, to know which sequences there are. From 7 on it is made anew; 6 remembers
     * it, and so needs no factory.
     */
    private @Nullable Object generator(RootClass root) {
        try {
            for (Method method : KeyValue.class.getMethods()) {
                if (method.getName().equals("createGenerator")) {
                    if (method.getParameterCount() == 2) {
                        return method.invoke(root.getIdentifier(), dialect, root);
                    }
                    if (method.getParameterCount() == 3) {
                        return method.invoke(root.getIdentifier(), null, dialect, root);
                    }
                }
            }
            return null;
        } catch (InvocationTargetException | IllegalAccessException refused) {
            return null; // one of the application's own, which may want what only a running one has
        }
    }
}

package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.RelationReader;
import dev.aludel.entity.EntityModel;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/**
 * Entities of what is no table of ours: a view, a partition, a table of an extension or of another tool. An application
 * may read from it; it cannot be compared, nor made a second time.
 */
final class MappedViews {

    private MappedViews() {}

    /** The model without them, when it is compared with this catalog. */
    static EntityModel settled(EntityModel model, Connection connection, Catalog catalog) {
        Schema there = catalog.schema();
        List<QualifiedName> missing = model.schema().tables().stream()
                .map(Table::name)
                .filter(name -> there.table(name).isEmpty())
                .toList();
        Map<QualifiedName, String> others = RelationReader.others(connection, missing);
        return others.isEmpty()
                ? model
                : model.without(
                        others.keySet(),
                        others.entrySet().stream()
                                .map(each -> "an entity is mapped to %s, which is %s: it is left as it is"
                                        .formatted(each.getKey(), each.getValue()))
                                .toList());
    }
}

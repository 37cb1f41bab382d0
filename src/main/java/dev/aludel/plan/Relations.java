package dev.aludel.plan;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a picture takes up in pg_class and pg_type together. PostgreSQL keeps the two apart,
 * but a table and a composite type have an entry in each, so one set is both simple and safe.
 */
final class Relations {

    private Relations() {}

    static Set<QualifiedName> of(Schema schema) {
        var names = new TreeSet<QualifiedName>();
        schema.enums().stream().map(EnumType::name).forEach(names::add);
        schema.composites().stream().map(CompositeType::name).forEach(names::add);
        schema.sequences().stream().map(Sequence::name).forEach(names::add);
        for (Table table : schema.tables()) {
            names.add(table.name());
            table.relationNames().forEach(name -> names.add(table.name().sibling(name)));
        }
        return names;
    }
}

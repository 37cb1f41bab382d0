package dev.aludel.plan;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Composites in such an order that each comes after those that it holds; otherwise by name. */
final class CompositeOrder {

    private final Map<QualifiedName, CompositeType> composites = new TreeMap<>();
    private final Map<QualifiedName, CompositeType> ordered = new LinkedHashMap<>();

    private CompositeOrder(Collection<CompositeType> composites) {
        composites.forEach(each -> this.composites.put(each.name(), each));
    }

    static List<CompositeType> innerFirst(Collection<CompositeType> composites) {
        var order = new CompositeOrder(composites);
        order.composites.values().forEach(each -> order.visit(each, new TreeSet<>()));
        return List.copyOf(order.ordered.values());
    }

    private void visit(CompositeType type, Set<QualifiedName> above) {
        if (!ordered.containsKey(type.name()) && above.add(type.name())) {
            for (CompositeType.Attribute attribute : type.attributes()) {
                CompositeType held = composites.get(attribute.type().name());
                if (held != null) {
                    visit(held, above);
                }
            }
            ordered.put(type.name(), type);
        }
    }
}

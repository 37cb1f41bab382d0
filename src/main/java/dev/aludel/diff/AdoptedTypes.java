package dev.aludel.diff;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Types with what no entity says of them as the same types of another picture have it: order of values, comments. */
final class AdoptedTypes {

    private AdoptedTypes() {}

    static List<EnumType> enums(List<EnumType> types, List<EnumType> others) {
        Map<QualifiedName, EnumType> known = named(others, EnumType::name);
        return types.stream()
                .map(each -> Optional.ofNullable(known.get(each.name()))
                        .map(old -> new EnumType(each.name(), EnumOrder.of(each.values(), old.values()), old.comment()))
                        .orElse(each))
                .toList();
    }

    static List<CompositeType> composites(List<CompositeType> types, List<CompositeType> others) {
        Map<QualifiedName, CompositeType> known = named(others, CompositeType::name);
        return types.stream()
                .map(each -> Optional.ofNullable(known.get(each.name()))
                        .map(old -> new CompositeType(each.name(), each.attributes(), old.comment()))
                        .orElse(each))
                .toList();
    }

    static <T> Map<QualifiedName, T> named(List<T> objects, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> named = new TreeMap<>();
        objects.forEach(each -> named.put(name.apply(each), each));
        return named;
    }
}

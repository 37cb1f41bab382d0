package dev.aludel.scratch;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.Fact;
import dev.aludel.catalog.FactReader;
import dev.aludel.diff.Difference;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a database says of itself: what is modelled, and what is not. The order of columns is left out, as it
 * is in every comparison here.
 */
record Facts(Catalog catalog, List<Fact> beyond) {

    static Facts read(Connection connection) {
        return new Facts(CatalogReader.read(connection), FactReader.read(connection));
    }

    /** What differs in the model, seen from this one. */
    List<Difference> differences(Facts other) {
        return Differences.of(
                SchemaDiff.between(catalog.schema(), other.catalog().schema()));
    }

    /** What differs beyond the model, by kind and name. */
    List<TrialResult.OtherFact> otherFacts(Facts other) {
        Map<String, Fact> before = byName(beyond);
        Map<String, Fact> after = byName(other.beyond());
        var names = new TreeMap<String, Fact>(before);
        names.putAll(after);
        var differing = new ArrayList<TrialResult.OtherFact>();
        for (String name : names.keySet()) {
            var one = Optional.ofNullable(before.get(name));
            var two = Optional.ofNullable(after.get(name));
            if (!one.equals(two)) {
                differing.add(new TrialResult.OtherFact(one, two));
            }
        }
        return differing;
    }

    boolean isLike(Facts other) {
        return differences(other).isEmpty() && otherFacts(other).isEmpty();
    }

    private static Map<String, Fact> byName(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(
                        fact -> fact.kind() + " " + fact.name(), Function.identity(), (one, two) -> one, TreeMap::new));
    }
}

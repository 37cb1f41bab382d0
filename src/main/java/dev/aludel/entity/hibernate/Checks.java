package dev.aludel.entity.hibernate;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Puts the checks that Bean Validation adds to a column into one order. It hands its constraints over
 * in a hash set, so {@code @Min} comes before {@code @Max} in one run and after it in the next. Here
 * lower bounds come first: {@code >} sorts behind {@code <}.
 */
final class Checks {

    private final Map<Column, Integer> before = new IdentityHashMap<>();

    private Checks() {}

    static Checks before(Metadata metadata) {
        var checks = new Checks();
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                table.getColumns()
                        .forEach(column -> checks.before.put(
                                column, column.getCheckConstraints().size()));
            }
        }
        return checks;
    }

    void sortAdded() {
        before.forEach((column, size) -> {
            List<CheckConstraint> all = column.getCheckConstraints();
            List<CheckConstraint> added = all.subList(size, all.size());
            List<String> sorted = added.stream()
                    .map(CheckConstraint::getConstraint)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                added.get(i).setConstraint(sorted.get(i));
            }
        });
    }
}

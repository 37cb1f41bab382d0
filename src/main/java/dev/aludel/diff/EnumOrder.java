package dev.aludel.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The order of an enum's values, which an entity does not say (Hibernate sorts them by name). */
final class EnumOrder {

    private EnumOrder() {}

    /**
     * The wanted values in the current order. A value that the database does not have goes right after
     * its nearest wanted predecessor that has a place, else right before its nearest such successor.
     */
    static List<String> of(List<String> wanted, List<String> current) {
        var kept = new LinkedHashSet<>(current);
        kept.retainAll(wanted);
        var order = new ArrayList<>(kept);
        for (int i = 0; i < wanted.size(); i++) {
            if (!kept.contains(wanted.get(i))) {
                order.add(place(order, wanted, i), wanted.get(i));
            }
        }
        return order;
    }

    private static int place(List<String> order, List<String> wanted, int index) {
        for (int before = index - 1; before >= 0; before--) {
            int at = order.indexOf(wanted.get(before));
            if (at >= 0) {
                return at + 1;
            }
        }
        for (int after = index + 1; after < wanted.size(); after++) {
            int at = order.indexOf(wanted.get(after));
            if (at >= 0) {
                return at;
            }
        }
        return order.size();
    }
}

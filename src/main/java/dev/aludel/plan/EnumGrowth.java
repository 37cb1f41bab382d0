package dev.aludel.plan;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.schema.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An enum that only gains values, anywhere among those that it has. */
final class EnumGrowth {

    private EnumGrowth() {}

    /** Whether the old enum becomes the new one by gaining values. */
    static boolean leadsTo(EnumType now, EnumType old) {
        int at = 0;
        for (String value : now.values()) {
            if (at < old.values().size() && old.values().get(at).equals(value)) {
                at++;
            }
        }
        return at == old.values().size();
    }

    /** The values that it gains, in order, each before the old value that follows it. */
    static List<Operation> added(EnumType old, EnumType now) {
        var operations = new ArrayList<Operation>();
        for (int i = 0; i < now.values().size(); i++) {
            String value = now.values().get(i);
            if (!old.values().contains(value)) {
                Optional<String> next = now.values().subList(i + 1, now.values().size()).stream()
                        .filter(old.values()::contains)
                        .findFirst();
                operations.add(new AddEnumValue(now.name(), value, next));
            }
        }
        return operations;
    }
}

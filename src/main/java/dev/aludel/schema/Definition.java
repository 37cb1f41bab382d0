package dev.aludel.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How something is made that {@link Schema} does not model: a view, or a setting of a table.
 *
 * @param object what it is
 * @param create the statements that make it, in order, each without its semicolon
 * @param drop the statements that drop it; none for what only goes with that of which it is a part
 * @param options what the statement that creates the table must say at its end, such as {@code PARTITION BY}
 * @param missing why the statements cannot be said, such as that it is written in C; then there are none
 * @param partOf what it goes with when that is dropped, without a word of PostgreSQL's
 * @param needs what it stands on: PostgreSQL does not drop that, nor change its type, under it
 * @param neededBy the modelled objects that stand on it
 */
public record Definition(
        ObjectName object,
        List<String> create,
        List<String> drop,
        Optional<String> options,
        Optional<String> missing,
        Set<ObjectName> partOf,
        Set<ObjectName> needs,
        Set<ObjectName> neededBy) {

    public Definition {
        create = missing.isPresent() ? List.of() : List.copyOf(create);
        drop = List.copyOf(drop);
        partOf = Set.copyOf(partOf);
        needs = Set.copyOf(needs);
        neededBy = Set.copyOf(neededBy);
    }

    /** Whether it is no object of its own, but something that is said of one. */
    public boolean isSetting() {
        return drop.isEmpty() && missing.isEmpty();
    }

    /** Whether it names roles, which a server may not have, and then does nothing. */
    public boolean isForRoles() {
        return !create.isEmpty() && create.stream().allMatch(each -> each.startsWith("DO $roles"));
    }
}

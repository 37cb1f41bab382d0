package dev.aludel;

import dev.aludel.diff.Change;
import dev.aludel.diff.Changes;
import dev.aludel.diff.TableDiff;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences that another Hibernate makes of the same entities. They are told by their look, so they only may come
 * from it; what is looked for is what the migration guides from 6.6 to 7.4 say and what was measured.
 */
final class HibernateChanges {

    private final String last;
    private final String now;

    HibernateChanges(String last, String now) {
        this.last = last;
        this.now = now;
    }

    /** One line that names them; nothing when Hibernate is the same, or none of them looks so. */
    Optional<String> among(Changes changes) {
        if (line(last).equals(line(now))) {
            return Optional.empty();
        }
        var named = new ArrayList<String>();
        changes.alteredTables().forEach(table -> among(table, named));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the last revision was made with Hibernate %s, this is %s: what follows may come from that, not from a change of the entities: %s"
                                .formatted(last, now, String.join("; ", named)));
    }

    /** Major and minor version, of which a fix changes no schema. */
    private static String line(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private static void among(TableDiff table, List<String> named) {
        String prefix = table.to().name() + ".";
        for (Change<Column> change : table.columns()) {
            if (change instanceof Change.Altered<Column> altered) {
                reason(altered.from(), altered.to())
                        .ifPresent(reason ->
                                named.add("column " + prefix + altered.to().name() + " (" + reason + ")"));
            }
        }
        for (Change<UniqueConstraint> change : table.uniques()) {
            any(change)
                    .filter(unique -> table.to().primaryKey().isEmpty()
                            && unique.columns().size() == table.to().columns().size())
                    .ifPresent(unique -> named.add(
                            "unique " + prefix + unique.name() + " (7.3 and later make the rows of a Set unique)"));
        }
        for (Change<Check> change : table.checks()) {
            any(change)
                    .filter(check -> isOfOrderOrKind(check.expression()))
                    .ifPresent(check -> named.add("check " + prefix + check.name()
                            + " (7.0 and later check discriminators, 7.3 and later order columns)"));
        }
    }

    /** What is there on one side only. */
    private static <T> Optional<T> any(Change<T> change) {
        return change.before().isPresent() && change.after().isPresent()
                ? Optional.empty()
                : change.before().or(change::after);
    }

    private static boolean isOfOrderOrKind(String expression) {
        return expression.contains(" >= 0")
                || expression.contains("ARRAY[")
                || expression.matches("(?is).*\\bin\\s*\\(.*");
    }

    private static Optional<String> reason(Column from, Column to) {
        if (to.withType(from.type()).equals(from)
                && to.type().name().equals(from.type().name())
                && to.type().name().name().startsWith("time ")) {
            return Optional.of("7.0 and later make LocalTime time(0)");
        }
        if (from.value() instanceof ColumnValue.Generated old
                && to.value() instanceof ColumnValue.Generated fresh
                && old.expression().equals(fresh.expression())
                && to.withValue(from.value()).equals(from)) {
            return Optional.of("7.2 and later make generated columns virtual on PostgreSQL 18");
        }
        if (from.nullable() != to.nullable() && to.withNullable(from.nullable()).equals(from)) {
            return Optional.of("7.3 and later make @Version NOT NULL, 7.4 what @CreationTimestamp and its like are on");
        }
        return Optional.empty();
    }
}

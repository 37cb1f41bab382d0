package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.MadeName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of constraints and indexes after a rename, where nobody chose them: one that PostgreSQL made
 * up of the table's and the columns' names (indexcmds.c ChooseIndexName, pg_constraint.c
 * ChooseConstraintName) is made up of the new ones, and so is the hash that Hibernate makes of them
 * (NamingHelper). A name that is taken is not taken away.
 */
public final class FollowingNames {

    private static final Pattern HASH = Pattern.compile("(FK|UK|UK_|IDX|fk|uk|uk_|idx)[0-9a-z]{20,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+$");
    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_$]*)\\(.*", Pattern.DOTALL);

    private final Renaming renaming;
    private final Set<QualifiedName> relations = new HashSet<>();

    private FollowingNames(Renaming renaming, Schema after) {
        this.renaming = renaming;
        after.tables().forEach(table -> {
            relations.add(table.name());
            table.relationNames().forEach(name -> relations.add(table.name().sibling(name)));
        });
        after.sequences().forEach(each -> relations.add(each.name()));
        after.composites().forEach(each -> relations.add(each.name()));
    }

    /**
     * @param before the current picture
     * @param renaming the renames of its objects
     * @param after the picture after the renames, all constraints and indexes in their old names
     */
    public static Schema of(Schema before, Renaming renaming, Schema after) {
        if (renaming.isEmpty()) {
            return after;
        }
        var names = new FollowingNames(renaming, after);
        return after.withTables(before.tables().stream()
                .map(old -> names.followed(
                        old, after.table(renaming.table(old.name())).orElseThrow()))
                .toList());
    }

    private Table followed(Table old, Table now) {
        var own = new Own(old, now);
        return new Table(
                now.name(),
                now.columns(),
                now.primaryKey().map(key -> key.withName(own.relation(key.name(), "", "", "pkey"))),
                own.each(
                        old.uniques(),
                        now.uniques(),
                        (was, is) -> is.withName(
                                own.relation(was.name(), joined(was.columns()), joined(is.columns()), "key"))),
                own.each(old.checks(), now.checks(), (was, is) -> is.withName(own.check(was))),
                own.each(old.foreignKeys(), now.foreignKeys(), (was, is) -> is.withName(own.foreignKey(was, is))),
                own.each(
                        old.indexes(),
                        now.indexes(),
                        (was, is) -> is.withName(
                                own.relation(was.name(), joined(keyNames(was)), joined(keyNames(is)), "idx"))),
                now.comment());
    }

    /** The names of one table. */
    private final class Own {

        private final Table old;
        private final Table now;
        private final Set<String> constraints = new HashSet<>();

        Own(Table old, Table now) {
            this.old = old;
            this.now = now;
            now.constraintNames().forEach(constraints::add);
        }

        /** Renames change no constraint's name, by which they are sorted, so one of a place is one of that place. */
        <T> List<T> each(List<T> before, List<T> after, BiFunction<T, T, T> named) {
            var all = new ArrayList<T>();
            for (int i = 0; i < before.size(); i++) {
                all.add(named.apply(before.get(i), after.get(i)));
            }
            return all;
        }

        String relation(String name, String oldColumns, String columns, String label) {
            String follower = following(name, oldColumns, columns, label).orElse(name);
            return !follower.equals(name) && relations.add(now.name().sibling(follower)) && constraints.add(follower)
                    ? follower
                    : name;
        }

        String foreignKey(ForeignKey was, ForeignKey is) {
            boolean moved = !was.references().equals(is.references())
                    || !was.referencedColumns().equals(is.referencedColumns());
            String columns = joined(is.columns());
            Optional<String> hashed = moved && HASH.matcher(was.name()).matches()
                    ? Optional.of(MadeName.of(now.name().name(), columns, "fkey"))
                    : Optional.empty();
            return constraint(
                    was.name(), hashed.or(() -> following(was.name(), joined(was.columns()), columns, "fkey")));
        }

        /** PostgreSQL names a check after the one column that it is about, else after the table only. */
        String check(Check check) {
            return constraint(
                    check.name(),
                    Stream.concat(Stream.of(""), old.columns().stream().map(Column::name))
                            .flatMap(column -> following(
                                    check.name(),
                                    column,
                                    column.isEmpty() ? "" : renaming.column(old.name(), column),
                                    "check")
                                    .stream())
                            .findFirst());
        }

        private String constraint(String name, Optional<String> follower) {
            return follower.filter(each -> !each.equals(name) && constraints.add(each))
                    .orElse(name);
        }

        /** The new name, when the old one was made up. */
        private Optional<String> following(String name, String oldColumns, String columns, String label) {
            String table = now.name().name();
            boolean moved = !old.name().equals(now.name()) || !oldColumns.equals(columns);
            if (moved && HASH.matcher(name).matches()) {
                return Optional.of(MadeName.of(table, columns, label));
            }
            Matcher number = NUMBER.matcher(name);
            return Stream.of("", number.find() ? number.group() : "")
                    .filter(each -> name.equals(MadeName.of(old.name().name(), oldColumns, label + each)))
                    .findFirst()
                    .map(each -> MadeName.of(table, columns, label + each));
        }
    }

    /** ChooseIndexColumnNames: an expression is called after its function, or {@code expr}. */
    private static List<String> keyNames(Index index) {
        var names = new ArrayList<String>();
        for (IndexKey key : index.keys()) {
            String base = key.expression() ? expressionName(key.text()) : key.text();
            String name = base;
            for (int pass = 1; names.contains(name); pass++) {
                name = base + pass;
            }
            names.add(name);
        }
        names.addAll(index.include());
        return names;
    }

    private static String expressionName(String expression) {
        Matcher call = CALL.matcher(expression);
        return call.matches() ? call.group(1) : "expr";
    }

    /** ChooseIndexNameAddition stops after the column that reaches 64 bytes. */
    private static String joined(List<String> columns) {
        var joined = new StringBuilder();
        for (String column : columns) {
            joined.append(joined.isEmpty() ? "" : "_").append(column);
            if (joined.length() > MadeName.BYTES) {
                break;
            }
        }
        return joined.toString();
    }
}

package dev.aludel.entity.ddl;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.MadeName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Names what nobody named, the way PostgreSQL does when it creates the object (indexcmds.c
 * ChooseIndexName, pg_constraint.c ChooseConstraintName): {@code t_pkey}, {@code t_a_b_key},
 * {@code t_a_fkey}, {@code t_a_check}, {@code t_a_idx}, cut to 63 bytes, numbered when taken. Names are
 * taken per namespace: those of indexes among tables, sequences and indexes, those of checks and
 * foreign keys among constraints. Every given name is taken before the first one is derived.
 */
final class Naming {

    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<QualifiedName> constraints = new HashSet<>();
    private final SortedSet<ConstraintName> derived = new TreeSet<>();

    void take(Collection<QualifiedName> names) {
        relations.addAll(names);
    }

    void takeGiven(TableDraft table) {
        relations.add(table.name);
        table.sequences.forEach(sequence -> relations.add(sequence.name()));
        table.primaryKey.ifPresent(key -> key.given().ifPresent(name -> takeBoth(table.name.sibling(name))));
        table.uniques.forEach(unique -> unique.given().ifPresent(name -> takeBoth(table.name.sibling(name))));
        table.indexes.forEach(index -> index.given().ifPresent(name -> relations.add(table.name.sibling(name))));
        table.checks.forEach(check -> check.given().ifPresent(name -> constraints.add(table.name.sibling(name))));
        table.foreignKeys.forEach(key -> key.given().ifPresent(name -> constraints.add(table.name.sibling(name))));
    }

    private void takeBoth(QualifiedName name) {
        relations.add(name);
        constraints.add(name);
    }

    SortedSet<ConstraintName> derived() {
        return derived;
    }

    List<Check> checks(TableDraft table) {
        return named(
                table,
                table.checks,
                check -> constraintName(table, onlyColumn(check.expression(), table), "check"),
                Check::withName);
    }

    Optional<PrimaryKey> primaryKey(TableDraft table) {
        return table.primaryKey.map(draft -> named(
                        table, List.of(draft), key -> relationName(table, "", "pkey", true), PrimaryKey::withName)
                .get(0));
    }

    List<UniqueConstraint> uniques(TableDraft table) {
        return named(
                table,
                table.uniques,
                unique -> relationName(table, joined(unique.columns()), "key", true),
                UniqueConstraint::withName);
    }

    List<Index> indexes(TableDraft table) {
        return named(
                table,
                table.indexes,
                index -> relationName(table, joined(keyNames(index)), "idx", false),
                Index::withName);
    }

    List<ForeignKey> foreignKeys(TableDraft table, List<Draft<ForeignKey>> resolved) {
        return named(
                table, resolved, key -> constraintName(table, joined(key.columns()), "fkey"), ForeignKey::withName);
    }

    private <T> List<T> named(
            TableDraft table, List<Draft<T>> drafts, Function<T, String> derive, BiFunction<T, String, T> withName) {
        var all = new ArrayList<T>();
        for (Draft<T> draft : drafts) {
            String name = draft.given().orElseGet(() -> {
                String chosen = derive.apply(draft.object());
                derived.add(new ConstraintName(table.name, chosen));
                return chosen;
            });
            all.add(withName.apply(draft.object(), name));
        }
        return all;
    }

    private String relationName(TableDraft table, String columns, String label, boolean constraint) {
        return chosen(
                table,
                columns,
                label,
                name -> !relations.contains(name)
                        && !(constraint && constraints.contains(name))
                        && relations.add(name)
                        && (!constraint || constraints.add(name)));
    }

    private String constraintName(TableDraft table, String columns, String label) {
        return chosen(table, columns, label, constraints::add);
    }

    private static String chosen(
            TableDraft table, String columns, String label, Function<QualifiedName, Boolean> free) {
        for (int pass = 0; ; pass++) {
            String name = MadeName.of(table.name.name(), columns, pass == 0 ? label : label + pass);
            if (free.apply(table.name.sibling(name))) {
                return name;
            }
        }
    }

    /** A check about one column is named after it, a check about none or several after the table only. */
    private static String onlyColumn(String expression, TableDraft table) {
        var mentioned = new TreeSet<String>();
        List<Token> tokens = Lexer.tokens(expression);
        for (int i = 0; i < tokens.size(); i++) {
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            boolean cast = i > 0 && tokens.get(i - 1).is("::");
            if (tokens.get(i).isName() && !call && !cast && table.hasColumn(Names.of(tokens.get(i)))) {
                mentioned.add(Names.of(tokens.get(i)));
            }
        }
        return mentioned.size() == 1 ? mentioned.first() : "";
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
        index.include().forEach(names::add);
        return names;
    }

    private static String expressionName(String expression) {
        List<Token> tokens = Lexer.tokens(expression);
        boolean call =
                tokens.size() > 2 && tokens.get(0).isName() && tokens.get(1).is("(");
        return call ? Names.of(tokens.get(0)) : "expr";
    }

    /** ChooseIndexNameAddition stops after the column that reaches 64 bytes. */
    private static String joined(List<String> columns) {
        var joined = new StringBuilder();
        for (String column : columns) {
            joined.append(joined.isEmpty() ? "" : "_").append(column);
            if (joined.length() >= 64) {
                break;
            }
        }
        return joined.toString();
    }

    /** Whether the names of a table's columns are distinct after PostgreSQL has cut them. */
    static Optional<String> twice(List<Column> columns) {
        var seen = new HashSet<String>();
        return columns.stream()
                .map(Column::name)
                .filter(name -> !seen.add(name))
                .findFirst();
    }
}

package dev.aludel.entity.ddl;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the columns that could not be read out of a comparison. One that the other picture has is there as it has it;
 * one that is nowhere yet is left out, with the keys, checks and indexes that need it. So one bad column hides no other.
 */
public final class UnreadColumns {

    private final Map<QualifiedName, Set<String>> gone = new HashMap<>();
    private final Schema wanted;
    private final Schema current;

    private UnreadColumns(Schema wanted, Schema current) {
        this.wanted = wanted;
        this.current = current;
    }

    /** The wanted picture with these columns as they are in the current one, or without them. */
    public static Schema settled(Schema wanted, Collection<UnreadColumn> columns, Schema current) {
        return columns.isEmpty() ? wanted : new UnreadColumns(wanted, current).settled(columns);
    }

    private Schema settled(Collection<UnreadColumn> columns) {
        var unread = new HashMap<QualifiedName, Set<String>>();
        for (UnreadColumn each : columns) {
            ColumnName name = each.column();
            unread.computeIfAbsent(name.table(), key -> new HashSet<>()).add(name.column());
            if (there(name).isEmpty()) {
                gone.computeIfAbsent(name.table(), key -> new HashSet<>()).add(name.column());
            }
        }
        return new Schema(
                wanted.namespaces(),
                wanted.enums(),
                wanted.composites(),
                sequences(unread),
                wanted.tables().stream()
                        .map(table -> table(table, unread.getOrDefault(table.name(), Set.of())))
                        .toList());
    }

    /** Those of a serial column stay with it. */
    private List<Sequence> sequences(Map<QualifiedName, Set<String>> unread) {
        var sequences = new ArrayList<>(wanted.sequences());
        for (Sequence each : current.sequences()) {
            boolean stays = each.ownedBy()
                    .filter(owner ->
                            unread.getOrDefault(owner.table(), Set.of()).contains(owner.column()))
                    .isPresent();
            if (stays && sequences.stream().noneMatch(other -> other.name().equals(each.name()))) {
                sequences.add(each);
            }
        }
        return sequences;
    }

    private Optional<Column> there(ColumnName name) {
        return current.table(name.table()).flatMap(table -> table.column(name.column()));
    }

    private Table table(Table table, Set<String> unread) {
        Set<String> without = gone.getOrDefault(table.name(), Set.of());
        var columns = new ArrayList<Column>();
        for (Column each : table.columns()) {
            if (!unread.contains(each.name())) {
                columns.add(each);
            } else {
                there(new ColumnName(table.name(), each.name())).ifPresent(columns::add);
            }
        }
        for (String each : new TreeSet<>(unread)) {
            if (table.column(each).isEmpty()) { // settled before, beside a picture that did not have it
                there(new ColumnName(table.name(), each)).ifPresent(columns::add);
            }
        }
        return table.withColumns(columns)
                .withPrimaryKey(table.primaryKey().filter(key -> isFree(key.columns(), without)))
                .withUniques(table.uniques().stream()
                        .filter(unique -> isFree(unique.columns(), without))
                        .toList())
                .withChecks(table.checks().stream()
                        .filter(check -> isFree(check.expression(), without))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> isFree(key, without))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> isFree(index, without))
                        .toList());
    }

    private static boolean isFree(List<String> columns, Set<String> without) {
        return columns.stream().noneMatch(without::contains);
    }

    private static boolean isFree(String expression, Set<String> without) {
        return without.isEmpty()
                || Lexer.tokens(expression).stream()
                        .filter(Token::isName)
                        .noneMatch(token -> without.contains(Names.of(token)));
    }

    private boolean isFree(ForeignKey key, Set<String> without) {
        return isFree(key.columns(), without)
                && isFree(key.referencedColumns(), gone.getOrDefault(key.references(), Set.of()));
    }

    private static boolean isFree(Index index, Set<String> without) {
        return index.keys().stream()
                        .allMatch(key -> key.expression() ? isFree(key.text(), without) : !without.contains(key.text()))
                && isFree(index.include(), without)
                && index.predicate().filter(each -> !isFree(each, without)).isEmpty();
    }
}

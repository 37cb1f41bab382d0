package dev.aludel.sql;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what one statement takes away. A statement that does not have one of the forms of PostgreSQL's
 * manual is not guessed at.
 */
final class LossReader extends SqlCursor {

    /** Statements that take nothing away, by their first word. */
    private static final Set<String> HARMLESS = Set.of(
            "analyze",
            "checkpoint",
            "cluster",
            "comment",
            "discard",
            "grant",
            "listen",
            "lock",
            "notify",
            "reindex",
            "release",
            "reset",
            "revoke",
            "rollback",
            "savepoint",
            "security",
            "show",
            "unlisten",
            "vacuum");

    private static final List<String> CHANGES = List.of("delete", "update", "insert", "merge");

    private final String sql;
    private final LossNames names;

    /** @param names takes note of what the statement makes and renames */
    LossReader(String sql, LossNames names) {
        super(sql);
        this.sql = sql;
        this.names = names;
    }

    List<Loss> losses() {
        return read().orElseGet(() -> List.of(new Loss.Untold(SqlScript.withoutComments(sql))));
    }

    /** Nothing when that cannot be told. */
    private Optional<List<Loss>> read() {
        if (takes("drop")) {
            return new DropReader(sql, names).losses();
        }
        if (takes("alter")) {
            return new AlterReader(sql, names).losses();
        }
        if (takes("truncate")) {
            return truncated();
        }
        if (takes("delete", "from")) {
            return rows(Loss.Extent.DELETED);
        }
        if (takes("update")) {
            boolean fillsOnly = Division.of(sql).filter(Division::fillsOnly).isPresent();
            return fillsOnly ? Optional.of(List.of()) : rows(Loss.Extent.CHANGED);
        }
        if (takes("insert", "into")) {
            return inserted();
        }
        if (takes("create")) {
            created();
            return Optional.of(List.of());
        }
        if (takes("set")) {
            searched();
            return Optional.of(List.of());
        }
        if (isAt("do")
                && (TodoStatement.is(sql.strip()) || RowCheck.of(sql.strip()).isPresent())) {
            return Optional.of(List.of());
        }
        if (isAt("reset", "search_path") || isAt("reset", "all")) {
            names.search(Optional.empty());
        }
        return isIdentifier(at) && HARMLESS.contains(identifier(at)) ? Optional.of(List.of()) : Optional.empty();
    }

    private void searched() {
        if (!takes("session")) {
            takes("local");
        }
        if (takes("search_path") && (takesSymbol('=') || takes("to"))) {
            names.search(isAt("default") ? Optional.empty() : takesConstantName());
        }
    }

    private Optional<List<Loss>> truncated() {
        takes("table");
        int options = until("restart", "continue", "cascade", "restrict");
        var extent = word(until("cascade"), "cascade") ? Loss.Extent.TRUNCATED_CASCADE : Loss.Extent.TRUNCATED;
        var losses = new ArrayList<Loss>();
        do {
            Optional<List<Loss>> one = rows(extent);
            if (one.isEmpty()) {
                return one;
            }
            losses.addAll(one.get());
            takesSymbol('*');
        } while (takesSymbol(','));
        return at == options ? Optional.of(losses) : Optional.empty();
    }

    private Optional<List<Loss>> rows(Loss.Extent extent) {
        takes("only");
        return takesQualifiedName().map(table -> List.of(new Loss.LostRows(names.relation(table), extent)));
    }

    /** Takes nothing away, unless it updates what is there already, or moves rows here by a WITH. */
    private Optional<List<Loss>> inserted() {
        Optional<QualifiedName> table = takesQualifiedName();
        for (int i = at; isThere(i); i++) {
            if (symbol(i, '(') && isIdentifier(i + 1) && CHANGES.contains(identifier(i + 1))) {
                return Optional.empty();
            }
        }
        boolean updates = word(until("do") + 1, "update");
        return table.map(
                name -> updates ? List.of(new Loss.LostRows(names.relation(name), Loss.Extent.CHANGED)) : List.of());
    }

    /** What follows AS ENUM, as far as it is written as plain constants. */
    private Optional<List<String>> labels() {
        if (!takes("as", "enum") || !takesSymbol('(')) {
            return Optional.empty();
        }
        var labels = new ArrayList<String>();
        do {
            Optional<String> label = takesConstant();
            if (label.isEmpty()) {
                return Optional.empty();
            }
            labels.add(label.get());
        } while (takesSymbol(','));
        return Optional.of(labels);
    }

    private void created() {
        boolean replaces = takes("or", "replace");
        while (takes("global")
                || takes("local")
                || takes("temp")
                || takes("temporary")
                || takes("unlogged")
                || takes("recursive")
                || takes("materialized")
                || takes("foreign")) {
            // they say nothing about the name
        }
        boolean relation = takes("table") || takes("view") || takes("sequence");
        boolean type = !relation && (takes("type") || takes("domain"));
        boolean namespace = !relation && !type && takes("schema");
        if (replaces || takes("if", "not", "exists") || !relation && !type && !namespace) {
            return;
        }
        takesQualifiedName().ifPresent(name -> {
            if (relation) {
                names.makeRelation(name);
            } else if (type) {
                names.makeType(name);
                labels().ifPresent(values -> names.label(name, values));
            } else {
                names.makeNamespace(name.name());
            }
        });
    }
}

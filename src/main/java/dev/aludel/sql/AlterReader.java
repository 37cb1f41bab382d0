package dev.aludel.sql;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads what an ALTER takes away, and notes what it renames. */
final class AlterReader extends SqlCursor {

    /** What an ALTER of these can do takes no data away. */
    private static final Set<String> HARMLESS = Set.of(
            "aggregate",
            "collation",
            "database",
            "default",
            "function",
            "policy",
            "procedure",
            "publication",
            "role",
            "routine",
            "rule",
            "statistics",
            "trigger");

    /** What an ALTER TABLE or ALTER TYPE may begin to do with, and takes nothing away by it. */
    private static final Set<String> HARMLESS_ACTIONS = Set.of(
            "add",
            "attach",
            "cluster",
            "detach",
            "disable",
            "enable",
            "force",
            "inherit",
            "no",
            "not",
            "of",
            "owner",
            "replica",
            "reset",
            "set",
            "validate");

    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "unique", "primary", "foreign", "exclude", "not");

    private final LossNames names;
    private final List<Loss> losses = new ArrayList<>();

    AlterReader(String sql, LossNames names) {
        super(sql);
        this.names = names;
    }

    /** Nothing when that cannot be told. */
    Optional<List<Loss>> losses() {
        takes("alter");
        return isRead() ? Optional.of(losses) : Optional.empty();
    }

    private boolean isRead() {
        if (takes("table") || takes("foreign", "table")) {
            return name().filter(table ->
                            isMoved(table, names::renameRelation) || isRenamedWithin(table) || areActionsRead(table))
                    .isPresent();
        }
        if (takes("view") || takes("materialized", "view") || takes("index")) {
            return name().map(each -> isMoved(each, names::renameRelation)).isPresent();
        }
        if (takes("sequence")) {
            return !word(until("restart"), "restart")
                    && name().map(each -> isMoved(each, names::renameRelation)).isPresent();
        }
        if (takes("type") || takes("domain")) {
            return name().filter(type -> isMoved(type, names::renameType) || isAt("rename") || arePartsRead(type))
                    .isPresent();
        }
        if (takes("schema")) {
            Optional<String> from = takesIdentifier();
            Optional<String> to = takes("rename", "to") ? takesIdentifier() : Optional.empty();
            from.ifPresent(old -> to.ifPresent(now -> names.renameNamespace(old, now)));
            return from.isPresent();
        }
        return isIdentifier(at) && HARMLESS.contains(identifier(at));
    }

    private Optional<QualifiedName> name() {
        takes("if", "exists");
        takes("only");
        Optional<QualifiedName> name = takesQualifiedName();
        takesSymbol('*');
        return name;
    }

    private boolean isMoved(QualifiedName object, BiConsumer<QualifiedName, QualifiedName> rename) {
        if (takes("rename", "to")) {
            takesIdentifier().ifPresent(to -> rename.accept(object, object.sibling(to)));
            return true;
        }
        if (takes("set", "schema")) {
            takesIdentifier().ifPresent(to -> rename.accept(object, new QualifiedName(to, object.name())));
            return true;
        }
        return false;
    }

    private boolean isRenamedWithin(QualifiedName table) {
        if (takes("rename", "constraint")) {
            return true;
        }
        if (!takes("rename")) {
            return false;
        }
        takes("column");
        Optional<String> from = takesIdentifier();
        Optional<String> to = takes("to") ? takesIdentifier() : Optional.empty();
        from.ifPresent(old -> to.ifPresent(now -> names.renameColumn(table, old, now)));
        return true;
    }

    private boolean areActionsRead(QualifiedName table) {
        do {
            int end = untilComma();
            if (!isActionRead(table, end)) {
                return false;
            }
            at = end;
        } while (takesSymbol(','));
        return true;
    }

    private boolean isActionRead(QualifiedName table, int end) {
        if (takes("drop", "constraint")) {
            return isConstraintRead();
        }
        if (takes("drop")) {
            return isColumnRead(table);
        }
        if (takes("alter", "constraint")) {
            return true;
        }
        if (takes("alter")) {
            takes("column");
            return takesIdentifier()
                    .filter(column -> isAlterationRead(table, column, end))
                    .isPresent();
        }
        if (takes("add")) {
            noteAdded(table);
            return true;
        }
        return isHarmlessAction();
    }

    private boolean isConstraintRead() {
        takes("if", "exists");
        Optional<String> name = takesIdentifier();
        name.ifPresent(each -> losses.add(new Loss.DroppedRule("constraint", Identifier.quote(each))));
        return name.isPresent();
    }

    private boolean isColumnRead(QualifiedName table) {
        takes("column");
        takes("if", "exists");
        Optional<String> name = takesIdentifier();
        boolean cascade = takes("cascade");
        name.ifPresent(
                each -> losses.add(new Loss.DroppedColumn(names.relation(table), names.column(table, each), cascade)));
        return name.isPresent();
    }

    private boolean isAlterationRead(QualifiedName table, String column, int end) {
        if (takes("type") || takes("set", "data", "type")) {
            int typeEnd = Math.min(until("collate", "using"), end);
            boolean using = until("using") < end;
            String type = text(at, typeEnd);
            List<String> labels = takesQualifiedName().map(names::labels).orElse(List.of());
            losses.add(
                    new Loss.ConvertedColumn(names.relation(table), names.column(table, column), type, using, labels));
            return true;
        }
        return !isAt("restart");
    }

    private void noteAdded(QualifiedName table) {
        boolean constraint = isIdentifier(at) && CONSTRAINTS.contains(identifier(at));
        takes("column");
        if (!constraint && !takes("if", "not", "exists")) {
            takesIdentifier().ifPresent(column -> names.makeColumn(table, column));
        }
    }

    /** Of a composite type or a domain; an enum has none that could be dropped. */
    private boolean arePartsRead(QualifiedName type) {
        do {
            if (!isPartRead(type)) {
                return false;
            }
            at = untilComma();
        } while (takesSymbol(','));
        return true;
    }

    private boolean isPartRead(QualifiedName type) {
        if (takes("drop", "constraint")) {
            return isConstraintRead();
        }
        if (takes("drop", "attribute")) {
            takes("if", "exists");
            String attribute = Identifier.quote(type) + "." + text(at, at + 1);
            losses.add(new Loss.DroppedObject("attribute", new Loss.Name(attribute, Optional.of(attribute)), false));
            return true;
        }
        return isAt("drop", "default") || isAt("drop", "not") || isHarmlessAction();
    }

    private boolean isHarmlessAction() {
        return isIdentifier(at) && HARMLESS_ACTIONS.contains(identifier(at));
    }
}

package dev.aludel.plan;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What operations do to the objects on which something else may stand. */
final class Effects {

    /** Index names are not told apart by table in a drop, so these stand alone. */
    private final Set<QualifiedName> droppedIndexes = new HashSet<>();

    private final Set<ObjectName> dropped = new HashSet<>();
    private final Set<ObjectName> made = new HashSet<>();
    private final Map<ObjectName, Type> retyped = new HashMap<>();
    private final Map<ObjectName, ObjectName> now = new HashMap<>();
    private final Set<ObjectName> filled = new HashSet<>();
    private final Set<QualifiedName> disturbed = new HashSet<>();
    private final Set<ObjectName> renamed = new HashSet<>();

    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final Map<ObjectName, String> columns = new HashMap<>();

    /**
     * @param back whether the operations lead back to the names that definitions use; otherwise they start with those
     */
    Effects(List<Operation> operations, boolean back) {
        Set<QualifiedName> leaving = new HashSet<>();
        operations.forEach(each -> {
            if (each instanceof DropType drop) {
                leaving.add(drop.type());
            }
        });
        var order = new ArrayList<>(operations);
        if (back) {
            Collections.reverse(order);
        }
        for (Operation each : order) {
            if (each instanceof RenameTable rename) {
                rename(rename, back);
            } else if (each instanceof RenameColumn rename) {
                rename(rename, back);
            } else if (each instanceof RenameType rename
                    && !leaving.contains(rename.type().sibling(rename.to()))) {
                renamed.add(ObjectName.of("type", back ? rename.type().sibling(rename.to()) : rename.type()));
            } else {
                add(each);
            }
        }
    }

    private void rename(RenameTable rename, boolean back) {
        QualifiedName now = back ? rename.table() : rename.table().sibling(rename.to());
        QualifiedName said = said(back ? rename.table().sibling(rename.to()) : rename.table());
        tables.put(now, said);
        renamed.add(ObjectName.of("table", said));
    }

    private void rename(RenameColumn rename, boolean back) {
        ObjectName said = said(ObjectName.of("column", rename.table(), back ? rename.to() : rename.column()));
        columns.put(
                ObjectName.of("column", said(rename.table()), back ? rename.column() : rename.to()),
                said.name().name());
        renamed.add(said);
    }

    private QualifiedName said(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    /** The object by the name that definitions use. */
    private ObjectName said(ObjectName object) {
        if (object.kind().equals("table")) {
            return ObjectName.of("table", said(object.name()));
        }
        if (object.table().isEmpty()) {
            return object;
        }
        QualifiedName table = said(object.table().get());
        ObjectName part = ObjectName.of(object.kind(), table, object.name().name());
        return columns.containsKey(part) ? ObjectName.of("column", table, columns.get(part)) : part;
    }

    private void add(Operation operation) {
        Made.by(operation).forEach(each -> made.add(said(each)));
        table(operation).map(this::said).ifPresent(disturbed::add);
        if (operation instanceof DropTable drop) {
            dropped.add(said(ObjectName.of("table", drop.table())));
        } else if (operation instanceof DropColumn drop) {
            dropped.add(said(ObjectName.of("column", drop.table(), drop.column())));
        } else if (operation instanceof DropConstraint drop) {
            dropped.add(said(ObjectName.of("constraint", drop.table(), drop.constraint())));
        } else if (operation instanceof DropIndex drop) {
            droppedIndexes.add(drop.index());
        } else if (operation instanceof DropType drop) {
            dropped.add(ObjectName.of("type", drop.type()));
        } else if (operation instanceof DropSequence drop) {
            dropped.add(ObjectName.of("sequence", drop.sequence()));
        } else if (operation instanceof RenameType rename) {
            dropped.add(ObjectName.of("type", rename.type()));
        } else if (operation instanceof AlterColumn alter) {
            ObjectName column = said(ObjectName.of("column", alter.table(), alter.column()));
            now.put(column, ObjectName.of("column", alter.table(), alter.column()));
            for (Alteration each : alter.alterations()) {
                if (each instanceof Alteration.SetType set) {
                    retyped.put(column, set.type());
                } else if (each instanceof Alteration.SetNotNull) {
                    filled.add(column);
                }
            }
        }
    }

    private static Optional<QualifiedName> table(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return Optional.of(drop.table());
        }
        return operation instanceof AlterColumn alter
                        && alter.alterations().stream().anyMatch(each -> each instanceof Alteration.SetType)
                ? Optional.of(alter.table())
                : Optional.empty();
    }

    /** Whether a column of the table goes or gets another type, and so in all its partitions. */
    boolean disturbs(QualifiedName table) {
        return disturbed.contains(table);
    }

    boolean drops(ObjectName object) {
        return dropped.contains(object)
                || object.kind().equals("index") && droppedIndexes.contains(object.name())
                || object.table()
                        .filter(table -> dropped.contains(ObjectName.of("table", table)))
                        .isPresent();
    }

    /** Whether the object is gone afterwards, not only in between. */
    boolean losesForGood(ObjectName object) {
        return drops(object) && !made.contains(object);
    }

    Optional<Type> newType(ObjectName column) {
        return Optional.ofNullable(retyped.get(column));
    }

    /** Whether a column becomes NOT NULL. */
    boolean fills(ObjectName column) {
        return filled.contains(column);
    }

    /** The name that a retyped column has when it is altered. */
    ObjectName named(ObjectName column) {
        return now.getOrDefault(column, column);
    }

    boolean renames(ObjectName object) {
        return renamed.contains(object)
                || object.table()
                        .filter(table -> renamed.contains(ObjectName.of("table", table)))
                        .isPresent();
    }
}

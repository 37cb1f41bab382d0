package dev.aludel.plan;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Renames in an order in which every name is free when it is taken. Names that wait for each other in a
 * circle are let loose by a name aside. A constraint's name is its table's own; that of an index, a
 * primary key or a unique constraint also stands among the relations of its namespace.
 */
final class Renames {

    private record Rename(QualifiedName table, boolean constraint, boolean relation, String from, String to) {

        Operation operation() {
            return constraint ? new RenameConstraint(table, from, to) : new RenameIndex(table.sibling(from), to);
        }

        boolean waitsFor(Rename other) {
            boolean sameTable = constraint && other.constraint && table.equals(other.table);
            boolean sameNamespace =
                    relation && other.relation && table.namespace().equals(other.table.namespace());
            return (sameTable || sameNamespace) && to.equals(other.from);
        }
    }

    private final AsideNames names;
    private final List<Rename> pending = new ArrayList<>();

    Renames(AsideNames names) {
        this.names = names;
    }

    void constraint(QualifiedName table, String from, String to, boolean withIndex) {
        pending.add(new Rename(table, true, withIndex, from, to));
    }

    void index(QualifiedName table, String from, String to) {
        pending.add(new Rename(table, false, true, from, to));
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        var left = new ArrayList<>(pending);
        while (!left.isEmpty()) {
            Rename next = left.stream()
                    .filter(each -> left.stream().noneMatch(each::waitsFor))
                    .findFirst()
                    .orElseGet(() -> letLoose(left.get(0), left, operations));
            left.remove(next);
            operations.add(next.operation());
        }
        return operations;
    }

    /** Moves the rename's own name out of the way, and returns a rename that somebody then no longer waits for. */
    private Rename letLoose(Rename first, List<Rename> left, List<Operation> operations) {
        String aside = names.of(new QualifiedName(first.table().namespace(), first.from()), "old")
                .name();
        var away = new Rename(first.table(), first.constraint(), first.relation(), first.from(), aside);
        operations.add(away.operation());
        left.set(0, new Rename(first.table(), first.constraint(), first.relation(), aside, first.to()));
        return left.stream()
                .filter(each -> left.stream().noneMatch(each::waitsFor))
                .findFirst()
                .orElseThrow();
    }
}

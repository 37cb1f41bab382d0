package dev.aludel.revision;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.Batch;
import dev.aludel.operation.CreateComposite;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateNamespace;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNamespace;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OwnSequence;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RequireNone;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.Todo;

/**
 * Where a body has empty lines: between operations on different kinds of object, between different
 * tables' columns, and around every new table.
 */
final class Paragraphs implements Operation.Visitor<String> {

    private static final Paragraphs INSTANCE = new Paragraphs();

    private Paragraphs() {}

    static boolean breaksBetween(Operation one, Operation other) {
        return one instanceof CreateTable
                || other instanceof CreateTable
                || !one.accept(INSTANCE).equals(other.accept(INSTANCE));
    }

    @Override
    public String visit(CreateNamespace operation) {
        return "namespaces";
    }

    @Override
    public String visit(DropNamespace operation) {
        return "namespaces";
    }

    @Override
    public String visit(CreateEnum operation) {
        return "types";
    }

    @Override
    public String visit(AddEnumValue operation) {
        return "types";
    }

    @Override
    public String visit(RenameEnumValue operation) {
        return "types";
    }

    @Override
    public String visit(CreateComposite operation) {
        return "types";
    }

    @Override
    public String visit(RenameType operation) {
        return "types";
    }

    @Override
    public String visit(DropType operation) {
        return "types";
    }

    @Override
    public String visit(CreateSequence operation) {
        return "sequences";
    }

    @Override
    public String visit(AlterSequence operation) {
        return "sequences";
    }

    @Override
    public String visit(OwnSequence operation) {
        return "sequences";
    }

    @Override
    public String visit(RenameSequence operation) {
        return "sequences";
    }

    @Override
    public String visit(DropSequence operation) {
        return "sequences";
    }

    @Override
    public String visit(CreateTable operation) {
        return "tables";
    }

    @Override
    public String visit(RenameTable operation) {
        return "tables";
    }

    @Override
    public String visit(DropTable operation) {
        return "tables";
    }

    @Override
    public String visit(AddColumn operation) {
        return "columns of " + operation.table();
    }

    @Override
    public String visit(AlterColumn operation) {
        return "columns of " + operation.table();
    }

    @Override
    public String visit(Backfill operation) {
        return "columns of " + operation.table();
    }

    @Override
    public String visit(Batch operation) {
        return "statements";
    }

    @Override
    public String visit(RenameColumn operation) {
        return "columns of " + operation.table();
    }

    @Override
    public String visit(RequireNone operation) {
        return "constraints";
    }

    @Override
    public String visit(Todo operation) {
        return "statements";
    }

    @Override
    public String visit(DropColumn operation) {
        return "columns of " + operation.table();
    }

    @Override
    public String visit(AddPrimaryKey operation) {
        return "constraints";
    }

    @Override
    public String visit(AddUnique operation) {
        return "constraints";
    }

    @Override
    public String visit(AddCheck operation) {
        return "constraints";
    }

    @Override
    public String visit(AddForeignKey operation) {
        return "foreign keys";
    }

    @Override
    public String visit(RenameConstraint operation) {
        return "constraints";
    }

    @Override
    public String visit(DropConstraint operation) {
        return "constraints";
    }

    @Override
    public String visit(CreateIndex operation) {
        return "indexes";
    }

    @Override
    public String visit(RenameIndex operation) {
        return "indexes";
    }

    @Override
    public String visit(DropIndex operation) {
        return "indexes";
    }

    @Override
    public String visit(SetComment operation) {
        return "comments";
    }

    @Override
    public String visit(Execute operation) {
        return "statements";
    }
}

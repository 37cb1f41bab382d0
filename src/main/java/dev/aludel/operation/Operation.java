package dev.aludel.operation;

/** One step of a migration, as a value. */
public sealed interface Operation
        permits AddCheck,
                AddColumn,
                AddEnumValue,
                AddForeignKey,
                AddPrimaryKey,
                AddUnique,
                AlterColumn,
                AlterSequence,
                Backfill,
                Batch,
                CreateComposite,
                CreateEnum,
                CreateIndex,
                CreateNamespace,
                CreateSequence,
                CreateTable,
                DropColumn,
                DropConstraint,
                DropIndex,
                DropNamespace,
                DropSequence,
                DropTable,
                DropType,
                Execute,
                OwnSequence,
                RenameColumn,
                RenameConstraint,
                RenameEnumValue,
                RenameIndex,
                RenameSequence,
                RenameTable,
                RenameType,
                RequireNone,
                SetComment,
                Todo {

    <R> R accept(Visitor<R> visitor);

    /** One method for each operation and no default, so that a new operation breaks the build. */
    interface Visitor<R> {

        R visit(CreateNamespace operation);

        R visit(DropNamespace operation);

        R visit(CreateEnum operation);

        R visit(AddEnumValue operation);

        R visit(RenameEnumValue operation);

        R visit(CreateComposite operation);

        R visit(RenameType operation);

        R visit(DropType operation);

        R visit(CreateSequence operation);

        R visit(AlterSequence operation);

        R visit(OwnSequence operation);

        R visit(RenameSequence operation);

        R visit(DropSequence operation);

        R visit(CreateTable operation);

        R visit(RenameTable operation);

        R visit(DropTable operation);

        R visit(AddColumn operation);

        R visit(AlterColumn operation);

        R visit(Backfill operation);

        R visit(Batch operation);

        R visit(RenameColumn operation);

        R visit(RequireNone operation);

        R visit(Todo operation);

        R visit(DropColumn operation);

        R visit(AddPrimaryKey operation);

        R visit(AddUnique operation);

        R visit(AddCheck operation);

        R visit(AddForeignKey operation);

        R visit(RenameConstraint operation);

        R visit(DropConstraint operation);

        R visit(CreateIndex operation);

        R visit(RenameIndex operation);

        R visit(DropIndex operation);

        R visit(SetComment operation);

        R visit(Execute operation);
    }
}

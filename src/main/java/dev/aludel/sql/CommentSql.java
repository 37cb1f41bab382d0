package dev.aludel.sql;

import dev.aludel.operation.CommentTarget;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;

/** {@code COMMENT ON}. Row 113: a weak lock on a relation, none on a type. */
final class CommentSql implements CommentTarget.Visitor<String> {

    private static final CommentSql TARGET = new CommentSql();

    private CommentSql() {}

    static Statement statement(SetComment operation) {
        String text = operation.comment().map(Literal::quote).orElse("NULL");
        Lock lock = operation.target() instanceof CommentTarget.OnType ? Lock.NONE : Lock.SHARE_UPDATE_EXCLUSIVE;
        return new Statement(
                "COMMENT ON " + operation.target().accept(TARGET) + " IS " + text, true, Impact.instant(lock));
    }

    @Override
    public String visit(CommentTarget.OnTable target) {
        return "TABLE " + Identifier.quote(target.table());
    }

    @Override
    public String visit(CommentTarget.OnColumn target) {
        return "COLUMN " + Identifier.quote(target.table()) + "." + Identifier.quote(target.column());
    }

    @Override
    public String visit(CommentTarget.OnType target) {
        return "TYPE " + Identifier.quote(target.type());
    }

    @Override
    public String visit(CommentTarget.OnSequence target) {
        return "SEQUENCE " + Identifier.quote(target.sequence());
    }
}

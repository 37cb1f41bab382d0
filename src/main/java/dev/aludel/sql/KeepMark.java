package dev.aludel.sql;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;

/** The comment {@code -- keep} above a statement that drops one column or one table, and nothing else. */
public final class KeepMark {

    /** The comment's words. */
    public static final String TEXT = "keep";

    private KeepMark() {}

    /** Whether the comment, above the statement that comes next, says what this statement does. */
    public static boolean standsFor(Statement statement) {
        return KeepStatement.is(statement.sql());
    }

    /** The operation that a statement below the comment stands for; nothing when the statement has another form. */
    static Optional<Operation> over(String drop) {
        return new Reader(drop).operation();
    }

    private static final class Reader extends SqlCursor {

        Reader(String sql) {
            super(sql);
        }

        Optional<Operation> operation() {
            Optional<Operation> read =
                    takes("drop", "table") ? table() : takes("alter", "table") ? column() : Optional.empty();
            takes("restrict");
            return read.filter(operation -> isAtEnd());
        }

        private Optional<Operation> table() {
            return takesQualifiedName().map(table -> new DropTable(table, true));
        }

        private Optional<Operation> column() {
            takes("only");
            Optional<QualifiedName> table = takesQualifiedName();
            if (!takes("drop") || !takes("column") && isAt("constraint")) {
                return Optional.empty();
            }
            Optional<String> column = takesIdentifier();
            return table.flatMap(name -> column.map(each -> new DropColumn(name, each, true)));
        }
    }
}

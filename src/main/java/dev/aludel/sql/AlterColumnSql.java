package dev.aludel.sql;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Alterations of one column in as few statements as mean the same. Within one {@code ALTER TABLE}
 * PostgreSQL does not go by the order in the text but by passes (tablecmds.c, {@code AT_PASS_…}): what
 * drops, then types, then NOT NULL, then defaults and new identities, then options of an identity. So a
 * statement goes on only while the passes do not fall (or the order does not matter: a default and NOT
 * NULL) and no kind is met twice. An identity's sequence
 * is made and altered by the column's type as it was before the statement (parse_utilcmd.c), and a
 * generated column takes no USING, so a change of type and one of either never share a statement.
 */
final class AlterColumnSql {

    private AlterColumnSql() {}

    static List<Statement> statements(AlterColumn operation) {
        var statements = new ArrayList<Statement>();
        var together = new ArrayList<Clause>();
        for (Alteration alteration : operation.alterations()) {
            Clause next = alteration.accept(CLAUSE);
            if (!together.stream().allMatch(earlier -> earlier.goesWith(next))) {
                statements.add(statement(operation, together));
                together.clear();
            }
            together.add(next);
        }
        statements.add(statement(operation, together));
        return statements;
    }

    private static Statement statement(AlterColumn operation, List<Clause> together) {
        String head = "ALTER TABLE " + Identifier.quote(operation.table());
        String column = "ALTER COLUMN " + Identifier.quote(operation.column()) + " ";
        List<String> clauses =
                together.stream().map(clause -> column + clause.sql()).toList();
        String sql = clauses.size() == 1
                ? Lines.of(head, clauses.get(0))
                : head + "\n" + Lines.INDENT + String.join(",\n" + Lines.INDENT, clauses);
        boolean rewrites = together.stream().anyMatch(clause -> clause.impact().rewrites());
        boolean scans = together.stream().anyMatch(clause -> clause.impact().scans());
        return new Statement(sql, true, new Impact(Lock.ACCESS_EXCLUSIVE, rewrites, scans));
    }

    /** The passes that matter here, in PostgreSQL's order. */
    private enum Pass {
        DROP,
        TYPE,
        NOT_NULL,
        ADD,
        OPTIONS
    }

    private record Clause(Pass pass, boolean apart, String sql, Impact impact) {

        private static Clause plain(Pass pass, String sql) {
            return new Clause(pass, false, sql, Impact.instant(Lock.ACCESS_EXCLUSIVE));
        }

        private static Clause apart(Pass pass, String sql) {
            return new Clause(pass, true, sql, Impact.instant(Lock.ACCESS_EXCLUSIVE));
        }

        boolean goesWith(Clause next) {
            boolean sameKind = pass == next.pass && (pass != Pass.DROP || sql.equals(next.sql));
            boolean bothApart = apart && next.apart;
            boolean typeAndApart = (apart || next.apart) && (pass == Pass.TYPE || next.pass == Pass.TYPE);
            boolean commute = pass == Pass.ADD && !apart && next.pass == Pass.NOT_NULL;
            return (pass.compareTo(next.pass) <= 0 || commute) && !sameKind && !bothApart && !typeAndApart;
        }
    }

    /** Locks and scans: docs/locks.md, rows 29, 30, 34, 40 to 50, 60 to 62, 65. */
    private static final Alteration.Visitor<Clause> CLAUSE = new Alteration.Visitor<>() {

        @Override
        public Clause visit(Alteration.SetType alteration) {
            String using =
                    alteration.using().map(expression -> " USING " + expression).orElse("");
            String sql = "TYPE " + TypeName.of(alteration.type()) + ColumnSql.collation(alteration.collation()) + using;
            return new Clause(Pass.TYPE, false, sql, Impact.rewriting());
        }

        @Override
        public Clause visit(Alteration.SetNotNull alteration) {
            return new Clause(Pass.NOT_NULL, false, "SET NOT NULL", Impact.scanning(Lock.ACCESS_EXCLUSIVE));
        }

        @Override
        public Clause visit(Alteration.DropNotNull alteration) {
            return Clause.plain(Pass.DROP, "DROP NOT NULL");
        }

        @Override
        public Clause visit(Alteration.SetDefault alteration) {
            return Clause.plain(Pass.ADD, "SET DEFAULT " + alteration.expression());
        }

        @Override
        public Clause visit(Alteration.DropDefault alteration) {
            return Clause.plain(Pass.DROP, "DROP DEFAULT");
        }

        @Override
        public Clause visit(Alteration.AddIdentity alteration) {
            return Clause.apart(Pass.ADD, "ADD " + ColumnSql.identity(alteration.identity()));
        }

        @Override
        public Clause visit(Alteration.SetIdentity alteration) {
            ColumnValue.Identity identity = alteration.identity();
            String options = "\n        SET " + String.join(" SET ", new SequenceSql(identity.options()).all());
            return Clause.apart(Pass.OPTIONS, "SET GENERATED " + ColumnSql.kind(identity) + options);
        }

        @Override
        public Clause visit(Alteration.DropIdentity alteration) {
            return Clause.apart(Pass.DROP, "DROP IDENTITY");
        }

        @Override
        public Clause visit(Alteration.DropExpression alteration) {
            return Clause.apart(Pass.DROP, "DROP EXPRESSION");
        }
    };
}

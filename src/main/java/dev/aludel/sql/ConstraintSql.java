package dev.aludel.sql;

import dev.aludel.schema.Check;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/** Constraints by name, as {@code CREATE TABLE} and {@code ADD} take them. */
final class ConstraintSql {

    private ConstraintSql() {}

    static String of(PrimaryKey key) {
        return named(key.name()) + "PRIMARY KEY (" + Identifier.list(key.columns()) + ")";
    }

    static String of(UniqueConstraint unique) {
        return named(unique.name())
                + "UNIQUE "
                + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
                + "("
                + Identifier.list(unique.columns())
                + ")"
                + deferral(unique.deferral());
    }

    static String of(Check check) {
        return named(check.name()) + "CHECK (" + check.expression() + ")";
    }

    /** The two halves of a foreign key: what refers, and to what. */
    static String referring(ForeignKey key) {
        return named(key.name()) + "FOREIGN KEY (" + Identifier.list(key.columns()) + ")";
    }

    static String references(ForeignKey key) {
        return "REFERENCES "
                + Identifier.quote(key.references())
                + " ("
                + Identifier.list(key.referencedColumns())
                + ")"
                + (key.matchFull() ? " MATCH FULL" : "")
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + deferral(key.deferral());
    }

    private static String named(String name) {
        return "CONSTRAINT " + Identifier.quote(name) + " ";
    }

    private static String action(String clause, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : clause + action.name().replace('_', ' ');
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }
}

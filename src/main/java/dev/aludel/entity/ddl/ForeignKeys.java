package dev.aludel.entity.ddl;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import java.util.List;

/** Reads the part of a foreign key from {@code references} on. */
final class ForeignKeys {

    private ForeignKeys() {}

    static ForeignKeyDraft read(Cursor at, List<String> columns, Notes notes) {
        at.expect("references");
        QualifiedName table = at.qualifiedName();
        List<String> referenced = at.sees("(") ? at.names() : List.of();
        var onDelete = ReferentialAction.NO_ACTION;
        var onUpdate = ReferentialAction.NO_ACTION;
        boolean full = false;
        var deferral = new DeferralWords();
        for (boolean more = true; more; ) {
            if (at.takes("match")) {
                full = at.next().is("full");
            } else if (at.takes("on", "delete")) {
                onDelete = action(at, notes);
            } else if (at.takes("on", "update")) {
                onUpdate = action(at, notes);
            } else if (at.takes("not", "valid") || at.takes("not", "enforced")) {
                notes.add("a foreign key is always enforced and valid in a revision");
            } else {
                more = deferral.takes(at);
            }
        }
        return new ForeignKeyDraft(columns, table, referenced, onDelete, onUpdate, deferral.settled(), full);
    }

    private static ReferentialAction action(Cursor at, Notes notes) {
        if (at.takes("no", "action")) {
            return ReferentialAction.NO_ACTION;
        }
        if (at.takes("restrict")) {
            return ReferentialAction.RESTRICT;
        }
        if (at.takes("cascade")) {
            return ReferentialAction.CASCADE;
        }
        boolean toNull = at.takes("set", "null");
        if (!toNull) {
            at.expect("set", "default");
        }
        if (at.sees("(")) {
            notes.add("the column list of ON DELETE SET %s is not modelled".formatted(toNull ? "NULL" : "DEFAULT"));
            at.group();
        }
        return toNull ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
    }

    /** Collects {@code [not] deferrable} and {@code initially …}; the latter alone implies the former. */
    static final class DeferralWords {

        private Deferral deferral = Deferral.NOT_DEFERRABLE;

        boolean takes(Cursor at) {
            if (at.takes("not", "deferrable")) {
                deferral = Deferral.NOT_DEFERRABLE;
            } else if (at.takes("initially", "deferred")) {
                deferral = Deferral.INITIALLY_DEFERRED;
            } else if (at.takes("deferrable")) {
                deferral = deferral == Deferral.INITIALLY_DEFERRED ? deferral : Deferral.DEFERRABLE;
            } else {
                return at.takes("initially", "immediate");
            }
            return true;
        }

        Deferral settled() {
            return deferral;
        }
    }
}

package dev.aludel.sql;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a DROP drops. */
final class DropReader extends SqlCursor {

    private final LossNames names;

    /** What kinds of things it reads, those before others of which their words are the beginning. */
    private enum Kind {
        MATERIALIZED_VIEW(Form.RELATION),
        FOREIGN_TABLE(Form.RELATION),
        TABLE(Form.RELATION),
        VIEW(Form.RELATION),
        SEQUENCE(Form.RELATION),
        SCHEMA(Form.NAMESPACE),
        TYPE(Form.TYPE),
        DOMAIN(Form.TYPE),
        INDEX(Form.RULE),
        POLICY(Form.RULE),
        RULE(Form.RULE),
        STATISTICS(Form.RULE),
        TRIGGER(Form.RULE),
        AGGREGATE(Form.OTHER),
        COLLATION(Form.OTHER),
        EXTENSION(Form.OTHER),
        FUNCTION(Form.OTHER),
        PROCEDURE(Form.OTHER),
        PUBLICATION(Form.OTHER),
        ROUTINE(Form.OTHER);

        private final Form form;

        Kind(Form form) {
            this.form = form;
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private enum Form {
        RELATION,
        NAMESPACE,
        TYPE,
        RULE,
        OTHER
    }

    DropReader(String sql, LossNames names) {
        super(sql);
        this.names = names;
    }

    /** Nothing when that cannot be told. */
    Optional<List<Loss>> losses() {
        takes("drop");
        for (Kind kind : Kind.values()) {
            if (takes(kind.words().split(" "))) {
                takes("concurrently");
                takes("if", "exists");
                return listed(kind);
            }
        }
        return Optional.empty();
    }

    private Optional<List<Loss>> listed(Kind kind) {
        int end = until("cascade", "restrict");
        boolean cascade = word(end, "cascade");
        var losses = new ArrayList<Loss>();
        do {
            Optional<Loss> loss = one(kind, Math.min(untilComma(), end), cascade);
            if (loss.isEmpty()) {
                return Optional.empty();
            }
            losses.add(loss.get());
        } while (takesSymbol(','));
        return Optional.of(losses);
    }

    private Optional<Loss> one(Kind kind, int end, boolean cascade) {
        String text = text(at, end);
        Optional<QualifiedName> name = takesQualifiedName();
        boolean nothingElse = at == end;
        at = end;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.form) {
            case RULE -> Optional.of(new Loss.DroppedRule(kind.words(), text));
            case OTHER -> Optional.of(object(kind.words(), new Loss.Name(text, Optional.of(text)), cascade));
            default -> name.filter(found -> nothingElse).map(found -> named(kind, found, cascade));
        };
    }

    private Loss named(Kind kind, QualifiedName name, boolean cascade) {
        return switch (kind.form) {
            case NAMESPACE -> object("namespace", names.namespace(name.name()), cascade);
            case TYPE -> object(kind.words(), names.type(name), cascade);
            default ->
                kind == Kind.TABLE
                        ? new Loss.DroppedTable(names.relation(name), cascade)
                        : object(kind.words(), names.relation(name), cascade);
        };
    }

    private static Loss object(String kind, Loss.Name name, boolean cascade) {
        return new Loss.DroppedObject(kind, name, cascade);
    }
}

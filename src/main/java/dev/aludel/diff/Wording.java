package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every object in one line, complete: two objects that differ read differently. */
final class Wording {

    private static final Type BIGINT = Type.parse("bigint");

    private Wording() {}

    /** A whole object of any kind. */
    static String whole(Record object) {
        if (object instanceof EnumType type) {
            return of(type);
        } else if (object instanceof CompositeType type) {
            return of(type);
        } else if (object instanceof Sequence sequence) {
            return of(sequence);
        } else if (object instanceof Table table) {
            return of(table);
        } else if (object instanceof Column column) {
            return of(column);
        } else if (object instanceof PrimaryKey key) {
            return of(key);
        } else if (object instanceof UniqueConstraint constraint) {
            return of(constraint);
        } else if (object instanceof Check check) {
            return check.expression();
        } else if (object instanceof ForeignKey key) {
            return of(key);
        } else if (object instanceof Index index) {
            return of(index);
        }
        throw new IllegalArgumentException("no words for " + object);
    }

    /** What an object has for one of its {@link Attributes}. Two that differ read differently. */
    static String ofAttribute(String attribute, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(each -> attribute.equals("comment") ? "'" + each + "'" : ofAttribute(attribute, each))
                    .orElse("none");
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> ofAttribute(attribute, each)).collect(listed());
        } else if (value instanceof ColumnValue supplied) {
            return of(supplied);
        } else if (value instanceof SequenceOptions options) {
            return of(options);
        } else if (value instanceof IndexKey key) {
            return of(key);
        } else if (value instanceof ColumnName column) {
            return column.table() + "." + column.column();
        } else if (value instanceof CompositeType.Attribute part) {
            return part.name() + " " + part.type() + collation(part.collation());
        } else if (value instanceof Enum<?> constant) {
            return words(constant);
        }
        return String.valueOf(value);
    }

    static String of(EnumType type) {
        return type.values().stream().map(each -> "'" + each + "'").collect(listed()) + comment(type.comment());
    }

    static String of(CompositeType type) {
        return type.attributes().stream()
                        .map(each -> each.name() + " " + each.type() + collation(each.collation()))
                        .collect(listed())
                + comment(type.comment());
    }

    static String of(Sequence sequence) {
        return of(sequence.options())
                + sequence.ownedBy()
                        .map(each -> " owned by " + each.table() + "." + each.column())
                        .orElse("")
                + comment(sequence.comment());
    }

    /** Start and increment, and of the rest what is not PostgreSQL's own choice for them. */
    static String of(SequenceOptions options) {
        var usual = SequenceOptions.ascending(options.type(), options.start(), options.increment());
        var text = new StringBuilder();
        if (!options.type().equals(BIGINT)) {
            text.append(options.type()).append(' ');
        }
        text.append("start ").append(options.start()).append(" increment ").append(options.increment());
        if (options.minimum() != usual.minimum()) {
            text.append(" minimum ").append(options.minimum());
        }
        if (options.maximum() != usual.maximum()) {
            text.append(" maximum ").append(options.maximum());
        }
        if (options.cache() != usual.cache()) {
            text.append(" cache ").append(options.cache());
        }
        return text.append(options.cycle() ? " cycle" : "").toString();
    }

    static String of(Table table) {
        return table.columns().stream().map(Column::name).collect(listed());
    }

    static String of(Column column) {
        return column.type()
                + collation(column.collation())
                + (column.nullable() ? "" : " not null")
                + (column.value() instanceof ColumnValue.None ? "" : " " + of(column.value()))
                + comment(column.comment());
    }

    /** Only what differs between two columns of one name. */
    static String between(Column from, Column to) {
        var parts = new ArrayList<String>();
        part(parts, "type", from.type().toString(), to.type().toString());
        part(parts, "collation", from.collation().orElse("none"), to.collation().orElse("none"));
        if (from.nullable() != to.nullable()) {
            parts.add(to.nullable() ? "not null → nullable" : "nullable → not null");
        }
        part(parts, "value", of(from.value()), of(to.value()));
        part(parts, "comment", quoted(from.comment()), quoted(to.comment()));
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, String what, String from, String to) {
        if (!from.equals(to)) {
            parts.add(what + " " + from + " → " + to);
        }
    }

    static String of(ColumnValue value) {
        return value.accept(new ColumnValue.Visitor<>() {
            @Override
            public String visit(ColumnValue.None none) {
                return "none";
            }

            @Override
            public String visit(ColumnValue.Default given) {
                return "default " + given.expression();
            }

            @Override
            public String visit(ColumnValue.Identity identity) {
                return "identity " + (identity.always() ? "always " : "by default ") + of(identity.options());
            }

            @Override
            public String visit(ColumnValue.Generated generated) {
                return "generated " + (generated.stored() ? "stored " : "virtual ") + generated.expression();
            }
        });
    }

    static String of(PrimaryKey key) {
        return listed(key.columns());
    }

    static String of(UniqueConstraint constraint) {
        return listed(constraint.columns())
                + (constraint.nullsNotDistinct() ? " nulls not distinct" : "")
                + deferral(constraint.deferral());
    }

    static String of(ForeignKey key) {
        return listed(key.columns()) + " references " + key.references() + listed(key.referencedColumns())
                + (key.matchFull() ? " match full" : "")
                + action(" on update ", key.onUpdate())
                + action(" on delete ", key.onDelete())
                + deferral(key.deferral());
    }

    static String of(Index index) {
        return (index.unique() ? "unique " : "")
                + (index.method().equals(Index.BTREE) ? "" : index.method() + " ")
                + index.keys().stream().map(Wording::of).collect(listed())
                + (index.include().isEmpty() ? "" : " include " + listed(index.include()))
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.parameters().isEmpty() ? "" : " with " + listed(index.parameters()))
                + index.predicate().map(each -> " where " + each).orElse("");
    }

    private static String of(IndexKey key) {
        return (key.expression() ? "(" + key.text() + ")" : key.text())
                + collation(key.collation())
                + key.operatorClass().map(each -> " " + each).orElse("")
                + (key.order() == SortOrder.ASC ? "" : " " + words(key.order()));
    }

    static String quoted(Optional<String> comment) {
        return comment.map(each -> "'" + each + "'").orElse("none");
    }

    private static String comment(Optional<String> comment) {
        return comment.map(each -> " comment '" + each + "'").orElse("");
    }

    private static String collation(Optional<String> collation) {
        return collation.map(each -> " collate " + each).orElse("");
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : when + words(action);
    }

    private static String deferral(Deferral deferral) {
        return deferral == Deferral.NOT_DEFERRABLE ? "" : " " + words(deferral);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String listed(List<String> parts) {
        return parts.stream().collect(listed());
    }

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(", ", "(", ")");
    }
}

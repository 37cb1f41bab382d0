package dev.aludel.plan;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a change from one picture to another takes data away. A type that holds every value of the one
 * before takes none, nor does a generated column, which is computed from what stays.
 */
public final class Narrowing {

    private final Schema from;
    private final Schema to;
    private final Map<QualifiedName, EnumType> oldEnums = new HashMap<>();
    private final Map<QualifiedName, EnumType> newEnums = new HashMap<>();
    private final Map<QualifiedName, CompositeType> oldComposites = new HashMap<>();
    private final Map<QualifiedName, CompositeType> newComposites = new HashMap<>();

    public Narrowing(Schema from, Schema to) {
        this.from = from;
        this.to = to;
        from.enums().forEach(each -> oldEnums.put(each.name(), each));
        to.enums().forEach(each -> newEnums.put(each.name(), each));
        from.composites().forEach(each -> oldComposites.put(each.name(), each));
        to.composites().forEach(each -> newComposites.put(each.name(), each));
    }

    /** Whether every value of the old picture's type is one of the new picture's type. */
    public boolean keepsAll(Type old, Type now) {
        if (old.isArray() && now.isArray()) {
            return keepsAll(old.element(), now.element());
        }
        if (old.isArray() || now.isArray()) {
            return Widening.keepsAll(old, now);
        }
        EnumType oldEnum = oldEnums.get(old.name());
        EnumType newEnum = newEnums.get(now.name());
        if (oldEnum != null) {
            return newEnum != null
                    ? newEnum.values().containsAll(oldEnum.values())
                    : oldEnum.values().stream().allMatch(label -> keepsLabel(label, now));
        }
        CompositeType oldComposite = oldComposites.get(old.name());
        CompositeType newComposite = newComposites.get(now.name());
        if (oldComposite != null && newComposite != null) {
            return oldComposite.attributes().stream().allMatch(each -> keepsAttribute(each, newComposite));
        }
        return newEnum == null && Widening.keepsAll(old, now);
    }

    private static boolean keepsLabel(String label, Type now) {
        return CastTable.isString(now)
                && (now.modifiers().isEmpty()
                        || label.codePointCount(0, label.length())
                                <= Integer.parseInt(now.modifiers().get(0)));
    }

    private boolean keepsAttribute(CompositeType.Attribute old, CompositeType now) {
        return now.attributes().stream()
                .anyMatch(each -> each.name().equals(old.name()) && keepsAll(old.type(), each.type()));
    }

    /** The type of a column of the old picture; nothing when it is not in the picture, or generated. */
    public Optional<Type> stored(ColumnName column) {
        return from.table(column.table())
                .flatMap(table -> table.column(column.column()))
                .filter(each -> !(each.value() instanceof ColumnValue.Generated))
                .map(each -> each.type());
    }

    /** Whether a sequence that goes is not followed by an identity, nor gone with the column that owns it. */
    public boolean losesPosition(QualifiedName sequence) {
        Optional<Sequence> old = from.sequences().stream()
                .filter(each -> each.name().equals(sequence))
                .findFirst();
        return old.isPresent()
                && old.get()
                        .ownedBy()
                        .flatMap(owner -> to.table(owner.table()).flatMap(table -> table.column(owner.column())))
                        .filter(column -> column.value() instanceof ColumnValue.Identity)
                        .isEmpty();
    }
}

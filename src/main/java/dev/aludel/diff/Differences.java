package dev.aludel.diff;

import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.Difference.Verb;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes as a flat list, one entry for each line of {@code check}, in the order in which they are compared. */
public final class Differences {

    private static final String ARROW = " → ";

    private final List<Difference> all = new ArrayList<>();

    private Differences() {}

    public static List<Difference> of(Changes changes) {
        var differences = new Differences();
        differences.list(Kind.NAMESPACE, changes.namespaces(), Function.identity(), each -> "");
        differences.list(Kind.ENUM, changes.enums(), each -> text(each.name()), (EnumType each) -> Wording.of(each));
        differences.list(
                Kind.COMPOSITE,
                changes.composites(),
                each -> text(each.name()),
                (CompositeType each) -> Wording.of(each));
        differences.list(
                Kind.SEQUENCE, changes.sequences(), each -> text(each.name()), (Sequence each) -> Wording.of(each));
        differences.list(Kind.TABLE, changes.tables(), each -> text(each.name()), (Table each) -> Wording.of(each));
        changes.alteredTables().forEach(differences::table);
        return List.copyOf(differences.all);
    }

    /** Renames, in the order in which they are said; an enum's value stands with its enum. */
    public static List<Difference> of(Renaming renaming, Schema before) {
        return renaming.renames().stream().map(each -> of(each, before)).toList();
    }

    private static Difference of(Rename rename, Schema before) {
        return rename instanceof Rename.OfValue value
                ? new Difference(
                        Kind.ENUM, Verb.RENAMED, text(value.type()), "value " + value.from() + " to " + value.to())
                : new Difference(
                        rename.accept(new RenameKind(before)), Verb.RENAMED, rename.what(), "to " + rename.to());
    }

    /** What gets another name, in a word: {@code column}, {@code enum value}. */
    public static String kind(Rename rename, Schema before) {
        String kind = rename.accept(new RenameKind(before)).key();
        return rename instanceof Rename.OfValue ? kind + " value" : kind;
    }

    /** A composite type is told from an enum by looking. */
    private record RenameKind(Schema before) implements Rename.Visitor<Kind> {

        @Override
        public Kind visit(Rename.OfTable rename) {
            return Kind.TABLE;
        }

        @Override
        public Kind visit(Rename.OfColumn rename) {
            return Kind.COLUMN;
        }

        @Override
        public Kind visit(Rename.OfSequence rename) {
            return Kind.SEQUENCE;
        }

        @Override
        public Kind visit(Rename.OfType rename) {
            boolean composite =
                    before.composites().stream().anyMatch(each -> each.name().equals(rename.from()));
            return composite ? Kind.COMPOSITE : Kind.ENUM;
        }

        @Override
        public Kind visit(Rename.OfValue rename) {
            return Kind.ENUM;
        }
    }

    private void table(TableDiff diff) {
        String table = diff.to().name() + ".";
        if (diff.commentDiffers()) {
            all.add(new Difference(
                    Kind.TABLE,
                    Verb.ALTERED,
                    text(diff.to().name()),
                    "comment " + Wording.quoted(diff.from().comment()) + ARROW
                            + Wording.quoted(diff.to().comment())));
        }
        for (Change<Column> change : diff.columns()) {
            all.add(change.accept(new Words<>(Kind.COLUMN, each -> table + each.name(), Wording::of) {
                @Override
                String altered(Column from, Column to) {
                    return Wording.between(from, to);
                }
            }));
        }
        list(Kind.PRIMARY_KEY, diff.primaryKey(), each -> table + each.name(), (PrimaryKey each) -> Wording.of(each));
        list(Kind.UNIQUE, diff.uniques(), each -> table + each.name(), (UniqueConstraint each) -> Wording.of(each));
        list(Kind.CHECK, diff.checks(), each -> table + each.name(), Check::expression);
        list(Kind.FOREIGN_KEY, diff.foreignKeys(), each -> table + each.name(), (ForeignKey each) -> Wording.of(each));
        list(Kind.INDEX, diff.indexes(), each -> table + each.name(), (Index each) -> Wording.of(each));
    }

    private <T> void list(Kind kind, List<Change<T>> changes, Function<T, String> name, Function<T, String> wording) {
        for (Change<T> change : changes) {
            all.add(change.accept(new Words<>(kind, name, wording)));
        }
    }

    private static String text(QualifiedName name) {
        return name.toString();
    }

    private static class Words<T> implements Change.Visitor<T, Difference> {

        private final Kind kind;
        private final Function<T, String> name;
        private final Function<T, String> wording;

        Words(Kind kind, Function<T, String> name, Function<T, String> wording) {
            this.kind = kind;
            this.name = name;
            this.wording = wording;
        }

        String altered(T from, T to) {
            return wording.apply(from) + ARROW + wording.apply(to);
        }

        @Override
        public Difference visit(Change.Added<T> change) {
            return difference(Verb.ADDED, change.object(), wording.apply(change.object()));
        }

        @Override
        public Difference visit(Change.Removed<T> change) {
            return difference(Verb.REMOVED, change.object(), wording.apply(change.object()));
        }

        @Override
        public Difference visit(Change.Altered<T> change) {
            return difference(Verb.ALTERED, change.to(), altered(change.from(), change.to()));
        }

        @Override
        public Difference visit(Change.Renamed<T> change) {
            return difference(Verb.RENAMED, change.from(), "to " + name.apply(change.to()));
        }

        private Difference difference(Verb verb, T object, String detail) {
            return new Difference(kind, verb, name.apply(object), detail);
        }
    }
}

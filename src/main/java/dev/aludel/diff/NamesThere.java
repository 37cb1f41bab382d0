package dev.aludel.diff;

import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a picture has where a rename takes place, as lists of the caller's own. */
final class NamesThere implements Rename.Visitor<Stream<String>> {

    private final Schema schema;
    private final Renaming renaming;

    private NamesThere(Schema schema, Renaming renaming) {
        this.schema = schema;
        this.renaming = renaming;
    }

    /** In a picture in which nothing is renamed yet. */
    static List<String> in(Schema schema, Rename rename) {
        return in(schema, rename, Renaming.NONE);
    }

    /** In a picture in which tables and types have the names that these renames give them. */
    static List<String> in(Schema schema, Rename rename, Renaming renaming) {
        return rename.accept(new NamesThere(schema, renaming)).collect(Collectors.toList());
    }

    private static <T> Stream<String> names(List<T> objects, Function<T, QualifiedName> name, QualifiedName like) {
        return objects.stream()
                .map(name)
                .filter(each -> each.namespace().equals(like.namespace()))
                .map(QualifiedName::name);
    }

    @Override
    public Stream<String> visit(Rename.OfTable rename) {
        return names(schema.tables(), Table::name, rename.from());
    }

    @Override
    public Stream<String> visit(Rename.OfColumn rename) {
        return schema.table(renaming.table(rename.place())).stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name);
    }

    @Override
    public Stream<String> visit(Rename.OfSequence rename) {
        return names(schema.sequences(), Sequence::name, rename.from());
    }

    @Override
    public Stream<String> visit(Rename.OfType rename) {
        return Stream.concat(
                names(schema.enums(), EnumType::name, rename.from()),
                names(schema.composites(), CompositeType::name, rename.from()));
    }

    @Override
    public Stream<String> visit(Rename.OfValue rename) {
        QualifiedName now = renaming.type(rename.type());
        return schema.enums().stream().filter(type -> type.name().equals(now)).flatMap(type -> type.values().stream());
    }
}

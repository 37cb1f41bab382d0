package dev.aludel.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Renames that happen together, as a function on pictures: each name as it is to the name that it gets.
 * The texts of expressions stay as they are, but for the sequences of defaults; what else a server makes
 * of them only a server knows.
 */
public final class Renaming {

    /** Nothing gets another name. */
    public static final Renaming NONE = new Renaming(List.of());

    private final List<Rename> renames;
    private final Map<QualifiedName, String> tables = new HashMap<>();
    private final Map<ColumnName, String> columns = new HashMap<>();
    private final Map<QualifiedName, String> sequences = new HashMap<>();
    private final Map<QualifiedName, String> types = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> values = new HashMap<>();

    /** @throws IllegalArgumentException when one object gets two names */
    public Renaming(List<Rename> renames) {
        this.renames = List.copyOf(renames);
        this.renames.forEach(each -> {
            if (!each.accept(new Noted())) {
                throw new IllegalArgumentException("renamed twice: " + each);
            }
        });
    }

    public List<Rename> renames() {
        return renames;
    }

    public boolean isEmpty() {
        return renames.isEmpty();
    }

    public QualifiedName table(QualifiedName old) {
        return named(tables, old);
    }

    public String column(QualifiedName table, String old) {
        return columns.getOrDefault(new ColumnName(table, old), old);
    }

    public List<String> columns(QualifiedName table, List<String> old) {
        return old.stream().map(each -> column(table, each)).toList();
    }

    public QualifiedName sequence(QualifiedName old) {
        return named(sequences, old);
    }

    public QualifiedName type(QualifiedName old) {
        return named(types, old);
    }

    public String value(QualifiedName type, String old) {
        return values.getOrDefault(type, Map.of()).getOrDefault(old, old);
    }

    /** Whether the table itself or one of its columns gets another name. */
    public boolean touches(QualifiedName table) {
        return tables.containsKey(table)
                || columns.keySet().stream().anyMatch(each -> each.table().equals(table));
    }

    /** Whether the type itself or one of its values gets another name. */
    public boolean touchesType(QualifiedName type) {
        return types.containsKey(type) || values.containsKey(type);
    }

    /** Whether any type or value gets another name. */
    public boolean touchesTypes() {
        return !types.isEmpty() || !values.isEmpty();
    }

    /** The way back. */
    public Renaming inverse() {
        return new Renaming(
                renames.stream().map(each -> each.accept(new Back())).toList());
    }

    /** These renames and others. */
    public Renaming and(List<Rename> others) {
        return new Renaming(Stream.concat(renames.stream(), others.stream()).toList());
    }

    private static QualifiedName named(Map<QualifiedName, String> names, QualifiedName old) {
        String now = names.get(old);
        return now == null ? old : old.sibling(now);
    }

    /** The picture after the renames. */
    public Schema applied(Schema schema) {
        return new Schema(
                schema.namespaces(),
                schema.enums().stream().map(this::applied).toList(),
                schema.composites().stream().map(this::applied).toList(),
                schema.sequences().stream().map(this::applied).toList(),
                schema.tables().stream().map(this::applied).toList());
    }

    private EnumType applied(EnumType type) {
        return new EnumType(
                type(type.name()),
                type.values().stream().map(each -> value(type.name(), each)).toList(),
                type.comment());
    }

    private CompositeType applied(CompositeType type) {
        return new CompositeType(
                type(type.name()),
                type.attributes().stream()
                        .map(each -> new CompositeType.Attribute(each.name(), applied(each.type()), each.collation()))
                        .toList(),
                type.comment());
    }

    private Type applied(Type type) {
        return type.withName(type(type.name()));
    }

    private Sequence applied(Sequence sequence) {
        return new Sequence(
                sequence(sequence.name()),
                sequence.options(),
                sequence.ownedBy()
                        .map(owner -> new ColumnName(table(owner.table()), column(owner.table(), owner.column()))),
                sequence.comment());
    }

    /** One table of the picture after the renames. */
    public Table applied(Table table) {
        QualifiedName name = table.name();
        return new Table(
                table(name),
                table.columns().stream().map(each -> applied(name, each)).toList(),
                table.primaryKey().map(key -> new PrimaryKey(key.name(), columns(name, key.columns()))),
                table.uniques().stream()
                        .map(each -> new UniqueConstraint(
                                each.name(), columns(name, each.columns()), each.nullsNotDistinct(), each.deferral()))
                        .toList(),
                table.checks(),
                table.foreignKeys().stream().map(each -> applied(name, each)).toList(),
                table.indexes().stream().map(each -> applied(name, each)).toList(),
                table.comment());
    }

    private Column applied(QualifiedName table, Column column) {
        return column.withName(column(table, column.name()))
                .withType(applied(column.type()))
                .withValue(
                        column.value() instanceof ColumnValue.Default given
                                ? given.withSequences(this::sequence)
                                : column.value());
    }

    private ForeignKey applied(QualifiedName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                columns(table, key.columns()),
                table(key.references()),
                columns(key.references(), key.referencedColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferral(),
                key.matchFull());
    }

    private Index applied(QualifiedName table, Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.keys().stream()
                        .map(key -> key.expression()
                                ? key
                                : new IndexKey(
                                        column(table, key.text()),
                                        false,
                                        key.collation(),
                                        key.operatorClass(),
                                        key.order()))
                        .toList(),
                columns(table, index.include()),
                index.nullsNotDistinct(),
                index.predicate(),
                index.parameters());
    }

    private final class Back implements Rename.Visitor<Rename> {

        @Override
        public Rename visit(Rename.OfTable rename) {
            return new Rename.OfTable(table(rename.from()), rename.from().name());
        }

        @Override
        public Rename visit(Rename.OfColumn rename) {
            ColumnName old = rename.from();
            return new Rename.OfColumn(new ColumnName(table(old.table()), rename.to()), old.column());
        }

        @Override
        public Rename visit(Rename.OfSequence rename) {
            return new Rename.OfSequence(sequence(rename.from()), rename.from().name());
        }

        @Override
        public Rename visit(Rename.OfType rename) {
            return new Rename.OfType(type(rename.from()), rename.from().name());
        }

        @Override
        public Rename visit(Rename.OfValue rename) {
            return new Rename.OfValue(type(rename.type()), rename.to(), rename.from());
        }
    }

    /** Takes note of a rename, and says whether it is the first one of its object. */
    private final class Noted implements Rename.Visitor<Boolean> {

        @Override
        public Boolean visit(Rename.OfTable rename) {
            return tables.put(rename.from(), rename.to()) == null;
        }

        @Override
        public Boolean visit(Rename.OfColumn rename) {
            return columns.put(rename.from(), rename.to()) == null;
        }

        @Override
        public Boolean visit(Rename.OfSequence rename) {
            return sequences.put(rename.from(), rename.to()) == null;
        }

        @Override
        public Boolean visit(Rename.OfType rename) {
            return types.put(rename.from(), rename.to()) == null;
        }

        @Override
        public Boolean visit(Rename.OfValue rename) {
            return values.computeIfAbsent(rename.type(), type -> new HashMap<>())
                            .put(rename.from(), rename.to())
                    == null;
        }
    }
}

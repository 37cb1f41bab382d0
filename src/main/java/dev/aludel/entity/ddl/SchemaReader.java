package dev.aludel.entity.ddl;

import dev.aludel.entity.bridge.MappedColumn;
import dev.aludel.entity.bridge.MappedObject;
import dev.aludel.entity.bridge.MappedTable;
import dev.aludel.entity.bridge.Mapping;
import dev.aludel.entity.bridge.UntypedColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads all of Hibernate's statements and finishes the picture. */
public final class SchemaReader {

    /**
     * What was read.
     *
     * @param schema the picture
     * @param derivedNames the constraints and indexes in it that nobody named
     * @param generators what takes ids from sequences
     * @param formerNames what was called otherwise before: renames from the names in it to the former ones
     * @param origins what maps the columns
     * @param auxiliaries what the picture cannot say but for its name
     * @param unread columns that could not be read, in the order of their tables
     * @param warnings what PostgreSQL would refuse, and is left out
     * @param notes what the picture cannot say
     */
    public record Result(
            Schema schema,
            SortedSet<ConstraintName> derivedNames,
            List<IdGenerator> generators,
            List<Rename> formerNames,
            SortedMap<ColumnName, Origin> origins,
            List<Auxiliary> auxiliaries,
            List<UnreadColumn> unread,
            List<String> warnings,
            List<String> notes) {}

    private final Mapping mapping;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Notes notes = new Notes(remarks, "");
    private final Map<QualifiedName, TableDraft> drafts = new TreeMap<>();
    private final Map<QualifiedName, MappedTable> mapped = new TreeMap<>();
    private final SortedMap<ColumnName, Origin> origins =
            new TreeMap<>(Comparator.comparing(ColumnName::table).thenComparing(ColumnName::column));
    private final List<Auxiliary> auxiliaries = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<UnreadColumn> unread = new ArrayList<>();
    private final Home home;
    private final Types types;
    private final List<Sequence> sequences = new ArrayList<>();
    private final Naming naming = new Naming();

    /** @param defaultNamespace the namespace that unqualified names mean */
    public SchemaReader(Mapping mapping, String defaultNamespace) {
        this.mapping = mapping;
        this.home = new Home(defaultNamespace);
        this.types = new Types(home, notes);
    }

    /**
     * Reads the statements; a reader reads once.
     *
     * @throws DdlException when a statement cannot be read
     */
    public Result read() {
        mapping.types().forEach(types::read);
        mapping.others().forEach(this::readOther);
        mapping.sequences().forEach(this::readSequence);
        mapping.tables().forEach(this::readTable);
        var names = new ArrayList<>(types.names());
        sequences.forEach(sequence -> names.add(sequence.name()));
        naming.take(names);
        drafts.values().forEach(naming::takeGiven);
        var tables = drafts.values().stream().map(this::table).toList();
        var schema = new Schema(namespaces(), types.enums(), types.composites(), sequences, tables);
        List<Rename> formerNames = new Renames(home, schema, notes).of(mapping.formerNames());
        return new Result(
                schema,
                naming.derived(),
                generators(),
                formerNames,
                origins,
                List.copyOf(auxiliaries),
                List.copyOf(unread),
                List.copyOf(warnings),
                List.copyOf(remarks));
    }

    /** What is neither an enum nor told by a name can only be named. */
    private void readOther(MappedObject object) {
        List<String> left = object.create().stream()
                .filter(statement -> !types.readOther(statement))
                .toList();
        if (!left.isEmpty()) {
            Auxiliaries.of(object, home)
                    .ifPresentOrElse(
                            auxiliaries::add,
                            () -> left.forEach(statement -> notes.add("not managed: " + statement.strip())));
        }
    }

    private void readSequence(String statement) {
        try {
            var at = new Cursor(statement, home);
            at.expect("create", "sequence");
            sequences.add(Sequences.read(at));
        } catch (IllegalArgumentException refused) {
            throw new DdlException(statement, refused);
        }
    }

    private void readTable(MappedTable table) {
        try {
            var draft = Tables.read(table, home, notes);
            Naming.twice(draft.columns).ifPresent(column -> {
                throw new DdlException(
                        "%s has two columns that PostgreSQL would call %s".formatted(draft.name, column));
            });
            if (drafts.put(draft.name, draft) != null) {
                throw new DdlException("PostgreSQL would call two tables %s".formatted(draft.name));
            }
            mapped.put(draft.name, table);
            sequences.addAll(draft.sequences);
            table.columns()
                    .forEach(each -> origins.put(
                            new ColumnName(draft.name, name(each)), new Origin(each.entity(), each.attribute())));
            noteUnread(table, draft);
        } catch (DdlException | IllegalArgumentException unreadable) {
            throw new DdlException(about(table), unreadable);
        }
    }

    private void noteUnread(MappedTable table, TableDraft draft) {
        for (UntypedColumn each : mapping.untyped()) {
            if (table.columns().contains(each.column())) {
                draft.unread.put(name(each.column()), each.message());
            }
        }
        draft.unread.forEach((name, message) -> {
            MappedColumn column = column(table, name);
            unread.add(new UnreadColumn(
                    new ColumnName(draft.name, name), new Origin(column.entity(), column.attribute()), message));
        });
    }

    private static String about(MappedTable table) {
        return table.columns().stream().map(MappedColumn::entity).findFirst().orElse(table.create());
    }

    private MappedColumn column(MappedTable table, String name) {
        return table.columns().stream()
                .filter(column -> name(column).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String name(MappedColumn column) {
        return new Cursor(column.name(), home).name();
    }

    private Table table(TableDraft draft) {
        var duplicates = new Duplicates(draft);
        duplicates.drop();
        var checks = naming.checks(draft);
        var primaryKey = naming.primaryKey(draft);
        var uniques = naming.uniques(draft);
        var indexes = naming.indexes(draft);
        var foreignKeys = naming.foreignKeys(draft, resolved(draft));
        MappedTable table = mapped.get(draft.name);
        return new Table(
                draft.name, columns(draft, table), primaryKey, uniques, checks, foreignKeys, indexes, table.comment());
    }

    private List<Draft<ForeignKey>> resolved(TableDraft draft) {
        return draft.foreignKeys.stream()
                .map(key -> new Draft<>(key.given(), key.object().resolved(this::primaryKey)))
                .filter(key -> isToAKey(draft, key.object()))
                .toList();
    }

    /** PostgreSQL refuses a foreign key to columns of which no key or unique index says that they are unique. */
    private boolean isToAKey(TableDraft draft, ForeignKey key) {
        TableDraft target = drafts.get(key.references());
        if (target == null || target.isUnique(key.referencedColumns())) {
            return true;
        }
        warnings.add(
                "%s: the foreign key (%s) refers to %s (%s), which nothing makes unique, so PostgreSQL refuses it; it is left out"
                        .formatted(
                                about(mapped.get(draft.name)),
                                String.join(", ", key.columns()),
                                key.references(),
                                String.join(", ", key.referencedColumns())));
        return false;
    }

    private List<String> primaryKey(QualifiedName table) {
        return Optional.ofNullable(drafts.get(table))
                .flatMap(draft -> draft.primaryKey)
                .map(key -> key.object().columns())
                .orElseThrow(() -> new DdlException("a foreign key to %s, which has no primary key".formatted(table)));
    }

    /** The primary key first, then Hibernate's order. */
    private List<Column> columns(TableDraft draft, MappedTable table) {
        List<String> key = draft.primaryKey
                .map(primaryKey -> primaryKey.object().columns())
                .orElse(List.of());
        var byName = new LinkedHashMap<String, Column>();
        draft.columns.forEach(column -> byName.put(column.name(), column));
        var ordered = new LinkedHashMap<String, Column>();
        key.forEach(name -> ordered.put(name, byName.get(name)));
        for (MappedColumn described : table.columns()) {
            String name = name(described);
            boolean inKey = key.contains(name);
            Column column = byName.get(name).withComment(described.comment());
            ordered.put(name, inKey ? column.withNullable(false) : column);
        }
        return List.copyOf(ordered.values());
    }

    private List<IdGenerator> generators() {
        return mapping.generators().stream()
                .map(each -> new IdGenerator(
                        each.entity(),
                        new ColumnName(qualified(each.table()), new Cursor(each.column(), home).name()),
                        qualified(each.sequence()),
                        each.allocationSize(),
                        each.fromBelow(),
                        each.multiplied()))
                .toList();
    }

    private QualifiedName qualified(String name) {
        return new Cursor(name, home).qualifiedName();
    }

    private List<String> namespaces() {
        var names = new ArrayList<String>();
        mapping.namespaces().forEach(name -> names.add(new Cursor(name, home).name()));
        drafts.keySet().forEach(name -> names.add(name.namespace()));
        sequences.forEach(sequence -> names.add(sequence.name().namespace()));
        types.names().forEach(name -> names.add(name.namespace()));
        names.removeIf(name -> name.equals(home.namespace()) || name.equals(QualifiedName.DEFAULT));
        return names;
    }
}

package dev.aludel.diff;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people say of names, held against the two pictures. What is said for this one time ({@code
 * --rename}) must fit: the old name is there, the new one is wanted and not there yet. What stands in the
 * entities for good ({@code @RenamedFrom}) is done with once the old name is gone.
 */
public final class DeclaredRenames {

    private final Schema current;
    private final Schema wanted;
    private final Map<Rename, String> renames = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private DeclaredRenames(Schema current, Schema wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    /**
     * What is renamed.
     *
     * @param renaming the renames, with the sequences that follow
     * @param sources who says so: a text, or {@code @RenamedFrom("…")}; nothing for a sequence that follows
     * @param notes what a user should know about declarations that do nothing
     */
    public record Result(Renaming renaming, Map<Rename, String> sources, List<String> notes) {

        public Result {
            sources = Map.copyOf(sources);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param texts what is said for this time, as {@code OLD=NEW}
     * @param former what the entities were called before: each rename leads from the wanted name to the
     *     former one
     * @param current the whole current picture
     * @param identities the sequences behind its identity columns
     * @param wanted what the entities want
     * @throws RenameException when something that is said for this time does not fit
     */
    public static Result of(
            List<String> texts, List<Rename> former, Schema current, List<Sequence> identities, Schema wanted) {
        var declared = new DeclaredRenames(current, wanted);
        List<RenameText> parsed = texts.stream().map(RenameText::parse).toList();
        parsed.forEach(each -> declared.relation(each).ifPresent(rename -> declared.add(rename, each.text())));
        var formerNames = new FormerNames(former, current, wanted, declared.notes);
        formerNames.relations().forEach(declared::addUnlessSaid);
        Renaming relations = declared.renaming();
        for (RenameText each : parsed) {
            if (!declared.renames.containsValue(each.text())) {
                declared.add(declared.part(each, relations), each.text());
            }
        }
        formerNames.parts(relations).forEach(declared::addUnlessSaid);
        declared.requireFree();
        return new Result(
                FollowingSequences.added(current, identities, wanted, declared.renaming()),
                declared.renames,
                declared.notes);
    }

    private Renaming renaming() {
        return new Renaming(List.copyOf(renames.keySet()));
    }

    private void add(Rename rename, String text) {
        for (var other : renames.entrySet()) {
            boolean same = other.getKey().what().equals(rename.what());
            if (same && !other.getKey().equals(rename)) {
                throw new RenameException(new RenameFault.Twice(rename.what(), List.of(other.getValue(), text)));
            }
        }
        renames.putIfAbsent(rename, text);
    }

    private void addUnlessSaid(Rename rename) {
        if (renames.keySet().stream().noneMatch(each -> each.what().equals(rename.what()))) {
            renames.put(rename, "@RenamedFrom(\"" + rename.old() + "\")");
        }
    }

    /** A table, sequence or type of this name; nothing when the text can only mean a part of one. */
    private Optional<Rename> relation(RenameText text) {
        if (text.old().size() > 2) {
            return Optional.empty();
        }
        QualifiedName name = name(text.old());
        List<Rename> there = relations(name, text.to());
        List<Rename> fitting = there.stream().filter(this::isWanted).toList();
        boolean part = text.old().size() == 2 && !parts(text, Renaming.NONE).isEmpty();
        if (fitting.size() > 1 || fitting.size() == 1 && part) {
            var meanings = new ArrayList<>(fitting);
            meanings.addAll(part ? parts(text, Renaming.NONE) : List.of());
            throw new RenameException(new RenameFault.Ambiguous(
                    text.text(), meanings.stream().map(this::meaning).toList()));
        }
        if (fitting.isEmpty() && !there.isEmpty() && !part) {
            throw new RenameException(new RenameFault.NotWanted(text.text(), text.to(), newLike(there.get(0))));
        }
        if (there.isEmpty() && text.old().size() == 1) {
            throw new RenameException(new RenameFault.NotThere(text.text(), name.toString(), leaving()));
        }
        return fitting.stream().findFirst();
    }

    private String meaning(Rename rename) {
        return Differences.kind(rename, current) + " " + rename.what();
    }

    private static QualifiedName name(List<String> parts) {
        return parts.size() == 1 ? QualifiedName.of(parts.get(0)) : new QualifiedName(parts.get(0), parts.get(1));
    }

    private List<Rename> relations(QualifiedName name, String to) {
        var found = new ArrayList<Rename>();
        current.table(name).ifPresent(table -> found.add(new Rename.OfTable(name, to)));
        if (has(current.sequences(), Sequence::name, name)) {
            found.add(new Rename.OfSequence(name, to));
        }
        if (has(current.enums(), EnumType::name, name) || has(current.composites(), CompositeType::name, name)) {
            found.add(new Rename.OfType(name, to));
        }
        return found;
    }

    private static <T> boolean has(List<T> objects, Function<T, QualifiedName> name, QualifiedName wanted) {
        return objects.stream().anyMatch(each -> name.apply(each).equals(wanted));
    }

    private boolean isWanted(Rename rename) {
        return NamesThere.in(wanted, rename).contains(rename.to());
    }

    /** A column of the table, or a value of the type, that the text names by its old or by its new name. */
    private Rename part(RenameText text, Renaming relations) {
        List<Rename> there = parts(text, relations);
        if (there.isEmpty()) {
            throw new RenameException(
                    new RenameFault.NotThere(text.text(), String.join(".", text.old()), partsLike(text, relations)));
        }
        List<Rename> fitting = there.stream()
                .filter(each -> NamesThere.in(wanted, each, relations).contains(each.to()))
                .toList();
        if (fitting.isEmpty()) {
            var now = NamesThere.in(wanted, there.get(0), relations);
            now.removeAll(NamesThere.in(current, there.get(0)));
            throw new RenameException(new RenameFault.NotWanted(text.text(), text.to(), now));
        }
        if (fitting.size() > 1) {
            throw new RenameException(new RenameFault.Ambiguous(
                    text.text(), fitting.stream().map(this::meaning).toList()));
        }
        return fitting.get(0);
    }

    private List<Rename> parts(RenameText text, Renaming relations) {
        List<String> old = text.old();
        if (old.size() < 2) {
            return List.of();
        }
        String part = old.get(old.size() - 1);
        var found = new ArrayList<Rename>();
        holder(text, current.tables(), Table::name, relations::table)
                .filter(table -> table.column(part).isPresent())
                .ifPresent(table -> found.add(new Rename.OfColumn(new ColumnName(table.name(), part), text.to())));
        holder(text, current.enums(), EnumType::name, relations::type)
                .filter(type -> type.values().contains(part))
                .ifPresent(type -> found.add(new Rename.OfValue(type.name(), part, text.to())));
        return found;
    }

    private static <T> Optional<T> holder(
            RenameText text,
            List<T> objects,
            Function<T, QualifiedName> name,
            Function<QualifiedName, QualifiedName> now) {
        QualifiedName said = name(text.old().subList(0, text.old().size() - 1));
        return objects.stream()
                .filter(each -> name.apply(each).equals(said))
                .findFirst()
                .or(() -> objects.stream()
                        .filter(each -> now.apply(name.apply(each)).equals(said))
                        .findFirst());
    }

    /** The parts of what the text names that could be meant; when it names nothing, what is leaving. */
    private List<String> partsLike(RenameText text, Renaming relations) {
        Optional<List<String>> columns = holder(text, current.tables(), Table::name, relations::table)
                .map(table ->
                        leftOver(new Rename.OfColumn(new ColumnName(table.name(), text.to()), text.to()), relations));
        return columns.or(() -> holder(text, current.enums(), EnumType::name, relations::type)
                        .map(type -> leftOver(new Rename.OfValue(type.name(), "", text.to()), relations)))
                .orElseGet(this::leaving);
    }

    private List<String> leftOver(Rename like, Renaming relations) {
        List<String> all = NamesThere.in(current, like);
        var left = new ArrayList<>(all);
        left.removeAll(NamesThere.in(wanted, like, relations));
        return left.isEmpty() ? all : left;
    }

    /** Tables, sequences and types that nobody wants any more. */
    private List<String> leaving() {
        return without(current, wanted);
    }

    private static List<String> without(Schema one, Schema other) {
        var names = all(one);
        names.removeAll(all(other));
        return names.stream().sorted().distinct().toList();
    }

    private static List<String> all(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.sequences().stream().map(Sequence::name),
                        schema.enums().stream().map(EnumType::name),
                        schema.composites().stream().map(CompositeType::name))
                .flatMap(Function.identity())
                .map(QualifiedName::toString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> newLike(Rename rename) {
        var names = NamesThere.in(wanted, rename);
        names.removeAll(NamesThere.in(current, rename));
        return names;
    }

    /** A new name goes to one object, and one that is there already is itself given up for another. */
    private void requireFree() {
        for (var each : renames.entrySet()) {
            Rename rename = each.getKey();
            List<Map.Entry<Rename, String>> likes = renames.entrySet().stream()
                    .filter(other -> other.getKey().getClass() == rename.getClass()
                            && other.getKey().place().equals(rename.place()))
                    .toList();
            boolean givenUp =
                    likes.stream().anyMatch(other -> other.getKey().old().equals(rename.to()));
            if (NamesThere.in(current, rename).contains(rename.to()) && !givenUp) {
                throw new RenameException(new RenameFault.AlreadyThere(each.getValue(), rename.to()));
            }
            List<String> takers = likes.stream()
                    .filter(other -> other.getKey().to().equals(rename.to()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (takers.size() > 1) {
                throw new RenameException(new RenameFault.Twice(rename.to(), takers));
            }
        }
    }
}

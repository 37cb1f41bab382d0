package dev.aludel.diff;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the entities say their tables, columns, types and values were called before. That stands there
 * for good: where the old name is gone it is done with, and where both names are there it is noted.
 */
final class FormerNames {

    private final List<Rename> back;
    private final Schema current;
    private final Schema wanted;
    private final List<String> notes;

    /** @param back renames from the wanted names to the former ones */
    FormerNames(List<Rename> back, Schema current, Schema wanted, List<String> notes) {
        this.back = back;
        this.current = current;
        this.wanted = wanted;
        this.notes = notes;
    }

    /** Renames of tables and types that are still to be done. */
    Stream<Rename> relations() {
        return back.stream()
                .filter(each -> each instanceof Rename.OfTable || each instanceof Rename.OfType)
                .flatMap(each ->
                        pending(
                                each,
                                new Renaming(List.of(each)).inverse().renames().get(0),
                                Renaming.NONE)
                                .stream());
    }

    /** Renames of columns and values that are still to be done, given those of tables and types. */
    Stream<Rename> parts(Renaming relations) {
        Renaming inverse = relations.inverse();
        return back.stream().flatMap(each -> {
            if (each instanceof Rename.OfColumn column) {
                var old = new ColumnName(inverse.table(column.place()), column.to());
                return pending(each, new Rename.OfColumn(old, column.old()), relations).stream();
            }
            return each instanceof Rename.OfValue value
                    ? pending(each, new Rename.OfValue(inverse.type(value.type()), value.to(), value.from()), relations)
                            .stream()
                    : Stream.empty();
        });
    }

    private Optional<Rename> pending(Rename former, Rename forward, Renaming relations) {
        List<String> there = NamesThere.in(current, forward);
        if (!there.contains(forward.old())) {
            return Optional.empty();
        }
        if (there.contains(forward.to())) {
            notes.add("%s says that it was renamed from \"%s\", but both are there: nothing is renamed"
                    .formatted(former.what(), forward.old()));
            return Optional.empty();
        }
        return NamesThere.in(wanted, forward, relations).contains(forward.to())
                ? Optional.of(forward)
                : Optional.empty();
    }
}

package dev.aludel.testing;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Random renames of what a picture has: to names that are new, odd ones among them, or to each other's. */
public final class RandomRenames {

    private final Random random;
    private final List<Rename> renames = new ArrayList<>();
    private int number;

    private RandomRenames(Random random) {
        this.random = random;
    }

    /** Some of everything. */
    public static Renaming of(Schema schema, long seed) {
        var random = new RandomRenames(new Random(seed));
        random.names(schema.tables().stream().map(each -> each.name()).toList(), Rename.OfTable::new);
        random.names(schema.sequences().stream().map(each -> each.name()).toList(), Rename.OfSequence::new);
        random.names(schema.enums().stream().map(each -> each.name()).toList(), Rename.OfType::new);
        random.names(schema.composites().stream().map(each -> each.name()).toList(), Rename.OfType::new);
        schema.tables()
                .forEach(table -> random.parts(
                        table.columns().stream().map(each -> each.name()).toList(),
                        (from, to) -> new Rename.OfColumn(new ColumnName(table.name(), from), to)));
        schema.enums()
                .forEach(type -> random.parts(type.values(), (from, to) -> new Rename.OfValue(type.name(), from, to)));
        return new Renaming(random.renames);
    }

    private void names(List<QualifiedName> names, BiFunction<QualifiedName, String, Rename> rename) {
        names.stream()
                .map(QualifiedName::namespace)
                .distinct()
                .forEach(namespace -> parts(
                        names.stream()
                                .filter(each -> each.namespace().equals(namespace))
                                .map(QualifiedName::name)
                                .toList(),
                        (from, to) -> rename.apply(new QualifiedName(namespace, from), to)));
    }

    private void parts(List<String> names, BiFunction<String, String, Rename> rename) {
        if (names.size() > 1 && random.nextInt(4) == 0) {
            renames.add(rename.apply(names.get(0), names.get(1)));
            renames.add(rename.apply(names.get(1), names.get(0)));
            return;
        }
        for (String name : names) {
            if (random.nextInt(3) == 0) {
                String fresh = random.nextInt(4) == 0 ? "New name." + number++ : "fresh_" + number++;
                renames.add(rename.apply(name, fresh));
            }
        }
    }
}

package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.RandomSchemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemaDiffPropertiesTest {

    @Provide
    Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }

    @Provide
    Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Property(tries = 300)
    void nothingDiffersFromItself(@ForAll("schemas") Schema schema) {
        assertThat(SchemaDiff.between(schema, schema).isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void nothingDiffersExactlyWhenEqual(@ForAll("pairs") RandomSchemas.Pair pair) {
        assertThat(SchemaDiff.between(pair.from(), pair.to()).isEmpty())
                .isEqualTo(ordered(pair.from()).equals(ordered(pair.to())));
    }

    @Property(tries = 300)
    void theOrderInWhichThingsWereReadDoesNotMatter(@ForAll("pairs") RandomSchemas.Pair pair, @ForAll Random random) {
        assertThat(SchemaDiff.between(shuffled(pair.from(), random), shuffled(pair.to(), random)))
                .isEqualTo(SchemaDiff.between(pair.from(), pair.to()));
    }

    @Property(tries = 300)
    void theWayBackHasTheSameDifferences(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Difference> there = Differences.of(SchemaDiff.between(pair.from(), pair.to()));
        List<Difference> back = Differences.of(SchemaDiff.between(pair.to(), pair.from()));
        assertThat(count(there, Difference.Verb.ADDED)).isEqualTo(count(back, Difference.Verb.REMOVED));
        assertThat(count(there, Difference.Verb.REMOVED)).isEqualTo(count(back, Difference.Verb.ADDED));
        assertThat(count(there, Difference.Verb.ALTERED)).isEqualTo(count(back, Difference.Verb.ALTERED));
        assertThat(count(there, Difference.Verb.RENAMED)).isEqualTo(count(back, Difference.Verb.RENAMED));
    }

    private static long count(List<Difference> differences, Difference.Verb verb) {
        return differences.stream().filter(each -> each.verb() == verb).count();
    }

    private static Schema ordered(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList()))
                .toList());
    }

    private static Schema shuffled(Schema schema, Random random) {
        return new Schema(
                shuffled(schema.namespaces(), random),
                shuffled(schema.enums(), random),
                shuffled(schema.composites(), random),
                shuffled(schema.sequences(), random),
                shuffled(schema.tables(), random).stream()
                        .map(table -> shuffled(table, random))
                        .toList());
    }

    private static Table shuffled(Table table, Random random) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                shuffled(table.uniques(), random),
                shuffled(table.checks(), random),
                shuffled(table.foreignKeys(), random),
                shuffled(table.indexes(), random),
                table.comment());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}

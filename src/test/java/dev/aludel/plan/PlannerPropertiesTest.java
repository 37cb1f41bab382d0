package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.SchemaDiff;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.testing.RandomSchemas;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlannerPropertiesTest {

    @Provide
    Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }

    @Provide
    Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Property(tries = 300)
    void nothingToDoBetweenEquals(@ForAll("schemas") Schema schema) {
        assertThat(Planner.plan(schema, schema).operations()).isEmpty();
    }

    @Property(tries = 300)
    void somethingToDoExactlyWhenSomethingDiffers(@ForAll("pairs") RandomSchemas.Pair pair) {
        assertThat(Planner.plan(pair.from(), pair.to()).operations().isEmpty())
                .isEqualTo(SchemaDiff.between(pair.from(), pair.to()).isEmpty());
    }

    @Property(tries = 300)
    void theSamePlanEveryTime(@ForAll("pairs") RandomSchemas.Pair pair) {
        assertThat(Planner.plan(pair.from(), pair.to())).isEqualTo(Planner.plan(pair.from(), pair.to()));
    }

    @Property(tries = 300)
    void noOperationTwice(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Operation> operations = Planner.plan(pair.from(), pair.to()).operations();
        assertThat(new HashSet<>(operations)).hasSameSizeAs(operations);
    }

    @Property(tries = 300)
    void tablesGoBeforeTheyComeAndForeignKeysComeLast(@ForAll("pairs") RandomSchemas.Pair pair) {
        List<Operation> operations = Planner.plan(pair.from(), pair.to()).operations();
        assertThat(last(operations, DropTable.class)).isLessThan(first(operations, CreateTable.class));
        assertThat(last(operations, CreateTable.class)).isLessThan(first(operations, AddForeignKey.class));
    }

    /**
     * The generator is worth nothing where it never goes; what only people write is not planned, nor are renames that
     * nobody declares, and what is left to do is rare.
     */
    @Example
    void randomPairsNeedEveryOperation() {
        var kinds = new TreeMap<String, Integer>();
        for (long seed = 0; seed < 1000; seed++) {
            RandomSchemas.Pair pair = RandomSchemas.pair(seed, 180000);
            Planner.plan(pair.from(), pair.to()).operations().forEach(each -> {
                kinds.merge(each.getClass().getSimpleName(), 1, Integer::sum);
                if (each instanceof AlterColumn alter) {
                    alter.alterations()
                            .forEach(one -> kinds.merge(one.getClass().getSimpleName(), 1, Integer::sum));
                }
            });
        }
        var expected = new TreeSet<String>();
        Stream.concat(
                        Arrays.stream(Operation.class.getPermittedSubclasses()),
                        Arrays.stream(Alteration.class.getPermittedSubclasses()))
                .forEach(each -> expected.add(each.getSimpleName()));
        expected.removeAll(Set.of("RenameTable", "RenameColumn", "RenameSequence", "RenameEnumValue", "Batch"));
        assertThat(kinds.keySet()).isEqualTo(expected);
        assertThat(kinds.remove("Todo")).isLessThan(10);
        assertThat(kinds.values()).as(kinds.toString()).allMatch(count -> count >= 10);
    }

    private static int first(List<Operation> operations, Class<? extends Operation> kind) {
        for (int i = 0; i < operations.size(); i++) {
            if (kind.isInstance(operations.get(i))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int last(List<Operation> operations, Class<? extends Operation> kind) {
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (kind.isInstance(operations.get(i))) {
                return i;
            }
        }
        return -1;
    }
}

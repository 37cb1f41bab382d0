package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.testing.RandomRenames;
import dev.aludel.testing.RandomSchemas;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RenamesPropertiesTest {

    @Provide
    Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }

    @Property(tries = 200)
    void theWayBackLeadsBack(@ForAll("schemas") Schema schema, @ForAll long seed) {
        Renaming renaming = RandomRenames.of(schema, seed);
        Schema there = renaming.applied(schema);
        assertThat(SchemaDiff.between(renaming.inverse().applied(there), schema).isEmpty())
                .isTrue();
        assertThat(renaming.inverse().inverse().renames()).isEqualTo(renaming.renames());
    }

    /** What is renamed and declared is exactly that, and nothing else differs. */
    @Property(tries = 200)
    void whatIsSaidOnTheCommandLineIsWhatHappens(@ForAll("schemas") Schema schema, @ForAll long seed) {
        Renaming renaming = RandomRenames.of(schema, seed);
        Schema wanted = renaming.applied(schema);
        List<String> texts = renaming.renames().stream().map(Rename::text).toList();
        Renaming declared =
                DeclaredRenames.of(texts, List.of(), schema, List.of(), wanted).renaming();
        assertThat(declared.renames()).containsExactlyInAnyOrderElementsOf(renaming.renames());
        assertThat(SchemaDiff.between(declared.applied(schema), wanted).isEmpty())
                .isTrue();
    }

    /** Except where names changed places: what is declared in the entities is done with where both names are there. */
    @Property(tries = 200)
    void whatTheEntitiesSayIsWhatHappens(@ForAll("schemas") Schema schema, @ForAll long seed) {
        Renaming renaming = RandomRenames.of(schema, seed);
        boolean swapped = renaming.renames().stream()
                .anyMatch(each -> NamesThere.in(schema, each).contains(each.to()));
        Schema wanted = renaming.applied(schema);
        List<Rename> former = renaming.inverse().renames().stream()
                .filter(each -> !(each instanceof Rename.OfSequence))
                .toList();
        var declared = DeclaredRenames.of(List.of(), former, schema, List.of(), wanted);
        if (!swapped) {
            assertThat(declared.notes()).isEmpty();
            assertThat(declared.renaming().renames())
                    .containsAll(renaming.renames().stream()
                            .filter(each -> !(each instanceof Rename.OfSequence))
                            .toList());
        }
        assertThat(DeclaredRenames.of(List.of(), former, wanted, List.of(), wanted)
                        .renaming()
                        .isEmpty())
                .isTrue();
    }
}

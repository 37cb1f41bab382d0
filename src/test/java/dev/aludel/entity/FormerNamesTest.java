package dev.aludel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Rename;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormerNamesTest {

    private static final EntitySource ENTITIES = Models.ours(18, "dev.aludel.entity.renamed");

    @Test
    void ofEverythingThatHasAName() {
        var model = EntityReader.read(ENTITIES);
        assertThat(model.formerNames())
                .extracting(Rename::text)
                .containsExactlyInAnyOrder(
                        "people=users",
                        "people.created=madeat",
                        "people.id=user_id",
                        "people.email=mail",
                        "people.boss_id=chief_id",
                        "thing.holder_id=owner_id",
                        "tags=user_tags",
                        "phones.number=digits",
                        "people.zip=postcode",
                        "people.work_zip=postcode",
                        "feeling=mood",
                        "feeling.GLAD=HAPPY",
                        "thing=item",
                        "thing.shade=hue",
                        "dog=hound",
                        "dog.name=label");
    }

    @Test
    void whatCannotBeIsNoted() {
        assertThat(EntityReader.read(ENTITIES).notes())
                .contains(
                        "dev.aludel.entity.renamed.Renamed$Person.staff has no column of its own:"
                                + " @RenamedFrom(\"nothing\") renames nothing; say it of what it is made of",
                        "dev.aludel.entity.renamed.Renamed$Person.address has 2 columns: @RenamedFrom(\"place\")"
                                + " renames nothing; say it of what it is made of",
                        "dev.aludel.entity.renamed.Renamed$Plaything has no table of its own: @RenamedFrom(\"toy\")"
                                + " renames nothing",
                        "@RenamedFrom(\"ROUGE\") stands at an enum that is no native type, but varchar(255): nothing is"
                                + " renamed");
    }

    @Test
    void theNamingStrategyIsApplied() {
        var model = EntityReader.read(Models.with(
                ENTITIES,
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")));
        assertThat(model.formerNames())
                .extracting(Rename::text)
                .contains("people=users", "people.created=made_at", "phones.number=digits");
    }

    @Test
    void hibernate6SaysTheSame() {
        assertThat(EntityReader.read(Models.byHibernate6(ENTITIES)).formerNames())
                .containsExactlyInAnyOrderElementsOf(EntityReader.read(ENTITIES).formerNames());
    }
}

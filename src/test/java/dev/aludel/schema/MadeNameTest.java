package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MadeNameTest {

    @Property
    void madeNamesFitAndEndWithTheirLabel(
            @ForAll @StringLength(min = 1, max = 80) @CharRange(from = 'a', to = 'ÿ') String table,
            @ForAll @StringLength(max = 80) @CharRange(from = 'a', to = 'ÿ') String column) {
        String name = MadeName.of(table, column, "check");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(name).endsWith("_check");
    }

    @Test
    void longNamesAreCutAsPostgresCutsThem() {
        String table = "größe_der_tabelle_mit_einem_namen_von_vielen_zeichen_und_umläuten";
        String column = "äöü_spalte_mit_einem_ebenso_langen_namen_wie_die_tabelle_ihn_hat";
        try (var database = TestDatabase.create()) {
            database.execute("create table " + table + " (" + column + " int unique)");
            String cutTable = MadeName.clip(table, 63);
            String cutColumn = MadeName.clip(column, 63);
            assertThat(database.value("select relname from pg_class where relkind = 'r' and relname like 'gr%'"))
                    .isEqualTo(cutTable);
            assertThat(database.value("select conname from pg_constraint where contype = 'u' and conname like 'gr%'"))
                    .isEqualTo(MadeName.of(cutTable, cutColumn, "key"));
        }
    }
}

package dev.aludel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EntityReaderTest {

    private static final EntitySource COLUMNS = Models.ours(18, Models.ROOT + ".basic");

    @Test
    void keycloakIsReadWhole() {
        var model = EntityReader.read(Models.keycloak(18));
        assertThat(model.entities()).isEqualTo(63);
        assertThat(model.schema().tables()).hasSize(87);
        assertThat(count(model.schema(), Table::columns)).isEqualTo(491);
        assertThat(count(model.schema(), Table::foreignKeys)).isEqualTo(70);
        assertThat(count(model.schema(), Table::uniques)).isEqualTo(22);
        assertThat(count(model.schema(), Table::checks)).isEqualTo(5);
        assertThat(model.hibernateVersion()).startsWith("7.4.");
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void readingTwiceGivesTheSameAndLeavesTheThreadAsItWas() {
        var loader = Thread.currentThread().getContextClassLoader();
        String provider = System.getProperty("org.jboss.logging.provider");
        assertThat(EntityReader.read(COLUMNS)).isEqualTo(EntityReader.read(COLUMNS));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        assertThat(System.getProperty("org.jboss.logging.provider")).isEqualTo(provider);
    }

    @Test
    void theApplicationsOwnHibernateDecides() {
        var bundled = EntityReader.read(COLUMNS);
        var own = EntityReader.read(Models.byHibernate6(COLUMNS));
        assertThat(own.hibernateVersion()).isEqualTo("6.6.56.Final");
        assertThat(column(own, "alltypes", "time").type()).hasToString("time without time zone");
        assertThat(column(bundled, "alltypes", "time").type()).hasToString("time(0) without time zone");
        assertThat(column(own, "columns", "created").nullable()).isTrue();
        assertThat(column(bundled, "columns", "created").nullable()).isFalse();
        assertThat(column(own, "columns", "total").value()).isEqualTo(new ColumnValue.Generated("low + high", true));
        assertThat(column(bundled, "columns", "total").value())
                .isEqualTo(new ColumnValue.Generated("low + high", false));
        assertThat(table(own, "enums_moods").uniques()).isEmpty();
        assertThat(table(bundled, "enums_moods").uniques()).hasSize(1);
    }

    @Test
    void theServersVersionDecides() {
        var model = EntityReader.read(Models.ours(17, Models.ROOT + ".basic"));
        assertThat(column(model, "columns", "total").value()).isEqualTo(new ColumnValue.Generated("low + high", true));
    }

    @Test
    void theApplicationsStrategiesAndSettingsDecide() {
        var model = EntityReader.read(Models.with(
                COLUMNS,
                Map.of(
                        "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                        "hibernate.default_schema", "app",
                        "hibernate.dialect", "org.hibernate.dialect.H2Dialect",
                        "hibernate.hbm2ddl.auto", "create-drop",
                        "hibernate.connection.url", "jdbc:postgresql://nowhere.invalid/none")));
        assertThat(model.schema().namespaces()).containsExactly("app");
        assertThat(model.schema()
                        .table(new QualifiedName("app", "all_types"))
                        .orElseThrow()
                        .columns())
                .extracting(Column::name)
                .contains("decimal_sized");
        assertThat(model.notes()).anyMatch(note -> note.contains("H2Dialect"));
    }

    @Test
    void constraintsOfBeanValidationAreLeftOutWhenTheApplicationLeavesThemOut() {
        var source = Models.ours(18, Models.ROOT + ".validation");
        var none = EntityReader.read(Models.with(source, Map.of("jakarta.persistence.validation.mode", "NONE")));
        var notToDdl = EntityReader.read(Models.with(source, Map.of("hibernate.validator.apply_to_ddl", "false")));
        assertThat(none.schema()).isEqualTo(notToDdl.schema());
        assertThat(table(none, "validated").checks()).isEmpty();
        assertThat(column(none, "validated", "name").nullable()).isTrue();
        assertThat(column(EntityReader.read(source), "validated", "name").nullable())
                .isFalse();
    }

    @Test
    void namesThatNobodyGaveAreListed() {
        var model = EntityReader.read(Models.ours(18, Models.ROOT + ".key"));
        var indexed = QualifiedName.of("indexed");
        assertThat(model.derivedNames())
                .filteredOn(name -> name.table().equals(indexed))
                .extracting(ConstraintName::name)
                .containsExactly(
                        "indexed_at_name_key",
                        "indexed_lower_at_idx",
                        "indexed_name_idx",
                        "indexed_owner_at_name_idx",
                        "indexed_owner_name_key",
                        "indexed_pkey",
                        "indexed_serial_key");
        assertThat(table(model, "indexed").indexes())
                .extracting(Index::name)
                .contains("indexed_live", "indexed_lower", "indexed_lower_unique", "indexed_recent");
        assertThat(model.schema().namespaces()).containsExactly("audit");
        assertThat(model.schema().table(QualifiedName.of("home"))).isPresent();
    }

    @Test
    void whatCannotBeSaidIsNoted() {
        assertThat(EntityReader.read(COLUMNS).notes())
                .containsExactly(
                        "rows are not managed: insert into hibernate_sequences(sequence_name, next_val) values"
                                + " ('default',0)",
                        "rows are not managed: insert into id_counters(counter, last) values ('GeneratedByTable',0)",
                        "the casts that Hibernate creates between varchar and native enums are not managed");
    }

    private static <T> int count(Schema schema, Function<Table, Collection<T>> members) {
        return schema.tables().stream()
                .mapToInt(table -> members.apply(table).size())
                .sum();
    }

    private static Table table(EntityModel model, String name) {
        return model.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    private static Column column(EntityModel model, String table, String column) {
        return table(model, table).column(column).orElseThrow();
    }
}

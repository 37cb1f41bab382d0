package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final QualifiedName T = new QualifiedName("audit", "t");

    @Test
    void oneLineForEach() {
        Column x = Column.of("x", Type.parse("integer"), true);
        Table from = Table.of(T, List.of(x, Column.of("y", Type.parse("text"), true)))
                .withIndexes(List.of(Index.of("old", List.of(IndexKey.column("x")))));
        Table to = Table.of(
                        T,
                        List.of(
                                x.withType(Type.parse("bigint"))
                                        .withNullable(false)
                                        .withValue(new ColumnValue.Default("0")),
                                Column.of("z", Type.parse("varchar(20)"), false)))
                .withIndexes(List.of(Index.of("new", List.of(IndexKey.column("x")))))
                .withForeignKeys(List.of(ForeignKey.of("f", List.of("x"), QualifiedName.of("r"), List.of("id"))));

        assertThat(text(SchemaDiff.between(
                        Schema.EMPTY.withTables(List.of(from)),
                        new Schema(List.of("audit"), List.of(), List.of(), List.of(), List.of(to)))))
                .isEqualTo("""
                        namespace added: audit ()
                        column altered: audit.t.x (type integer → bigint, nullable → not null, value none → default 0)
                        column removed: audit.t.y (text)
                        column added: audit.t.z (character varying(20) not null)
                        foreign_key added: audit.t.f ((x) references r(id))
                        index renamed: audit.t.old (to audit.t.new)
                        """);
    }

    private static String text(Changes changes) {
        return Differences.of(changes).stream()
                .map(each -> "%s %s: %s (%s)\n"
                        .formatted(
                                each.kind().name().toLowerCase(Locale.ROOT),
                                each.verb().name().toLowerCase(Locale.ROOT),
                                each.name(),
                                each.detail()))
                .collect(Collectors.joining());
    }
}

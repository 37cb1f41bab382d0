package dev.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** PostgreSQL stores no empty comment, so an entity that gives one wants none. */
class CommentTest {

    private static final Optional<String> EMPTY = Optional.of("");
    private static final QualifiedName NAME = QualifiedName.of("thing");
    private static final Column COLUMN = Column.of("id", Type.parse("bigint"), false);

    @Test
    void anEmptyOneIsNone() {
        assertThat(COLUMN.withComment(EMPTY)).isEqualTo(COLUMN);
        assertThat(new Table(
                        NAME, List.of(COLUMN), Optional.empty(), List.of(), List.of(), List.of(), List.of(), EMPTY))
                .isEqualTo(Table.of(NAME, List.of(COLUMN)));
        assertThat(new EnumType(NAME, List.of("A"), EMPTY).comment()).isEmpty();
        assertThat(new CompositeType(NAME, List.of(), EMPTY).comment()).isEmpty();
        assertThat(new Sequence(NAME, SequenceOptions.defaults(Type.parse("bigint")), Optional.empty(), EMPTY)
                        .comment())
                .isEmpty();
    }

    @Test
    void aBlankOneIsAComment() {
        assertThat(COLUMN.withComment(Optional.of(" ")).comment()).contains(" ");
    }
}

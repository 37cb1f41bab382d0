package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.Scope.Unmanaged;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Table MAPPED = table("mapped");
    private static final Table OURS = table("ours");
    private static final Table THEIRS = table("theirs");

    private static Table table(String name) {
        return Table.of(QualifiedName.of(name), List.of(Column.of("id", Type.parse("bigint"), true)));
    }

    private static Sequence owned(String name, Table owner) {
        return new Sequence(
                QualifiedName.of(name),
                SequenceOptions.defaults(Type.parse("bigint")),
                Optional.of(new ColumnName(owner.name(), "id")),
                Optional.empty());
    }

    private static Schema with(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    @Test
    void onlyWhatIsWantedOrWasMadeByARevisionIsManaged() {
        Scope.Scoped scoped = Scope.managed(with(MAPPED, OURS, THEIRS), with(MAPPED), with(OURS));
        assertThat(scoped.current()).isEqualTo(with(MAPPED, OURS));
        assertThat(scoped.unmanaged()).containsExactly(new Unmanaged(Kind.TABLE, QualifiedName.of("theirs")));
    }

    @Test
    void aSequenceFollowsTheTableThatOwnsIt() {
        var current = new Schema(
                List.of(),
                List.of(),
                List.of(),
                List.of(owned("a_seq", MAPPED), owned("b_seq", THEIRS)),
                List.of(MAPPED, THEIRS));
        Scope.Scoped scoped = Scope.managed(current, with(MAPPED), Schema.EMPTY);
        assertThat(scoped.current().sequences()).containsExactly(owned("a_seq", MAPPED));
        assertThat(scoped.unmanaged())
                .containsExactly(
                        new Unmanaged(Kind.SEQUENCE, QualifiedName.of("b_seq")),
                        new Unmanaged(Kind.TABLE, QualifiedName.of("theirs")));
    }

    @Test
    void namespacesAndTypesToo() {
        var mood = new EnumType(QualifiedName.of("mood"), List.of("a"), Optional.empty());
        var current = new Schema(List.of("audit", "other"), List.of(mood), List.of(), List.of(), List.of());
        var history = new Schema(List.of("audit"), List.of(), List.of(), List.of(), List.of());
        Scope.Scoped scoped = Scope.managed(current, Schema.EMPTY, history);
        assertThat(scoped.current()).isEqualTo(history);
        assertThat(scoped.unmanaged())
                .containsExactly(
                        new Unmanaged(Kind.NAMESPACE, QualifiedName.of("other")),
                        new Unmanaged(Kind.ENUM, QualifiedName.of("mood")));
    }
}

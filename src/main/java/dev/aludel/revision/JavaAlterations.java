package dev.aludel.revision;

import dev.aludel.operation.Alteration;
import dev.aludel.revision.JavaCode.Call;
import dev.aludel.schema.ColumnValue;
import java.util.ArrayList;
import java.util.List;

/** Spells what an {@code alterColumn} changes. */
final class JavaAlterations implements Alteration.Visitor<List<Call>> {

    private final JavaColumns columns;

    JavaAlterations(JavaColumns columns) {
        this.columns = columns;
    }

    @Override
    public List<Call> visit(Alteration.SetType alteration) {
        var calls = new ArrayList<Call>();
        calls.add(Call.of("type", columns.type(alteration.type(), alteration.collation())));
        alteration.using().ifPresent(expression -> calls.add(JavaOperations.call("using", expression)));
        return calls;
    }

    @Override
    public List<Call> visit(Alteration.SetNotNull alteration) {
        return List.of(Call.of("notNull"));
    }

    @Override
    public List<Call> visit(Alteration.DropNotNull alteration) {
        return List.of(Call.of("nullable"));
    }

    @Override
    public List<Call> visit(Alteration.SetDefault alteration) {
        return List.of(JavaOperations.call("defaultTo", alteration.expression()));
    }

    @Override
    public List<Call> visit(Alteration.DropDefault alteration) {
        return List.of(Call.of("dropDefault"));
    }

    @Override
    public List<Call> visit(Alteration.AddIdentity alteration) {
        return identity("add", alteration.identity());
    }

    @Override
    public List<Call> visit(Alteration.SetIdentity alteration) {
        return identity("set", alteration.identity());
    }

    @Override
    public List<Call> visit(Alteration.DropIdentity alteration) {
        return List.of(Call.of("dropIdentity"));
    }

    @Override
    public List<Call> visit(Alteration.DropExpression alteration) {
        return List.of(Call.of("dropExpression"));
    }

    private List<Call> identity(String verb, ColumnValue.Identity identity) {
        var calls = new ArrayList<Call>();
        calls.add(Call.of(verb + (identity.always() ? "GeneratedAlwaysAsIdentity" : "GeneratedByDefaultAsIdentity")));
        calls.addAll(columns.numbers(identity.options(), JavaColumns.BIGINT));
        return calls;
    }
}

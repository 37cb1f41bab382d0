package dev.aludel.revision;

import dev.aludel.revision.JavaCode.Call;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells the keys of an index: as bare names while they are plain columns. */
final class JavaKeys {

    private final JavaImports imports;

    JavaKeys(JavaImports imports) {
        this.imports = imports;
    }

    Call createIndex(QualifiedName table, Index index) {
        boolean plain = index.keys().stream().allMatch(key -> key.equals(IndexKey.column(key.text())));
        if (plain) {
            return JavaOperations.call(
                    "createIndex",
                    index.name(),
                    table,
                    index.keys().stream().map(IndexKey::text).toList());
        }
        var arguments = new ArrayList<JavaCode>();
        arguments.add(JavaLiteral.of(index.name()));
        arguments.add(JavaLiteral.of(table.toString()));
        index.keys().forEach(key -> arguments.add(key(key)));
        return new Call("createIndex", arguments);
    }

    private JavaCode key(IndexKey key) {
        String factory = key.expression() ? "expression" : "column";
        imports.key(factory);
        var calls = new ArrayList<Call>();
        calls.add(JavaOperations.call(factory, key.text()));
        key.collation().ifPresent(name -> calls.add(JavaOperations.call("collate", name)));
        key.operatorClass().ifPresent(name -> calls.add(JavaOperations.call("operatorClass", name)));
        calls.addAll(
                switch (key.order()) {
                    case ASC -> List.<Call>of();
                    case ASC_NULLS_FIRST -> List.of(Call.of("nullsFirst"));
                    case DESC -> List.of(Call.of("desc"));
                    case DESC_NULLS_LAST -> List.of(Call.of("desc"), Call.of("nullsLast"));
                });
        return new JavaCode.Chain(Optional.empty(), calls);
    }
}

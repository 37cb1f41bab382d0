package dev.aludel.catalog;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Unmodelled;
import java.util.Comparator;
import java.util.List;

/**
 * What a database holds at one moment.
 *
 * @param schema everything that is modelled
 * @param identities the sequences behind identity columns; to the picture they are part of their columns
 * @param unmodelled everything else, sorted by kind, name and table
 * @param serverVersion the server's version as it counts it: {@code 180006}
 * @param serverVersionText the server's version as people write it: {@code 18.6}
 * @param namespace the real name of the default namespace, {@code public} normally
 */
public record Catalog(
        Schema schema,
        List<Sequence> identities,
        List<Unmodelled> unmodelled,
        int serverVersion,
        String serverVersionText,
        String namespace) {

    private static final Comparator<Unmodelled> ORDER = Comparator.comparing(Unmodelled::kind)
            .thenComparing(Unmodelled::name)
            .thenComparing(found -> found.table().map(QualifiedName::toString).orElse(""));

    public Catalog {
        identities = List.copyOf(identities);
        unmodelled = unmodelled.stream().sorted(ORDER).toList();
    }
}

package dev.aludel.entity.ddl;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table while its statements are being read. */
final class TableDraft {

    final QualifiedName name;
    final List<Column> columns = new ArrayList<>();
    Optional<Draft<PrimaryKey>> primaryKey = Optional.empty();
    final List<Draft<UniqueConstraint>> uniques = new ArrayList<>();
    final List<Draft<Check>> checks = new ArrayList<>();
    final List<Draft<ForeignKeyDraft>> foreignKeys = new ArrayList<>();
    final List<Draft<Index>> indexes = new ArrayList<>();
    /** The sequences of its {@code serial} columns. */
    final List<Sequence> sequences = new ArrayList<>();

    /** Why columns could not be read, by their names. */
    final Map<String, String> unread = new TreeMap<>();

    TableDraft(QualifiedName name) {
        this.name = name;
    }

    /** Whether a key or a whole unique index is of just these columns, in whatever order. */
    boolean isUnique(List<String> some) {
        var wanted = new HashSet<>(some);
        return primaryKey
                        .filter(key -> wanted.equals(new HashSet<>(key.object().columns())))
                        .isPresent()
                || uniques.stream()
                        .map(Draft::object)
                        .anyMatch(unique -> unique.deferral() == Deferral.NOT_DEFERRABLE
                                && wanted.equals(new HashSet<>(unique.columns())))
                || indexes.stream()
                        .map(Draft::object)
                        .anyMatch(index -> index.unique()
                                && index.predicate().isEmpty()
                                && index.keys().stream().noneMatch(IndexKey::expression)
                                && wanted.equals(index.keys().stream()
                                        .map(IndexKey::text)
                                        .collect(Collectors.toSet())));
    }

    boolean hasColumn(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }
}

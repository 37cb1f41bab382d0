package dev.aludel.entity.ddl;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    TableDraft(QualifiedName name) {
        this.name = name;
    }

    boolean hasColumn(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }
}

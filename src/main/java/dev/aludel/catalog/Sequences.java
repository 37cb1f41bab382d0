package dev.aludel.catalog;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sequences of a database.
 *
 * @param own free-standing ones, and those that a column owns
 * @param identities those behind identity columns
 */
record Sequences(List<Sequence> own, List<Sequence> identities) {

    /** @param tables the tables in the picture by their oid; the sequences of any other one are left out */
    static Sequences read(Session session, Map<Long, QualifiedName> tables) throws SQLException {
        var own = new ArrayList<Sequence>();
        var identities = new ArrayList<Sequence>();
        session.rows("sequences", row -> {
            sequence(row, tables).ifPresent((row.flag("identity") ? identities : own)::add);
            return row;
        });
        return new Sequences(own, identities);
    }

    private static Optional<Sequence> sequence(Row row, Map<Long, QualifiedName> tables) throws SQLException {
        Optional<ColumnName> owner = Optional.empty();
        if (row.optional("owner_oid").isPresent()) {
            QualifiedName table = tables.get(row.number("owner_oid"));
            if (table == null) {
                return Optional.empty();
            }
            owner = Optional.of(new ColumnName(table, row.text("owner_column")));
        }
        return Optional.of(new Sequence(row.name(), row.sequence("type"), owner, row.optional("comment")));
    }
}

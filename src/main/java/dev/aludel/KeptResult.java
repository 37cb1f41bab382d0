package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What revisions have put aside in a database, by {@code keep()}.
 *
 * @param database the database's address, without password
 * @param kept what there is, or was before it was purged; oldest first
 */
public record KeptResult(String database, List<Kept> kept) {

    public KeptResult {
        kept = List.copyOf(kept);
    }

    /**
     * @param name the table in the namespace {@code aludel_kept} that holds it
     * @param revision the revision that has put it aside
     * @param direction the direction in which that was: {@code upgrade} or {@code downgrade}
     * @param table the table that was dropped or had the column, as SQL
     * @param column the column; null for a whole table
     * @param rows how many rows there were
     * @param bytes how much room it takes
     * @param kept when that was, as ISO 8601
     */
    public record Kept(
            String name,
            String revision,
            String direction,
            String table,
            @Nullable String column,
            long rows,
            long bytes,
            String kept) {}
}

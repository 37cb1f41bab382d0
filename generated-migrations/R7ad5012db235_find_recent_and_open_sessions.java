import static dev.aludel.operation.Keys.column;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Find recent and open sessions.
 *
 * Revision 7ad5012db235 revises 36e99c3892b9, created 2026-02-01T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "7ad5012db235", down = "36e99c3892b9", message = "find recent and open sessions")
public final class R7ad5012db235_find_recent_and_open_sessions implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createIndex("user_sessions_open_idx", "user_sessions", "expires_at").where("revoked_at is null");
        op.createIndex(
                "user_sessions_recent_idx",
                "user_sessions",
                column("user_id"),
                column("started_at").desc());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("user_sessions_open_idx");
        op.dropIndex("user_sessions_recent_idx");
    }
}

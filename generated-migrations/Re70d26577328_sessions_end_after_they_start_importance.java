import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Sessions end after they start, importance is a fraction.
 *
 * Revision e70d26577328 revises eecfac414d2e, created 2026-03-28T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(
        id = "e70d26577328",
        down = "eecfac414d2e",
        message = "sessions end after they start, importance is a fraction")
public final class Re70d26577328_sessions_end_after_they_start_importance implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addCheck("agent_memories_importance_ck", "agent_memories", "importance >= 0 and importance <= 1");
        op.addCheck("user_sessions_expiry_ck", "user_sessions", "expires_at > started_at");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("agent_memories", "agent_memories_importance_ck");
        op.dropConstraint("user_sessions", "user_sessions_expiry_ck");
    }
}

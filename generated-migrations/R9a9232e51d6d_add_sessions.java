import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bytea;
import static dev.aludel.operation.Types.inet;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.text;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add sessions.
 *
 * Revision 9a9232e51d6d revises c8bb2dcfad64, created 2026-01-22T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "9a9232e51d6d", down = "c8bb2dcfad64", message = "add sessions")
public final class R9a9232e51d6d_add_sessions implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "session_events",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column("occurred_at", timestamptz().notNull())
                        .column("session_id", uuid().notNull())
                        .column("kind", varchar(40).notNull())
                        .column("detail", jsonb())
                        .primaryKey("session_events_pkey", "id"));

        op.createTable(
                "user_sessions",
                t -> t.column("id", uuid().notNull())
                        .column("expires_at", timestamptz().notNull())
                        .column("revoked_at", timestamptz())
                        .column("started_at", timestamptz().notNull().defaultTo("now()"))
                        .column("user_id", bigint().notNull())
                        .column("ip_address", inet())
                        .column("token_hash", bytea().notNull())
                        .column("user_agent", text())
                        .primaryKey("user_sessions_pkey", "id")
                        .unique("user_sessions_token_uk", "token_hash"));

        op.createIndex(
                "session_events_session_id_occurred_at_idx",
                "session_events",
                column("session_id"),
                column("occurred_at").desc());

        op.addForeignKey("session_events_session_id_fkey", "session_events", "session_id")
                .references("user_sessions", "id")
                .onDelete(CASCADE);
        op.addForeignKey("user_sessions_user_fk", "user_sessions", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("session_events", "session_events_session_id_fkey");

        op.dropTable("session_events");
        op.dropTable("user_sessions");
    }
}

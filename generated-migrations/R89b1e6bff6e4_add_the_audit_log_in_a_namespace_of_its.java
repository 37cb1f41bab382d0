import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.inet;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.SET_NULL;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add the audit log in a namespace of its own.
 *
 * Revision 89b1e6bff6e4 revises f6212df7dd78, created 2026-04-07T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "89b1e6bff6e4", down = "f6212df7dd78", message = "add the audit log in a namespace of its own")
public final class R89b1e6bff6e4_add_the_audit_log_in_a_namespace_of_its implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createNamespace("audit");

        op.createSequence("audit.audit_logs_seq").incrementBy(100);

        op.createTable(
                "audit.audit_logs",
                t -> t.column("id", bigint().notNull())
                        .column(
                                "actor_id",
                                bigint().comment("Null when the platform itself acted, or when the user is gone"))
                        .column("occurred_at", timestamptz().notNull().defaultTo("now()"))
                        .column("action", varchar(10).notNull())
                        .column("address", inet())
                        .column("subject_id", varchar(60).notNull())
                        .column("subject_type", varchar(60).notNull())
                        .column("after", jsonb())
                        .column("before", jsonb())
                        .primaryKey("audit_logs_pkey", "id")
                        .check("audit_logs_action_check", "action in ('CREATE','READ','UPDATE','DELETE','EXPORT')")
                        .comment("Append-only; kept for seven years"));

        op.createIndex("audit_logs_occurred_at_idx", "audit.audit_logs", "occurred_at");
        op.createIndex(
                "audit_logs_subject_idx",
                "audit.audit_logs",
                column("subject_type"),
                column("subject_id"),
                column("occurred_at").desc());

        op.addForeignKey("audit_logs_actor_fk", "audit.audit_logs", "actor_id")
                .references("users", "id")
                .onDelete(SET_NULL);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("audit.audit_logs");

        op.dropSequence("audit.audit_logs_seq");

        op.dropNamespace("audit");
    }
}

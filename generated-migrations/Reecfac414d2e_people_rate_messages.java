import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.smallint;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * People rate messages.
 *
 * Revision eecfac414d2e revises a3824c90cd1c, created 2026-03-23T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "eecfac414d2e", down = "a3824c90cd1c", message = "people rate messages")
public final class Reecfac414d2e_people_rate_messages implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "message_feedback",
                t -> t.column("message_id", bigint().notNull())
                        .column("user_id", bigint().notNull())
                        .column("rating", smallint().notNull())
                        .column("remark", varchar(1000))
                        .primaryKey("message_feedback_pkey", "message_id", "user_id")
                        .check("message_feedback_rating_check", "rating between 0 and 2"));

        op.addForeignKey("message_feedback_message_id_fkey", "message_feedback", "message_id")
                .references("messages", "id")
                .onDelete(CASCADE);
        op.addForeignKey("message_feedback_user_id_fkey", "message_feedback", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("message_feedback");
    }
}

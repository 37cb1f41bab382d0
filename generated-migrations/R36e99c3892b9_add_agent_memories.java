import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.numeric;
import static dev.aludel.operation.Types.real;
import static dev.aludel.operation.Types.text;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static dev.aludel.schema.ReferentialAction.SET_NULL;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add agent memories.
 *
 * Revision 36e99c3892b9 revises 9a9232e51d6d, created 2026-01-27T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "36e99c3892b9", down = "9a9232e51d6d", message = "add agent memories")
public final class R36e99c3892b9_add_agent_memories implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence("agent_memories_seq").incrementBy(20);

        op.createTable(
                "agent_memories",
                t -> t.column("id", bigint().notNull())
                        .column(
                                "importance",
                                numeric(4, 3).notNull().defaultTo("0.5").comment("0 may be forgotten first, 1 never"))
                        .column("recalls", integer().notNull().defaultTo("0"))
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("expires_at", timestamptz())
                        .column("recalled_at", timestamptz())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("agent_id", uuid().notNull())
                        .column("source_id", uuid())
                        .column("content", text().notNull())
                        .column(
                                "embedding",
                                real().array().comment("Embedding of the content; null until it has been computed"))
                        .column("facts", jsonb())
                        .column("keywords", varchar(255).array())
                        .primaryKey("agent_memories_pkey", "id"));

        op.createTable(
                "memory_links",
                t -> t.column("from_id", bigint().notNull())
                        .column("to_id", bigint().notNull())
                        .column("kind", varchar(15).notNull())
                        .primaryKey("memory_links_pkey", "from_id", "to_id", "kind")
                        .check("memory_links_kind_check", "kind in ('SUPPORTS','CONTRADICTS','REPLACES')")
                        .check("memory_links_no_loop_ck", "from_id <> to_id"));

        op.createIndex("agent_memories_expiry_idx", "agent_memories", "expires_at")
                .where("expires_at is not null");
        op.createIndex(
                "agent_memories_recall_idx",
                "agent_memories",
                column("agent_id"),
                column("importance").desc(),
                column("recalled_at").desc());

        op.addForeignKey("agent_memories_agent_fk", "agent_memories", "agent_id")
                .references("agents", "id")
                .onDelete(CASCADE);
        op.addForeignKey("agent_memories_source_id_fkey", "agent_memories", "source_id")
                .references("conversations", "id")
                .onDelete(SET_NULL);
        op.addForeignKey("memory_links_from_id_fkey", "memory_links", "from_id")
                .references("agent_memories", "id")
                .onDelete(CASCADE);
        op.addForeignKey("memory_links_to_id_fkey", "memory_links", "to_id")
                .references("agent_memories", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("memory_links", "memory_links_from_id_fkey");
        op.dropConstraint("memory_links", "memory_links_to_id_fkey");

        op.dropTable("agent_memories");
        op.dropTable("memory_links");

        op.dropSequence("agent_memories_seq");
    }
}

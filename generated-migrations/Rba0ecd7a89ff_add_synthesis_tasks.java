import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bytea;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.numeric;
import static dev.aludel.operation.Types.smallint;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.type;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add synthesis tasks.
 *
 * Revision ba0ecd7a89ff revises 7ad5012db235, created 2026-02-06T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "ba0ecd7a89ff", down = "7ad5012db235", message = "add synthesis tasks")
public final class Rba0ecd7a89ff_add_synthesis_tasks implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createEnum("synthesisstatus", "CANCELLED", "DONE", "FAILED", "QUEUED", "RUNNING");

        op.createSequence("synthesis_tasks_seq").startWith(1000).incrementBy(50);

        op.createTable(
                "synthesis_artifacts",
                t -> t.column("id", uuid().notNull())
                        .column("task_id", bigint().notNull())
                        .column("sha256", bytea().notNull())
                        .column("media_type", varchar(127).notNull())
                        .column("object_key", varchar(512))
                        .column("content", bytea())
                        .primaryKey("synthesis_artifacts_pkey", "id"));

        op.createTable(
                "synthesis_task_memories",
                t -> t.column("task_id", bigint().notNull())
                        .column("memory_id", bigint().notNull())
                        .primaryKey("synthesis_task_memories_pkey", "task_id", "memory_id"));

        op.createTable(
                "synthesis_tasks",
                t -> t.column("id", bigint().notNull())
                        .column("cost", numeric(10, 4).notNull().defaultTo("0"))
                        .column("height", integer())
                        .column("input_tokens", integer().notNull().defaultTo("0"))
                        .column("max_tokens", integer())
                        .column("output_tokens", integer().notNull().defaultTo("0"))
                        .column("priority", smallint().notNull().defaultTo("1"))
                        .column("speed", numeric(3, 2))
                        .column("version", integer().notNull())
                        .column("width", integer())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("finished_at", timestamptz())
                        .column("message_id", bigint().notNull())
                        .column("parent_id", bigint())
                        .column("queued_at", timestamptz().notNull().defaultTo("now()"))
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("kind", varchar(20).notNull())
                        .column("voice", varchar(60))
                        .column("parameters", jsonb().notNull())
                        .column("status", type("synthesisstatus").notNull().defaultTo("'QUEUED'"))
                        .column("stop_sequences", varchar(255).array())
                        .primaryKey("synthesis_tasks_pkey", "id")
                        .check("synthesis_tasks_height_check", "(height>=64) and (height<=4096)")
                        .check("synthesis_tasks_kind_check", "kind in ('IMAGE','SPEECH','TEXT')")
                        .check("synthesis_tasks_priority_check", "priority between 0 and 2")
                        .check("synthesis_tasks_width_check", "(width>=64) and (width<=4096)"));

        op.createIndex("synthesis_tasks_message_idx", "synthesis_tasks", "message_id");
        op.createIndex(
                        "synthesis_tasks_queue_idx",
                        "synthesis_tasks",
                        column("priority").desc(),
                        column("queued_at"))
                .where("status = 'QUEUED'");

        op.addForeignKey("synthesis_artifacts_task_id_fkey", "synthesis_artifacts", "task_id")
                .references("synthesis_tasks", "id")
                .onDelete(CASCADE);
        op.addForeignKey("synthesis_task_memories_memory_id_fkey", "synthesis_task_memories", "memory_id")
                .references("agent_memories", "id");
        op.addForeignKey("synthesis_task_memories_task_id_fkey", "synthesis_task_memories", "task_id")
                .references("synthesis_tasks", "id");
        op.addForeignKey("synthesis_tasks_message_fk", "synthesis_tasks", "message_id")
                .references("messages", "id");
        op.addForeignKey("synthesis_tasks_parent_fk", "synthesis_tasks", "parent_id")
                .references("synthesis_tasks", "id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("synthesis_artifacts", "synthesis_artifacts_task_id_fkey");
        op.dropConstraint("synthesis_task_memories", "synthesis_task_memories_task_id_fkey");

        op.dropTable("synthesis_artifacts");
        op.dropTable("synthesis_task_memories");
        op.dropTable("synthesis_tasks");

        op.dropSequence("synthesis_tasks_seq");

        op.dropType("synthesisstatus");
    }
}

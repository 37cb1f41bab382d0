import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bool;
import static dev.aludel.operation.Types.bytea;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.numeric;
import static dev.aludel.operation.Types.text;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add biometric events and patterns.
 *
 * Revision def7bcf8aa1e revises ed13002bfc5c, created 2026-03-08T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "def7bcf8aa1e", down = "ed13002bfc5c", message = "add biometric events and patterns")
public final class Rdef7bcf8aa1e_add_biometric_events_and_patterns implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "biometric_events",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column("accepted", bool().notNull())
                        .column("confidence", numeric(5, 4).notNull())
                        .column("captured_at", timestamptz().notNull())
                        .column("user_id", bigint().notNull())
                        .column("device_id", uuid().notNull())
                        .primaryKey("biometric_events_pkey", "id")
                        .check("biometric_events_confidence_check", "(confidence>=0) and (confidence<=1)"));

        op.createTable(
                "biometric_pattern_events",
                t -> t.column("pattern_id", uuid().notNull())
                        .column("event_id", bigint().notNull())
                        .primaryKey("biometric_pattern_events_pkey", "pattern_id", "event_id"));

        op.createTable(
                "biometric_patterns",
                t -> t.column("id", uuid().notNull())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("user_id", bigint().notNull())
                        .column("kind", varchar(12).notNull())
                        .column("algorithm", varchar(40).notNull())
                        .column("template", bytea().notNull())
                        .primaryKey("biometric_patterns_pkey", "id")
                        .unique("biometric_patterns_kind_uk", "user_id", "kind")
                        .check("biometric_patterns_kind_check", "kind in ('FACE','VOICE','KEYSTROKES')"));

        op.createTable(
                "face_events",
                t -> t.column("event_id", bigint().notNull())
                        .column("landmarks", integer())
                        .column("liveness", numeric(5, 4))
                        .primaryKey("face_events_pkey", "event_id"));

        op.createTable(
                "keystroke_events",
                t -> t.column("id", bigint().notNull())
                        .column("interval_millis", integer().array().notNull())
                        .primaryKey("keystroke_events_pkey", "id"));

        op.createTable(
                "voice_events",
                t -> t.column("event_id", bigint().notNull())
                        .column("sample_millis", integer().notNull())
                        .column("phrase", text())
                        .primaryKey("voice_events_pkey", "event_id"));

        op.createIndex(
                "biometric_events_user_idx",
                "biometric_events",
                column("user_id"),
                column("captured_at").desc());

        op.addForeignKey("biometric_events_device_fk", "biometric_events", "device_id")
                .references("devices", "id");
        op.addForeignKey("biometric_events_user_fk", "biometric_events", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
        op.addForeignKey("biometric_pattern_events_event_id_fkey", "biometric_pattern_events", "event_id")
                .references("biometric_events", "id");
        op.addForeignKey("biometric_pattern_events_pattern_id_fkey", "biometric_pattern_events", "pattern_id")
                .references("biometric_patterns", "id");
        op.addForeignKey("biometric_patterns_user_id_fkey", "biometric_patterns", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
        op.addForeignKey("face_events_event_fk", "face_events", "event_id")
                .references("biometric_events", "id")
                .onDelete(CASCADE);
        op.addForeignKey("keystroke_events_id_fkey", "keystroke_events", "id").references("biometric_events", "id");
        op.addForeignKey("voice_events_event_fk", "voice_events", "event_id")
                .references("biometric_events", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("biometric_pattern_events", "biometric_pattern_events_event_id_fkey");
        op.dropConstraint("biometric_pattern_events", "biometric_pattern_events_pattern_id_fkey");
        op.dropConstraint("face_events", "face_events_event_fk");
        op.dropConstraint("keystroke_events", "keystroke_events_id_fkey");
        op.dropConstraint("voice_events", "voice_events_event_fk");

        op.dropTable("biometric_events");
        op.dropTable("biometric_pattern_events");
        op.dropTable("biometric_patterns");
        op.dropTable("face_events");
        op.dropTable("keystroke_events");
        op.dropTable("voice_events");
    }
}

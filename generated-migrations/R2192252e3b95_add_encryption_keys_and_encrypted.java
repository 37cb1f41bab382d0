import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bytea;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add encryption keys and encrypted records.
 *
 * Revision 2192252e3b95 revises a39a4f02c01a, created 2026-03-13T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "2192252e3b95", down = "a39a4f02c01a", message = "add encryption keys and encrypted records")
public final class R2192252e3b95_add_encryption_keys_and_encrypted implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence("encrypted_records_seq");

        op.createTable(
                "encrypted_records",
                t -> t.column("id", bigint().notNull())
                        .column("ciphertext_size", integer().generatedAlwaysAsVirtual("octet_length(ciphertext)"))
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("nonce", bytea().notNull())
                        .column("key_id", uuid().notNull())
                        .column("subject_id", varchar(60).notNull())
                        .column("subject_type", varchar(60).notNull())
                        .column("ciphertext", bytea().notNull())
                        .primaryKey("encrypted_records_pkey", "id")
                        .unique("encrypted_records_subject_uk", "subject_type", "subject_id")
                        .check("encrypted_records_nonce_ck", "octet_length(nonce) = 12"));

        op.createTable(
                "encryption_keys",
                t -> t.column("id", uuid().notNull())
                        .column("generation", integer().notNull())
                        .column("version", integer().notNull())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("retired_at", timestamptz())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("state", varchar(10).notNull().defaultTo("'ACTIVE'"))
                        .column("predecessor_id", uuid())
                        .column("algorithm", varchar(20).notNull())
                        .column("alias", varchar(60).notNull())
                        .column("wrapped_key", bytea())
                        .primaryKey("encryption_keys_pkey", "id")
                        .unique("encryption_keys_generation_uk", "alias", "generation")
                        .unique("encryption_keys_predecessor_id_key", "predecessor_id")
                        .check("encryption_keys_active_ck", "(state = 'ACTIVE') = (retired_at is null)")
                        .check("encryption_keys_algorithm_check", "algorithm in ('AES_256_GCM','CHACHA20_POLY1305')")
                        .check("encryption_keys_material_ck", "(state = 'DESTROYED') = (wrapped_key is null)")
                        .check("encryption_keys_state_check", "state in ('ACTIVE','RETIRED','DESTROYED')")
                        .comment("Wrapped data keys; a destroyed key keeps its row, so that its records can be named"));

        op.createIndex("encrypted_records_key_idx", "encrypted_records", "key_id");

        op.addForeignKey("encrypted_records_key_fk", "encrypted_records", "key_id")
                .references("encryption_keys", "id");
        op.addForeignKey("encryption_keys_predecessor_fk", "encryption_keys", "predecessor_id")
                .references("encryption_keys", "id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("encrypted_records", "encrypted_records_key_fk");

        op.dropTable("encrypted_records");
        op.dropTable("encryption_keys");

        op.dropSequence("encrypted_records_seq");
    }
}

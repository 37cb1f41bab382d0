import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bool;
import static dev.aludel.operation.Types.bytea;
import static dev.aludel.operation.Types.inet;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.uuid;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add devices.
 *
 * Revision ed13002bfc5c revises a39a4f02c01a, created 2026-03-03T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "ed13002bfc5c", down = "a39a4f02c01a", message = "add devices")
public final class Red13002bfc5c_add_devices implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "devices",
                t -> t.column("id", uuid().notNull())
                        .column("trusted", bool().notNull().defaultTo("false"))
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("last_seen_at", timestamptz())
                        .column("owner_id", bigint().notNull())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("platform", varchar(10).notNull())
                        .column("last_address", inet())
                        .column("fingerprint", bytea().notNull())
                        .column("label", varchar(80).notNull())
                        .primaryKey("devices_pkey", "id")
                        .unique("devices_fingerprint_uk", "owner_id", "fingerprint")
                        .check(
                                "devices_platform_check",
                                "platform in ('ANDROID','IOS','LINUX','MACOS','WINDOWS','WEB')"));

        op.addForeignKey("devices_owner_fk", "devices", "owner_id")
                .references("users", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("devices");
    }
}

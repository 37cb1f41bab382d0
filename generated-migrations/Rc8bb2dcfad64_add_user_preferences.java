import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.smallint;
import static dev.aludel.operation.Types.time;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add user preferences.
 *
 * Revision c8bb2dcfad64 revises b7ef32a5c2c5, created 2026-01-17T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "c8bb2dcfad64", down = "b7ef32a5c2c5", message = "add user preferences")
public final class Rc8bb2dcfad64_add_user_preferences implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "user_preferences",
                t -> t.column("user_id", bigint().notNull())
                        .column("quiet_from", time(0))
                        .column("quiet_until", time(0))
                        .column("text_scale", smallint().notNull().defaultTo("100"))
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("theme", varchar(10).notNull().defaultTo("'SYSTEM'"))
                        .column("language_tag", varchar(35).notNull().defaultTo("'en'"))
                        .column("notifications", jsonb().notNull().defaultTo("'{}'"))
                        .primaryKey("user_preferences_pkey", "user_id")
                        .check("user_preferences_text_scale_check", "(text_scale>=50) and (text_scale<=300)")
                        .check("user_preferences_theme_check", "theme in ('SYSTEM','LIGHT','DARK')"));

        op.createTable(
                "user_shortcuts",
                t -> t.column("user_id", bigint().notNull())
                        .column("keys", varchar(30).notNull())
                        .column("command", varchar(60).notNull())
                        .primaryKey("user_shortcuts_pkey", "user_id", "keys"));

        op.addForeignKey("user_preferences_user_fk", "user_preferences", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
        op.addForeignKey("user_shortcuts_user_id_fkey", "user_shortcuts", "user_id")
                .references("user_preferences", "user_id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("user_shortcuts", "user_shortcuts_user_id_fkey");

        op.dropTable("user_preferences");
        op.dropTable("user_shortcuts");
    }
}

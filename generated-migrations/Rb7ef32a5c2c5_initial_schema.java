import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bool;
import static dev.aludel.operation.Types.date;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.numeric;
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
 * Initial schema.
 *
 * Revision b7ef32a5c2c5 is a base, created 2026-01-12T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "b7ef32a5c2c5", message = "initial schema")
public final class Rb7ef32a5c2c5_initial_schema implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSequence("messages_seq").incrementBy(50);

        op.createTable(
                "agents",
                t -> t.column("id", uuid().notNull())
                        .column("enabled", bool().notNull().defaultTo("true"))
                        .column("temperature", numeric(3, 2).notNull().defaultTo("0.70"))
                        .column("version", integer().notNull())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("owner_id", bigint().notNull())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("name", varchar(80).notNull())
                        .column("capabilities", varchar(40).array().notNull().defaultTo("'{}'"))
                        .column("system_prompt", text().notNull())
                        .primaryKey("agents_pkey", "id")
                        .unique("agents_owner_name_uk", "owner_id", "name")
                        .check("agents_temperature_check", "temperature between 0 and 2"));

        op.createTable(
                "conversation_participants",
                t -> t.column("conversation_id", uuid().notNull())
                        .column("user_id", bigint().notNull())
                        .primaryKey("conversation_participants_pkey", "conversation_id", "user_id"));

        op.createTable(
                "conversation_tags",
                t -> t.column("conversation_id", uuid().notNull())
                        .column("tag", varchar(40).notNull())
                        .primaryKey("conversation_tags_pkey", "conversation_id", "tag"));

        op.createTable(
                "conversations",
                t -> t.column("id", uuid().notNull())
                        .column("version", integer().notNull())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("pinned_message_id", bigint())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("agent_id", uuid().notNull())
                        .column("title", varchar(120))
                        .primaryKey("conversations_pkey", "id")
                        .unique("conversations_pinned_message_id_key", "pinned_message_id"));

        op.createTable(
                "message_attachments",
                t -> t.column("message_id", bigint().notNull())
                        .column("position", integer().notNull())
                        .column("size", bigint().notNull())
                        .column("media_type", varchar(127).notNull())
                        .column("object_key", varchar(512).notNull())
                        .column("file_name", varchar(255).notNull())
                        .primaryKey("message_attachments_pkey", "message_id", "position")
                        .check("message_attachments_position_check", "position>=0"));

        op.createTable(
                "messages",
                t -> t.column("id", bigint().notNull())
                        .column("tokens", integer().notNull().defaultTo("0"))
                        .column("turn", integer().notNull())
                        .column("reply_to_id", bigint())
                        .column("sent_at", timestamptz().notNull().defaultTo("now()"))
                        .column("role", varchar(10).notNull())
                        .column("conversation_id", uuid().notNull())
                        .column("content", text().notNull())
                        .primaryKey("messages_pkey", "id")
                        .unique("messages_turn_uk", "conversation_id", "turn")
                        .check("messages_role_check", "role in ('SYSTEM','USER','ASSISTANT','TOOL')"));

        op.createTable(
                "role_permissions",
                t -> t.column("role_id", integer().notNull())
                        .column("permission", varchar(40).notNull())
                        .primaryKey("role_permissions_pkey", "role_id", "permission")
                        .check(
                                "role_permissions_permission_check",
                                "permission in ('READ_CONVERSATIONS','RUN_SYNTHESIS','MANAGE_AGENTS','MANAGE_ALERTS','MANAGE_KEYS','READ_AUDIT_LOG')"));

        op.createTable(
                "roles",
                t -> t.column("id", integer().notNull().generatedByDefaultAsIdentity())
                        .column("name", varchar(50).notNull())
                        .primaryKey("roles_pkey", "id")
                        .unique("roles_name_key", "name"));

        op.createTable(
                "user_phone_numbers",
                t -> t.column("user_id", bigint().notNull())
                        .column("phone_number", varchar(20).notNull())
                        .primaryKey("user_phone_numbers_pkey", "user_id", "phone_number"));

        op.createTable(
                "user_profiles",
                t -> t.column("user_id", bigint().notNull())
                        .column("birth_date", date())
                        .column("avatar_url", varchar(2048))
                        .column("biography", text())
                        .primaryKey("user_profiles_pkey", "user_id"));

        op.createTable(
                "user_roles",
                t -> t.column("user_id", bigint().notNull())
                        .column("role_id", integer().notNull())
                        .primaryKey("user_roles_pkey", "user_id", "role_id"));

        op.createTable(
                "users",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column("version", integer().notNull())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("invited_by_id", bigint())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("status", varchar(20).notNull().defaultTo("'INVITED'"))
                        .column("login", varchar(60))
                        .column("family_name", varchar(100))
                        .column("given_name", varchar(100).notNull())
                        .column("email", varchar(254).notNull())
                        .primaryKey("users_pkey", "id")
                        .unique("users_email_uk", "email")
                        .unique("users_login_key", "login")
                        .check("users_status_check", "status in ('INVITED','ACTIVE','SUSPENDED','CLOSED')")
                        .comment("People with an account, one row each, kept after the account is closed"));

        op.createIndex("users_family_name_idx", "users", "family_name", "given_name");

        op.addForeignKey("agents_owner_fk", "agents", "owner_id").references("users", "id");
        op.addForeignKey(
                        "conversation_participants_conversation_id_fkey",
                        "conversation_participants",
                        "conversation_id")
                .references("conversations", "id");
        op.addForeignKey("conversation_participants_user_id_fkey", "conversation_participants", "user_id")
                .references("users", "id");
        op.addForeignKey("conversation_tags_conversation_id_fkey", "conversation_tags", "conversation_id")
                .references("conversations", "id");
        op.addForeignKey("conversations_agent_fk", "conversations", "agent_id").references("agents", "id");
        op.addForeignKey("conversations_pinned_message_fk", "conversations", "pinned_message_id")
                .references("messages", "id")
                .onDelete(SET_NULL);
        op.addForeignKey("message_attachments_message_id_fkey", "message_attachments", "message_id")
                .references("messages", "id")
                .onDelete(CASCADE);
        op.addForeignKey("messages_conversation_fk", "messages", "conversation_id")
                .references("conversations", "id")
                .onDelete(CASCADE);
        op.addForeignKey("messages_reply_to_id_fkey", "messages", "reply_to_id").references("messages", "id");
        op.addForeignKey("role_permissions_role_id_fkey", "role_permissions", "role_id")
                .references("roles", "id");
        op.addForeignKey("user_phone_numbers_user_id_fkey", "user_phone_numbers", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
        op.addForeignKey("user_profiles_user_fk", "user_profiles", "user_id").references("users", "id");
        op.addForeignKey("user_roles_role_fk", "user_roles", "role_id").references("roles", "id");
        op.addForeignKey("user_roles_user_fk", "user_roles", "user_id").references("users", "id");
        op.addForeignKey("users_invited_by_fk", "users", "invited_by_id").references("users", "id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("agents", "agents_owner_fk");
        op.dropConstraint("conversation_participants", "conversation_participants_conversation_id_fkey");
        op.dropConstraint("conversation_participants", "conversation_participants_user_id_fkey");
        op.dropConstraint("conversation_tags", "conversation_tags_conversation_id_fkey");
        op.dropConstraint("conversations", "conversations_agent_fk");
        op.dropConstraint("conversations", "conversations_pinned_message_fk");
        op.dropConstraint("message_attachments", "message_attachments_message_id_fkey");
        op.dropConstraint("messages", "messages_conversation_fk");
        op.dropConstraint("role_permissions", "role_permissions_role_id_fkey");
        op.dropConstraint("user_phone_numbers", "user_phone_numbers_user_id_fkey");
        op.dropConstraint("user_profiles", "user_profiles_user_fk");
        op.dropConstraint("user_roles", "user_roles_role_fk");
        op.dropConstraint("user_roles", "user_roles_user_fk");

        op.dropTable("agents");
        op.dropTable("conversation_participants");
        op.dropTable("conversation_tags");
        op.dropTable("conversations");
        op.dropTable("message_attachments");
        op.dropTable("messages");
        op.dropTable("role_permissions");
        op.dropTable("roles");
        op.dropTable("user_phone_numbers");
        op.dropTable("user_profiles");
        op.dropTable("user_roles");
        op.dropTable("users");

        op.dropSequence("messages_seq");
    }
}

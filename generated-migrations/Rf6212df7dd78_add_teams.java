import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bool;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add teams.
 *
 * Revision f6212df7dd78 revises e70d26577328, created 2026-04-02T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "f6212df7dd78", down = "e70d26577328", message = "add teams")
public final class Rf6212df7dd78_add_teams implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "team_memberships",
                t -> t.column("team_id", bigint().notNull())
                        .column("user_id", bigint().notNull())
                        .column("lead", bool().notNull().defaultTo("false"))
                        .column("joined_at", timestamptz().notNull().defaultTo("now()"))
                        .primaryKey("team_memberships_pkey", "team_id", "user_id"));

        op.createTable(
                "teams",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("parent_id", bigint())
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("name", varchar(80).notNull())
                        .primaryKey("teams_pkey", "id")
                        .unique("teams_parent_id_name_key", "parent_id", "name"));

        op.createIndex("team_memberships_user_idx", "team_memberships", "user_id");

        op.addForeignKey("team_memberships_team_fk", "team_memberships", "team_id")
                .references("teams", "id")
                .onDelete(CASCADE);
        op.addForeignKey("team_memberships_user_fk", "team_memberships", "user_id")
                .references("users", "id")
                .onDelete(CASCADE);
        op.addForeignKey("teams_parent_id_fkey", "teams", "parent_id").references("teams", "id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("team_memberships", "team_memberships_team_fk");

        op.dropTable("team_memberships");
        op.dropTable("teams");
    }
}

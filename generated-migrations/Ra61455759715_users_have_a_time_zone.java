import static dev.aludel.operation.Types.varchar;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Users have a time zone.
 *
 * Revision a61455759715 revises 1d6dfa21c3d5, created 2026-02-16T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "a61455759715", down = "1d6dfa21c3d5", message = "users have a time zone")
public final class Ra61455759715_users_have_a_time_zone implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", "time_zone", varchar(64).notNull().defaultTo("'UTC'"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "time_zone");
    }
}

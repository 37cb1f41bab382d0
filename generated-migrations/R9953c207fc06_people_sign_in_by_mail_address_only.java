import static dev.aludel.operation.Types.varchar;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * People sign in by mail address only.
 *
 * Revision 9953c207fc06 revises 89b1e6bff6e4, created 2026-04-12T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "9953c207fc06", down = "89b1e6bff6e4", message = "people sign in by mail address only")
public final class R9953c207fc06_people_sign_in_by_mail_address_only implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.dropConstraint("users", "users_login_key");

        // loss: drops column users.login
        op.dropColumn("users", "login");

        op.commentOnColumn("users", "email", "Lower case; the longest address that RFC 5321 lets through");
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("users", "login", varchar(60));

        op.addUnique("users_login_key", "users", "login");

        op.dropCommentOnColumn("users", "email");
    }
}

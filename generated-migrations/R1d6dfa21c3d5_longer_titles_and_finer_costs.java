import static dev.aludel.operation.Types.numeric;
import static dev.aludel.operation.Types.varchar;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Longer titles and finer costs.
 *
 * Revision 1d6dfa21c3d5 revises ba0ecd7a89ff, created 2026-02-11T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "1d6dfa21c3d5", down = "ba0ecd7a89ff", message = "longer titles and finer costs")
public final class R1d6dfa21c3d5_longer_titles_and_finer_costs implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.alterColumn("conversations", "title").type(varchar(200));

        op.alterColumn("synthesis_tasks", "cost").type(numeric(12, 6));
    }

    @Override
    public void downgrade(Operations op) {
        op.alterColumn("conversations", "title").type(varchar(120));

        op.alterColumn("synthesis_tasks", "cost").type(numeric(10, 4));
    }
}

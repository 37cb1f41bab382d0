import static dev.aludel.operation.Types.text;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;
import java.time.Duration;

/** Names and visits. */
@Revision(id = "k04", down = "k03", message = "names and visits")
public final class Rk04_names_and_visits implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", "display_name", text());
        op.batch("UPDATE users SET display_name = split_part(email, '@', 1), visits = visits + 1", 9);
        op.alterColumn("users", "display_name").notNull();
        op.batch("DELETE FROM orders o WHERE o.part = 1 AND o.id % 3 = 0 -- odd ones", 4, Duration.ofMillis(1));
        op.createIndex("users_display_name_idx", "users", "display_name").concurrently();
        op.commentOnColumn("users", "display_name", "How others see them");
    }

    @Override
    public void downgrade(Operations op) {}
}

package dev.aludel.run;

import dev.aludel.sql.Loss;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A loss, with what the database knows about it.
 *
 * @param loss what would be lost
 * @param amount how much it is
 * @param type the type that a column has, when it gets another one
 * @param misfits how many of its values are none of the new type, where that was counted
 * @param dependents what else goes because it depends on that
 */
public record CountedLoss(
        Loss loss, Amount amount, Optional<String> type, Optional<Long> misfits, List<CountedLoss> dependents) {

    public CountedLoss {
        dependents = List.copyOf(dependents);
    }

    /** A loss of which no database was asked. */
    public static CountedLoss uncounted(Loss loss, Optional<String> type) {
        return new CountedLoss(loss, Amount.of(Amount.Certainty.NONE), type, Optional.empty(), List.of());
    }

    /**
     * A loss, with what a database knows about it. That waits for nobody, keeps no lock, scans no large
     * table, and changes nothing.
     *
     * @param connection in auto-commit mode; stays open
     */
    public static CountedLoss of(Connection connection, Loss loss) {
        return new LossCounter(connection).count(loss);
    }
}

package dev.aludel.run;

import dev.aludel.sql.Loss;
import java.util.List;
import java.util.Optional;

/**
 * A loss, with what the database knows about it.
 *
 * @param loss what would be lost
 * @param amount how much it is
 * @param type the type that a column has, when it gets another one
 * @param dependents what else goes because it depends on that
 */
public record CountedLoss(Loss loss, Amount amount, Optional<String> type, List<CountedLoss> dependents) {

    public CountedLoss {
        dependents = List.copyOf(dependents);
    }
}

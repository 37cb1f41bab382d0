package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files are sound.
 *
 * @param revisions how many there are
 * @param database the address of the database that was asked what it ran; none when none was
 * @param problems all that is wrong; empty when all is well
 */
public record ValidateResult(int revisions, @Nullable String database, List<Problem> problems) {

    public boolean sound() {
        return problems.isEmpty();
    }
}

package dev.aludel;

import dev.aludel.revision.Format;
import java.util.Optional;

/**
 * How a database is adopted.
 *
 * @param message what the baseline is called, in one line
 * @param format the file's form, instead of what the settings say
 * @param id the id, instead of a random one
 * @param verify whether to prove the baseline on a scratch database
 * @param dryRun whether only to say what would be written
 */
public record AdoptRequest(
        String message, Optional<Format> format, Optional<String> id, boolean verify, boolean dryRun) {

    /** A proved baseline. */
    public static final AdoptRequest DEFAULTS =
            new AdoptRequest("baseline", Optional.empty(), Optional.empty(), true, false);
}

package dev.aludel;

import java.util.List;
import java.util.Optional;

/**
 * How accepted differences are edited.
 *
 * @param against what the entities are compared with, instead of what the settings say
 * @param accept names of objects, with {@code *} and {@code ?}, whose differences shall be accepted
 * @param drop names of objects, with {@code *} and {@code ?}, whose differences shall be accepted no longer
 */
public record ReviewRequest(Optional<Against> against, List<String> accept, List<String> drop) {

    public ReviewRequest {
        accept = List.copyOf(accept);
        drop = List.copyOf(drop);
    }

    /** Only a look. */
    public static final ReviewRequest LOOK = new ReviewRequest(Optional.empty(), List.of(), List.of());
}

package dev.aludel.run;

import dev.aludel.revision.Header;
import java.util.List;

/** Where the bodies of revisions come from. */
@FunctionalInterface
public interface Bodies {

    /**
     * Loads bodies, all at once so that what has to be compiled is compiled together.
     *
     * @param revisions the headers
     * @return their bodies, in the same order
     */
    List<LoadedRevision> load(List<Header> revisions);
}

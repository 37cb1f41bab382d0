package dev.aludel.run;

import dev.aludel.revision.Direction;

/** Plays a migration's body. */
final class Bodies {

    private Bodies() {}

    static void play(LoadedRevision revision, Direction direction, Script.Target target) {
        throw new UnsupportedOperationException("until Operations lands");
    }
}

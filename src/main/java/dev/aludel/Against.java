package dev.aludel;

/** What the entities are compared with. */
public enum Against {
    /** The live catalog. */
    DATABASE,
    /** The revisions, replayed on a scratch database. */
    HISTORY
}

package dev.aludel.revision;

/** Which way a revision is run. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /** The way back. */
    public Direction opposite() {
        return this == UPGRADE ? DOWNGRADE : UPGRADE;
    }
}

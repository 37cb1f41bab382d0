package dev.aludel.entity.bridge;

/**
 * What something was called before, as an entity says.
 *
 * @param kind what it is
 * @param object the table or type, as an SQL name
 * @param part the column, as an SQL identifier, or the enum's value, as it is; else empty
 * @param former the old name, as an SQL identifier, or the enum's value, as it is
 */
public record FormerName(Kind kind, String object, String part, String former) {

    /** What may be renamed. */
    public enum Kind {
        TABLE,
        COLUMN,
        TYPE,
        VALUE
    }
}

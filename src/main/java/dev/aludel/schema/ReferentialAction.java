package dev.aludel.schema;

/** What happens to a referencing row when the referenced one goes or changes its key. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}

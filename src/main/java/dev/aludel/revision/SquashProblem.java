package dev.aludel.revision;

/** Why a range of revisions cannot become one. */
public enum SquashProblem {
    /** It holds one revision only. */
    ONE_ONLY,
    /** One in the range, and not its first, also revises one outside. */
    OTHER_PARENT,
    /** One outside stands on one in the range that is not its last. */
    BRANCHES_OFF,
    /** The range has Java revisions and SQL revisions. */
    TWO_FORMS,
    /** Its Java revisions are in different packages. */
    TWO_PACKAGES,
    /** Two Java revisions give one name different meanings. */
    SAME_NAME
}

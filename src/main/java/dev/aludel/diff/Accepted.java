package dev.aludel.diff;

/**
 * A difference between the database and the entities that stands, and shall stand.
 *
 * @param subject the object
 * @param attribute what about it differs: an {@linkplain Attributes attribute}, {@link #NAME}, or {@link #PRESENCE}
 * @param database what the database has; nothing when it has no such object
 * @param entities what the entities want; nothing when they want no such object
 * @param why why it is accepted, in somebody's words
 */
public record Accepted(Subject subject, String attribute, String database, String entities, String why)
        implements Comparable<Accepted> {

    /** The whole object: only one side has it. */
    public static final String PRESENCE = "presence";

    /** The name: both sides have an object of this content under different names, the database's being the subject's. */
    public static final String NAME = "name";

    public Accepted {
        if (database.equals(entities)) {
            throw new IllegalArgumentException("no difference of " + subject + ": " + database);
        }
    }

    /** Whether one side has no such object. */
    public boolean isPresence() {
        return attribute.equals(PRESENCE);
    }

    /** The same difference, with somebody's words. */
    public Accepted because(String reason) {
        return new Accepted(subject, attribute, database, entities, reason);
    }

    /** Whether it is the same object's same attribute. */
    boolean isOf(Subject object, String what) {
        return subject.equals(object) && attribute.equals(what);
    }

    @Override
    public int compareTo(Accepted other) {
        int order = subject.compareTo(other.subject);
        return order != 0 ? order : attribute.compareTo(other.attribute);
    }
}

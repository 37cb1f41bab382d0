package dev.aludel;

import dev.aludel.diff.Accepted;

/**
 * One difference that is accepted, or could be.
 *
 * @param kind what it is about: {@code column}, {@code index}…
 * @param name the object's name
 * @param attribute what about it differs; {@code presence} when one side does not have it
 * @param database what the database has; empty when it has no such object
 * @param entities what the entities want; empty when they want no such object
 * @param why why it is accepted, in somebody's words
 */
public record AcceptedDifference(
        String kind, String name, String attribute, String database, String entities, String why) {

    static AcceptedDifference of(Accepted difference) {
        return new AcceptedDifference(
                Shown.word(difference.subject().kind()),
                difference.subject().toString(),
                difference.attribute(),
                difference.database(),
                difference.entities(),
                difference.why());
    }
}

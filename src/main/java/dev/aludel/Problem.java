package dev.aludel;

/**
 * Something that is not as it should be.
 *
 * @param kind what it is about: {@code header}, {@code graph}, {@code name} or {@code body} of a file;
 *     {@code merge} for one whose branches were edited after it was proved;
 *     {@code edited}, {@code unknown}, {@code unfinished} or {@code index} in a database; {@code database}
 *     when that cannot be asked
 * @param message what is wrong and what to do
 */
public record Problem(String kind, String message) {}

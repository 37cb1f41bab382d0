package dev.aludel;

/**
 * One difference.
 *
 * @param kind what it is about: {@code table}, {@code column}, {@code index}…
 * @param change {@code added}, {@code removed}, {@code altered} or {@code renamed}, seen from the database
 * @param name the object's name
 * @param detail what changes, empty when the kind of change says it all
 */
public record Finding(String kind, String change, String name, String detail) {}
